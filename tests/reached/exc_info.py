import sys

try:
    [][0]
except IndexError:
    print(repr(sys.exc_info()[0](1, 2)))
