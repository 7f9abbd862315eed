"""What functions of library modules give, where the compiler knows their types: also where they are replaced."""

import bisect
import heapq
import itertools
import math
import random

random.seed(5)


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    def __float__(self):
        return self.degrees * 1.0

    def __floor__(self):
        return "floor of mine"

    def __ceil__(self):
        return ["ceil"]

    def __lt__(self, other):
        return self.degrees < other.degrees


print(math.floor(2.5), math.floor(Celsius(3)), math.ceil(Celsius(3)), math.trunc(-2.5), math.sqrt(Celsius(16)))
print(math.tanh(0.5), math.fsum([0.1] * 10), math.modf(2.25), math.frexp(8.0), math.dist((0, 0), (3, 4)))


def activations(xs):
    return [math.tanh(x) for x in xs]


total = 0
for value in activations([0, 1, 2]):
    total += value * 2
print(round(total, 6))

heap = [Celsius(n) for n in (5, 1, 4)]
heapq.heapify(heap)
heapq.heappush(heap, Celsius(0))
print([heapq.heappop(heap).degrees for _ in range(2)], heapq.heappushpop(heap, Celsius(9)).degrees)
queue = [(2, "b"), (1, "a")]
heapq.heapify(queue)
heapq.heappush(queue, (0, None))
while queue:
    priority, name = heapq.heappop(queue)
    print(priority, name)

ordered = [1, 3]
bisect.insort(ordered, 2)
bisect.insort(ordered, 2.5)
print(ordered, bisect.bisect(ordered, 2), bisect.bisect_left([1, 2], 5))

names = ["x", "y", "z"]
random.shuffle(names)
print(
    sorted(names), random.choice([7]), len(random.sample(range(10), 3)), random.choice("q"), random.choices([None], k=2)
)
print(0 <= random.random() < 1, 1 <= random.randint(1, 6) <= 6, 2 <= random.uniform(2, 3) <= 3)

print(list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.chain([1], "a", (None,))))
print(
    list(itertools.takewhile(lambda n: n < 3, itertools.count(1))),
    list(itertools.islice(itertools.count(0.5, 0.25), 3)),
)
print(list(itertools.combinations([1, "a", None], 2)), list(itertools.permutations(range(3), 2))[:2])


class Pairs:
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key + "!"


class Rows:
    def __iter__(self):
        return iter([("a", 1), ["b", 2]])


print(
    dict([("a", 1), ("b", 2.5)], c=3),
    dict(Pairs()),
    dict(Rows(), z=0),
    dict({"q": 1}),
    dict(zip("ab", [1, 2])),
    dict(["xy"]),
)


def counted(words):
    counts = dict.fromkeys(words, 0)
    merged = dict(counts, extra=1)
    for word in words:
        merged[word] += 1
    return merged


print(counted(["a", "b", "a"]))
random.random = lambda: "mine"
print(random.random())
math.tanh = lambda x: str(x)
print(activations([1]))
