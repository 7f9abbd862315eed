"""Functions of itertools that the program replaces are no loops."""

import itertools
from itertools import permutations

print([t for t in itertools.combinations([1, 2, 3], 2)], [t for t in permutations([1, 2], 2)])
itertools.combinations = lambda items, r: [("mine", r)]
print([t for t in itertools.combinations([1, 2, 3], 2)])
for a, b in itertools.product([1, 2], "a"):
    print(a, b)
setattr(itertools, "product", zip)
for a, b in itertools.product([1, 2], "a"):
    print(a, b)


def permutations(items, r):
    return items[:r]


print([t for t in permutations([1, 2, 3], 2)])
try:
    from itertools import pairwise
except ImportError:
    pairwise = None
print([t for t in pairwise("abc")])
