"""Loops over islice and chain.from_iterable, and calls that use up what functions of itertools select."""

import itertools
from itertools import chain, combinations, count, islice, pairwise, permutations, product


def told(items):
    for i in items:
        print("gives", i)
        yield i


def chunks(items, n):
    items = iter(items)
    while chunk := list(islice(items, n)):
        yield chunk


print(list(chunks(range(7), 3)), list(chunks("abcdefg", 2)), list(chunks((i * i for i in range(5)), 4)))
numbers = told(range(6))
for x in islice(numbers, 2):
    print(x)
print(next(numbers), list(islice(numbers, 0)), tuple(itertools.islice(numbers, True)), sum(islice(numbers, 9)))
for x in islice([1, 2, 3], None):
    print(x)
else:
    print("all")
for x in islice(count(5), 100):
    if x > 7:
        break
    print(x)


class Three:
    def __index__(self):
        return 3


end = 2
print([x for x in islice("abcdef", Three())], [(x, end := end + 1) for x in islice("abcdef", end)], end)
print(list(islice("abcdef", 1, None)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 2**40)))
for bad in (-1, "a", 1.5, 2**70):
    try:
        print([x for x in islice([1, 2], bad)])
    except ValueError as e:
        print(e)
for bad in (lambda: [x for x in islice(5, 1)], lambda: [x for x in islice([1])], lambda: list(islice()), lambda: list(islice(5, -1))):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

grid = [[1, 2], [], [3], (4.5, "x")]
for x in chain.from_iterable(grid):
    if x == 3:
        continue
    print(x)
else:
    print("all")
for x in itertools.chain.from_iterable(told(["ab", "cd"])):
    print(x)
    if x == "c":
        break
print(list(chain.from_iterable(grid)), sum(chain.from_iterable([[1, 2], [3]])), sorted({c for c in chain.from_iterable(["ab", "b"])}))
try:
    print(list(chain.from_iterable([[1], 2])))
except TypeError as e:
    print(e)

# --- used up at once
print(list(combinations("abc", 2)), len(list(product(range(3), repeat=2))), sorted(permutations([2, 1], 2)), sorted(set(pairwise("aab"))))
print(tuple(combinations([1, 2, 3], 2)), frozenset(product("a", [1])), any(combinations([], 1)), all(product([0], [0])))
print(", ".join(islice(told("xyz"), 2)), "-".join(chain.from_iterable(["ab", "c"])), sorted(product("ba", [1]), reverse=True))
print(max(combinations([3, 1, 2], 2)), min(product([2, 1], repeat=2), key=lambda p: (p[1], -p[0])), max(pairwise([1, 5, 2]), key=sum))
print(sum((t for t in [(1,), (2,)]), ()), dict(pairwise("abc")), list(map(sum, combinations([1, 2, 3], 2))))
print(list(combinations([1, 2], 5)), list(zip(combinations("ab", 1), "xy")), *combinations("ab", 2), list(enumerate(pairwise("abc"))))
try:
    print(sum(pairwise([1, 2, 3])))
except TypeError as e:
    print(e)
try:
    print(sorted(product([1, "a"], repeat=1)))
except TypeError as e:
    print(e)


# --- a StopIteration that makes no iterator is the end of chain, and goes on from others
class Ended:
    def __iter__(self):
        raise StopIteration("no iterator")


for x in chain([1], Ended(), [2]):
    print(x)
for x in chain.from_iterable([[1], Ended(), [2]]):
    print(x)
print(list(chain([1], Ended())), [x for x in chain([1], Ended())], sum(x for x in chain([1], Ended(), [2])))
for made in (
    lambda: sum(x for x in chain.from_iterable(Ended())),
    lambda: sum(x for x in pairwise(Ended())),
    lambda: list(x for x in islice(Ended(), 1)),
    lambda: [x for x in combinations(Ended(), 2)],
    lambda: list(islice([], -1)),
    lambda: list(islice([], -2)),
    lambda: islice([], -1, -1),
    lambda: islice([], -1, 3),
    lambda: islice([], 0, "a"),
    lambda: islice([], "a", 0),
):
    try:
        print(made())
    except Exception as e:
        print(type(e).__name__, e)
