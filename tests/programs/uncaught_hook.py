"""sys.excepthook replaced by the program: it reports what is uncaught; the exit code stays 1."""

import sys


class Quiet(Exception):
    pass


def hook(kind, value, tb):
    print(
        "hooked",
        kind.__name__,
        value,
        tb is value.__traceback__,
        tb.tb_frame.f_lineno > 0 if hasattr(tb, "f_frame") else "",
    )
    if not isinstance(value, Quiet):
        sys.__excepthook__(kind, value, tb)
    print(f"{kind.__name__} was reported", file=sys.stderr)


print(sys.excepthook.__name__)
try:
    {}["caught"]
except KeyError as e:
    sys.excepthook(type(e), e, e.__traceback__)
sys.excepthook = hook
print(sys.excepthook is hook)
raise Quiet("nothing")
