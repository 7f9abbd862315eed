"""SystemExit can be caught; raise SystemExit; the code attribute; exit codes wrap."""

import sys

for code in (0, 3, None, "text", (1, 2), True):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), repr(e.code), e.args)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
try:
    exit(5)
except SystemExit as e:
    print("exit", e.code)
raise SystemExit(257)
