"""Operators whose method is that of the second operand, as the first is a number."""

from fractions import Fraction


class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __mul__(self, k):
        if isinstance(k, V):
            return self.x * k.x + self.y * k.y
        return V(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __radd__(self, k):
        return V(k + self.x, k + self.y)

    def __rsub__(self, k):
        return V(k - self.x, k - self.y)

    def __rpow__(self, k):
        return k**self.x

    def __rtruediv__(self, k):
        return k / self.x

    def __gt__(self, k):
        return self.x > k

    def __ge__(self, k):
        return self.x >= k

    def __eq__(self, k):
        return self.x == k

    def __repr__(self):
        return f"V({self.x}, {self.y})"


class W(V):
    def __rsub__(self, k):
        return "W", k - self.y

    def __rmul__(self, k):
        return NotImplemented


class Bare:
    pass


def loop(n):
    v, total = V(1.0, 2.0), 0.0
    for i in range(n):
        v = 0.5 * v * 2.0
        w = i + v
        total += w.x + (i - v).y + (3 < v) + (0 == v) + (1.0 <= v) + 2**v
    return v, round(total, 6)


print(loop(50))
print(2 * V(1, 2), True * V(3, 4), 10 - V(2**70, 1), 1 / V(4, 0), 3 < V(5, 0), 3 <= V(5, 0), 5 == V(5, 0), 5 != V(5, 0))
for o in (V(7, 3), W(8, 2)):
    print(100 - o, 1 + o, 1.5 <= o)
for a in (3, W(1, 1), V(2, 2), "s", None, [1], 2.5):
    for b in (V(1, 2), W(3, 4), Bare(), 6):
        try:
            print(a * b, end=" ")
        except TypeError as e:
            print(type(a).__name__, type(b).__name__, e, end=" ")
        try:
            print(a - b, end=" ")
        except TypeError as e:
            print(e, end=" ")
    print()
k = 5
k *= V(1, 2)
print(k)
k = 5
try:
    k -= Bare()
except TypeError as e:
    print(e, k)
print(3 * Fraction(1, 2), sum([V(1, 2)], 3), sorted([3 - V(1, 0), 5 - V(2, 1)], key=lambda v: v.x))
V.__rsub__ = lambda self, k: "replaced"
print(9 - V(1, 1), 9 - W(1, 1))
