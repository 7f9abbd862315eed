"""Functions that heapq and bisect take over from C: called directly, replaced, and on heaps of odd things."""

import bisect
import heapq
from bisect import bisect_left, insort
from heapq import heappush as push
from heapq import merge


class Item:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.compared += 1
        return self.n < other.n

    def __repr__(self):
        return f"Item({self.n})"


class Pair(tuple):
    def __lt__(self, other):
        return self[1] < other[1]


def drain(items):
    heap = []
    for item in items:
        push(heap, item)
    out = []
    while heap:
        out.append(heapq.heappop(heap))
    return out


nan = float("nan")
print(drain([5, 2, 8, -1, 2**40, 2**70, 3.5]))
print(drain([(3, "c"), (1, "b"), (1, "a"), (3,), (1, "a", None), ()]))
print(drain([(2.5, 1), (2, 9), (True, 0), (2.5, -1), (1, 5)]))
print(drain([((1, 2), 3), ((1, 1), 9), ((1, 2), 2)]))
print(drain([(nan, 2), (nan, 1), (1.0, 3)]), drain([[2, 1], [1, 5], [1, 2]]))
print(drain([Pair((1, 9)), Pair((2, 3)), Pair((3, 5))]), drain(["b", "a", "c"]))
print(drain([(1, Item(5)), (1, Item(3)), (0, Item(9))]), Item.compared)
print(drain([Item(3), Item(1), Item(2)]), Item.compared)
for bad in ([(1, "a"), (1, 2)], [(1, None), (1, None), (1, 1)], [1, "x"]):
    try:
        print(drain(bad))
    except TypeError as e:
        print(e)
deep = ()
for _ in range(50):
    deep = (deep,)
print(len(drain([deep, (deep,), ()])))
xs = [1, 3, 3, 7]
insort(xs, 4)
print(
    xs, bisect_left(xs, 3), bisect.bisect(xs, 3), bisect.bisect_right([(1, 2), (1, 3)], (1, 2)), list(merge(xs, [2, 5]))
)
print(
    heapq.nsmallest(2, xs),
    heapq.nlargest(2, xs, key=lambda x: -x),
    heapq.heappushpop(xs, 0),
    heapq.heapreplace(xs, 9),
    xs,
)
print("heappop" in dir(heapq), callable(heapq.heapify))


def mine(heap):
    return "mine"


kept = heapq.heappop
heapq.heappop = mine
print(heapq.heappop([3]), kept([3]))
heapq.heappop = kept
print(heapq.heappop([4]))
