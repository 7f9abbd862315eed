"""An uncaught KeyboardInterrupt ends the process as SIGINT does; one of a subclass is an error like others."""

import atexit
import sys

atexit.register(print, "at exit")


class Own(KeyboardInterrupt):
    pass


try:
    raise Own("caught")
except KeyboardInterrupt as e:
    print(repr(e))
raise KeyboardInterrupt("stop")
