"""Builtins whose parameters are machine ints, given bools."""


def f(n, flag):
    xs = list(range(n, 0, -1))
    t = 0
    for i in range(3):
        xs.sort(reverse=True)
        t += xs[0]
        xs.sort(key=lambda x: -x, reverse=flag)
        t += xs[0]
        t += sorted(xs, reverse=i > 1)[0] + sorted(xs, reverse=flag, key=abs)[1]
        t += sorted(xs, reverse=1)[0]
    return t


print(f(10, True), f(10, False))
try:
    sorted([1], reverse="x")
except TypeError as e:
    print(e)
try:
    sorted([1], reverse=None)
except TypeError as e:
    print(e)
print(
    sorted([2, 1], reverse=2**31 - 1),
    sorted("ab", reverse=True),
    sum([1, 2], True),
    round(2.567, True),
    pow(True, True, True),
)
try:
    print(sorted([1, 2], reverse=2**31))
except OverflowError as e:
    print(e)
print(
    chr(True) == "\x01",
    "a".ljust(True),
    [1, 2, 3].pop(True),
    "abc".find("b", True),
    "a,b,c".split(",", True),
    "abc".center(False),
)
