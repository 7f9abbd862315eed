"""An exception while a module is imported; importing it again runs it again; the last one is uncaught."""

import sys

for attempt in range(2):
    try:
        import broken
    except ZeroDivisionError as e:
        print("failed", e, "broken" in sys.modules)
import partly

print(partly.done)
try:
    from partly import missing
except ImportError as e:
    print("no", e.name)
from uses import run

run(0)
