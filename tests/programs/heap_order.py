"""Heaps of every kind of item: what is compared in place, what by the operators, and what happens in the middle."""

import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace


class Task:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return self.name


class Reversed(tuple):
    def __lt__(self, other):
        return tuple.__gt__(self, other)


class Backwards(int):
    def __lt__(self, other):
        return int(self) > int(other)


class Loud(float):
    def __lt__(self, other):
        print("loud", end=" ")
        return float(self) < float(other)


def drained(heap):
    out = []
    while heap:
        out.append(heappop(heap))
    return out


def pseudo(n, modulus):
    x, out = 7, []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        out.append(x >> 8)
    return [v % modulus for v in out]


def numbers():
    ints = []
    for v in pseudo(60, 40):
        heappush(ints, v)
    print(ints, heappushpop(ints, 3), heapreplace(ints, 99), ints[0])
    print(drained(ints))
    floats = [v / 8 for v in pseudo(40, 30)]
    heapify(floats)
    print(floats)
    heappush(floats, -0.0)
    heappush(floats, 0.0)
    print(drained(floats))
    nan = float("nan")
    broken = [3.0, nan, 1.0, 2.0, nan, 0.5]
    heapify(broken)
    print(broken)
    heappush(broken, 0.25)
    print(broken, heappop(broken), broken)
    wide = [2**62, -(2**63), 2**63 - 1, 5, -5]
    heapify(wide)
    heappush(wide, 2**70)
    heappush(wide, -(2**70))
    print(wide, drained(wide))
    bools = [True, False, True, False]
    heapify(bools)
    print(bools, drained(bools))
    turned = [5, 4, 3]
    heapify(turned)
    heappush(turned, 2.5)
    print(turned, drained(turned))
    try:
        mixed = [1, 2, 3]
        heappush(mixed, "a")
    except TypeError as e:
        print(e, mixed)


def tuples():
    a = [(v % 5, v) for v in pseudo(30, 50)]
    heapify(a)
    print(a)
    print(drained(a))
    print(drained([(1, "b"), (1, "a"), (0, "z")]))
    heap = []
    for i, v in enumerate(pseudo(20, 4)):
        heappush(heap, (v / 2, i, None))
        heappush(heap, (v, i + 100, None))
    print(drained(heap))
    nested = []
    for i, v in enumerate(pseudo(20, 3)):
        heappush(nested, (v, (i % 3, (v, "n" + str(i)))))
    print(drained(nested))
    print(drained(sorted([(1,), (), (1, 2, 3), (1, 2), (1, 2, 3, 4), (0, 9, 9, 9)])))
    deep, other = (1,), (1,)
    for _ in range(20):
        deep, other = (deep,), (other,)
    heap = [deep]
    heappush(heap, other)
    try:
        heappush(heap, ((((((0,),),),),),))
    except TypeError as e:
        print(e)
    print(len(heap))
    nan = float("nan")
    heap = [(nan, 2), (nan, 1), (1.0, 5), (nan, 0)]
    heapify(heap)
    print(heap)
    heap = [(2**80, 1), (2**62, 2), (3, 3), (-(2**80), 4), (2.5, 5), (True, 6), (False, 7)]
    heapify(heap)
    print(drained(heap))
    heap = [(1, None), (0, None)]
    heappush(heap, (0, 5))
    print(heap)


def errors():
    for items in ([(1, object()), (1, {})], [(1, {}), (1, {})], [(0, None), (0, 1)], [1j, 2j], [(1, "a"), (1, 2)]):
        try:
            heapify(items)
            print(items)
        except TypeError as e:
            print(e)
    try:
        heappop([])
    except IndexError as e:
        print(e)


def objects():
    heap = []
    for v in pseudo(15, 9):
        heappush(heap, Task(v, f"t{v}"))
    print(heap, drained(heap))
    heap = [(v % 2, Task(v, f"t{v}")) for v in pseudo(9, 9)]
    heapify(heap)
    print(drained(heap))
    print(
        drained([Reversed((v, 1)) for v in (5, 4, 3, 2)]), [int(v) for v in drained([Backwards(v) for v in (9, 5, 7)])]
    )
    heap = [Reversed((1, 2)), Reversed((3, 4))]
    heappush(heap, (2, 2))
    print(heap)
    heap = [Loud(3), Loud(2)]
    heapify(heap)
    heappush(heap, 1.0)
    print(heap)
    print(drained([[2, 1], [1, 5]]), drained([b"b", b"a"]))


class Nosy:
    """Looks at the heap, or changes it, while it is compared."""

    heap = []
    plan = None

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("/".join(str(x.n) for x in self.heap), end=" ")
        if self.plan:
            self.plan.pop()()
        return self.n < other.n


def seen():
    heap = Nosy.heap
    for n in (5, 3, 8, 1, 9, 2):
        heappush(heap, Nosy(n))
    print()
    while heap:
        print("->", heappop(heap).n)
    heap += [Nosy(n) for n in (4, 3, 2, 1)]
    Nosy.plan = [heap.clear]
    try:
        heapify(heap)
    except RuntimeError as e:
        print(e, heap)
    heap += [Nosy(n) for n in (4, 3, 2, 1)]
    Nosy.plan = [lambda: heap.__setitem__(slice(None), [Nosy(n) for n in (10, 20, 30, 40)])]
    heapify(heap)
    print([x.n for x in heap])

    def fail():
        raise ValueError("no")

    Nosy.plan = [fail]
    try:
        heappush(heap, Nosy(0))
    except ValueError as e:
        print(e, [x.n for x in heap])


numbers()
tuples()
errors()
objects()
seen()
print(heapq.nlargest(4, pseudo(30, 100)), heapq.nsmallest(4, [(v, -v) for v in pseudo(30, 10)]))
print(list(heapq.merge([1, 4, 6], [2.5, 5], [0, 9])), list(heapq.merge(["b", "c"], ["a", "d"], reverse=False)))
