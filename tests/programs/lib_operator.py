"""operator, heapq, bisect, itertools, numbers, keyword, reprlib, copyreg, abc, weakref."""

import abc
import bisect
import copyreg
import heapq
import itertools
import keyword
import numbers
import operator
import reprlib
import weakref
from collections.abc import Hashable, Iterable, Iterator, Mapping, MutableSequence, Sequence, Sized
from types import SimpleNamespace


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


print(operator.add(1, 2), operator.itemgetter(1, 2)("abc"), operator.attrgetter("real")(3), operator.mul("a", 3))
print(operator.methodcaller("upper")("x"), operator.itemgetter(0)([5]), operator.truth([]), operator.contains([1], 1))
print(sorted([(1, "b"), (0, "a")], key=operator.itemgetter(0)), operator.index(True), operator.concat([1], [2]))
h = [5, 2, 8, 1]
heapq.heapify(h)
heapq.heappush(h, 0)
print(
    [heapq.heappop(h) for _ in range(5)], heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [4, 1, 3], key=lambda x: -x)
)
print(list(heapq.merge([1, 4], [2, 3])), heapq.heapreplace([1, 2], 3), heapq.heappushpop([1, 2], 0))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2))
l = [1, 3]
bisect.insort(l, 2)
print(l)
print(
    list(itertools.accumulate([1, 2, 3])), list(itertools.combinations("abc", 2)), list(itertools.product([1, 2], "x"))
)
print([(k, list(g)) for k, g in itertools.groupby("aabbc")], list(itertools.islice(itertools.count(5, 2), 3)))
print(
    list(itertools.zip_longest([1], [2, 3], fillvalue=0)),
    list(itertools.pairwise([1, 2, 3])),
    list(itertools.chain([1], [2])),
)
print(
    isinstance(3, numbers.Integral),
    isinstance(2.5, numbers.Real),
    isinstance(2.5, numbers.Integral),
    isinstance(1j, numbers.Complex),
)
print(keyword.iskeyword("for"), keyword.iskeyword("x"), keyword.softkwlist, len(keyword.kwlist))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), copyreg.__name__)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...


class Square(Shape):
    name = "square"

    def area(self):
        return 4


failing(lambda: Shape())
print(Square().area(), isinstance(Square(), Shape), Shape.__abstractmethods__ == {"area", "name"})
Shape.register(int)
print(isinstance(3, Shape), issubclass(bool, Shape))
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance([], MutableSequence))
print(
    isinstance(iter([]), Iterator),
    isinstance([], Hashable),
    isinstance(3, Sized),
    isinstance((x for x in ()), Iterator),
)


class Squares(Sequence):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i * i


s = Squares()
print(list(s), 9 in s, s.index(4), s.count(1), list(reversed(s)))
n = SimpleNamespace(a=1, b="x")
n.c = [n]
print(n, n == SimpleNamespace(a=1), SimpleNamespace(a=1) == SimpleNamespace(a=1))


class Node:
    pass


node = Node()
ref = weakref.ref(node)
print(ref() is node, weakref.ref(node) == ref)
values = weakref.WeakValueDictionary()
values["k"] = node
keys = weakref.WeakKeyDictionary()
keys[node] = 5
group = weakref.WeakSet([node])
print(values["k"] is node, keys[node], len(group), node in group, len(values))
