# Globals that hide builtins, from some point on.


# shadow builtin
import sys

if len(sys.argv) > 5:

    def max(*a):
        return "mine"


print(max(1, 2) + 1)
try:
    unicode
except NameError:
    unicode = str
print(unicode(3) + "x")
try:
    input = raw_input
except NameError:
    pass
acc = []


def go(f):
    acc.append(f)


go(input)
print(len(acc))


# time patch
import time

time.time = lambda: 5
print(time.time() + 1, time.time())
import math

math.sqrt = lambda x: "root"
print(math.sqrt(4) + "s")
