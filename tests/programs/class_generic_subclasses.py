class L(list):
    pass


class D(dict):
    pass


from collections import namedtuple, OrderedDict, defaultdict, deque, Counter

G = namedtuple("G", "a b")
print(
    L[int],
    D[str, int],
    G[int],
    L[int]([1, 2]),
    type(L[int]([1])),
    OrderedDict[str, int],
    defaultdict[str, int],
    deque[int],
    Counter[str],
)


class Od(OrderedDict):
    pass


print(Od[int, str], isinstance(L[int]([1]), L))


class Plain:
    pass


for bad in (Plain, int, str, type("S", (str,), {}), type("I", (int,), {})):
    try:
        bad[int]
    except TypeError as e:
        print(e)


class Private:
    __slots__ = ("__s", "_t", "__u_", "__w__", "x")

    def __init__(self):
        self.__s = 1
        self._t = 2
        self.__u_ = 3
        self.__w__ = 4
        self.x = 5

    def get(self):
        return self.__s, self._t, self.__u_, self.__w__, self.x


p = Private()
print(p.get(), p._Private__s, sorted(n for n in dir(Private) if "_" in n and not n.startswith("__")))
try:
    p.zz = 1
except AttributeError as e:
    print(e)


class Sub(L):
    def __class_getitem__(cls, k):
        return "own", k


print(Sub[int], Sub())


def f(x: L[int], y: D[str, L[int]] = None) -> G[int]:
    return x


print(f.__annotations__)
import re, types, functools, itertools

print(
    re.Pattern[str],
    re.Match[bytes],
    types.MappingProxyType[str, int],
    functools.partial[int],
    itertools.chain[int],
    enumerate[int],
    type[int],
    set[str],
    frozenset[int],
    tuple[int, ...],
    tuple[()],
)


def g(
    q: deque[int], od: OrderedDict[str, int], dd: defaultdict[str, list[int]], p: re.Pattern[str] | None = None
) -> "deque[int]":
    out: deque[int] = deque(q)
    return out


print(g(deque([1]), OrderedDict(), defaultdict(list)), g.__annotations__["dd"])


class Meta(type):
    pass


try:
    Meta[int]
except TypeError as e:
    print(e)
from collections import ChainMap, UserDict, UserList, abc

print(ChainMap[str, int], UserDict[str, int], UserList[int], abc.Mapping[str, int], abc.Iterator[int])


class Repo(UserDict[str, int]):
    pass


class Q(deque[int]):
    pass


class T(dict[str, int]):
    pass


print(Repo(a=1), Q([1]), T(a=2), T.__orig_bases__, Q.__mro__[1])
import contextlib, dataclasses

print(contextlib.AbstractContextManager[int])
