"""Globals of the names of builtins, read before they are bound."""

print(len([1]))
def len(x): return 42
print(len([1]))
print(sorted({3, 1}))
class sorted: pass
print(sorted)
def f():
    return max(1, 2)
print(f())
def max(*a): return "own"
print(f())
try:
    print(later())
except NameError as e: print(e)
def later(): return 1
print(min(4,5))
min = 3
print(min)


def g(x):
    return isinstance(x, frozenset), bool(x), list(x)


print(g("a"), g(frozenset()))


class frozenset:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter("own")


print(g("a"), g(frozenset()), isinstance(frozenset(), frozenset))


class A:
    def abs(self):
        return abs(-5)


print(A().abs())


def abs(x):
    return "own abs", x


print(A().abs(), abs(3))
