"""Loops over accumulate and chain."""

import operator
from itertools import accumulate, chain, islice


def told(items):
    for i in items:
        print("gives", i)
        yield i


for x in accumulate(told([1, 2, 3])):
    print(x)
    if x > 2:
        break
else:
    print("never")
for x in accumulate([5]):
    print(x)
else:
    print("all")
print(list(accumulate(range(6))), list(accumulate([])), list(accumulate("abc")), list(accumulate([[1], [2]])))
print(list(accumulate([3, 1, 4, 1, 5], max)), [x for x in accumulate([1, 2, 3, 4], operator.mul)], list(accumulate([2**62] * 4)))
print(list(accumulate([1, 0.5, 2])), list(accumulate([True, True])), list(accumulate([1, 2], initial=10)))
print(max(accumulate([3, -1, 2])), sum(accumulate(range(5))), sorted(accumulate([3, -1, -4])), any(accumulate([0, 0])))
print(list(accumulate([1, 2, 3], lambda a, b: a * 10 + b)), list(islice(accumulate(iter(int, 1)), 3)), list(accumulate([1, 2], None)))


def stopping(a, b):
    if b == 3:
        raise StopIteration
    return a + b


class Odd:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if other.n == 3:
            raise StopIteration("odd")
        return Odd(self.n + other.n)

    def __repr__(self):
        return f"Odd({self.n})"


print(list(accumulate([1, 2, 3, 4], stopping)), [x for x in accumulate([1, 2, 3], stopping)])
print(list(accumulate([Odd(1), Odd(2), Odd(3)])), list(x for x in accumulate([Odd(1), Odd(3)])))
for bad in (lambda: list(accumulate([1, "a"])), lambda: list(accumulate(5)), lambda: [x for x in accumulate([1, 2], 7)]):
    try:
        print(bad())
    except TypeError as e:
        print(e)
same = [1, 2]
for x in accumulate([same, [3]]):
    print(x, x is same)


def first(items):
    for x in accumulate(items):
        return x
    return "none"


print(first([7, 8]), first([]))
for x in accumulate(range(8)):
    if x % 2:
        continue
    for y in accumulate([x, x], lambda a, b: a - b):
        print(x, y)

# --- chain
print([x for x in chain([1, 2], "ab", told([3]))], list(chain([1], (2.5,))), sum(chain(range(5), [10])), set(chain({1}, [1])))
for x in chain([1], told([2, 3]), told([4])):
    print(x)
    if x == 2:
        break
print(list(chain([1])), list(chain()), list(chain(*[[1], [2]])), {k: v for k, v in chain({1: 2}.items(), [(3, 4)])})
for bad in (lambda: list(chain([1], 5)), lambda: [x for x in chain(5, [1])]):
    try:
        print(bad())
    except TypeError as e:
        print(e)
