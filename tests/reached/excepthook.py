import sys

sys.excepthook = lambda kind, value, tb: print(repr(kind("hook")))
[].x
