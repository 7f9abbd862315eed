"""Deep recursion, RecursionError caught, mutual recursion, recursion through methods and comprehensions."""

import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))


def forever(n):
    return forever(n + 1)


for i in range(3):
    try:
        forever(0)
    except RecursionError as e:
        print(i, str(e)[:32])
print(depth(900))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(400), is_odd(401))


class Node:
    def __init__(self, child=None):
        self.child = child

    def height(self):
        return 1 + (self.child.height() if self.child else 0)

    def __repr__(self):
        return f"N({self.child!r})" if self.child else "N"

    def __eq__(self, o):
        return self.child == o.child


n = None
for _ in range(200):
    n = Node(n)
print(n.height(), len(repr(n)), n == n)


def nested(n):
    return [nested(n - 1)] if n else []


x = nested(100)
print(str(x).count("["))
sys.setrecursionlimit(20000)
print(depth(15000), sys.getrecursionlimit())


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 50), ackermann(3, 4))


def hanoi(n, a="a", b="b", c="c"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


print(len(hanoi(10)), hanoi(2))
sys.setrecursionlimit(300)


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __str__(self):
        return str(self)


for f in (lambda: Loop().a, lambda: str(Loop())):
    try:
        f()
    except RecursionError:
        print("recursion")
