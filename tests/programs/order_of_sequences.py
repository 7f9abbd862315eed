# What `<` and its kin give for sequences is what the first items that differ answer, whatever that is.
from collections import deque


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return f"less {self.n}"

    def __ge__(self, other):
        return []

    def __eq__(self, other):
        return False

    __hash__ = None


def tuples(a, b):
    return (a, 1) < (b, 1), (a,) >= (b,), (1, a) < (1, b), (0, a) < (1, b), ((a,), 1) < ((b,), 1)


def lists(a, b):
    grown = [1]
    grown.append(a)
    return [a] < [b], grown < [1, b], [[a]] >= [[b]], [0, a] < [1, b], deque([a]) < deque([b])


odd = Odd(3)
print(tuples(1, 2), tuples("a", "b"), tuples(odd, 5), tuples(odd, Odd(4)))
print(lists(1, 2), lists(odd, 5), lists(odd, Odd(4)))
smaller = (odd, 1) < (2, 1)
print(smaller, type(smaller).__name__, not smaller, [smaller, (odd, 1) >= (2, 1)])
print((1, 2) < (1, 3), [1.5] >= [2], {1} < {1, 2}, {odd.n: 1}.keys() < {3, 4})
if (odd, 1) < (2, 1) and not (odd, 1) >= (2, 1):
    print("both", max((odd.n, 1), (2, 5)), min([odd.n], [2]))
