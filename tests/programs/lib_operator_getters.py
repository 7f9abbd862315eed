"""operator.itemgetter: one item, several, of everything that has items; errors; what the getter itself is."""

import copy
from collections import Counter, namedtuple
from itertools import groupby
from operator import itemgetter


class Doubled(list):
    def __getitem__(self, i):
        return super().__getitem__(i) * 2


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


class Keyed:
    def __getitem__(self, key):
        if key == "bad":
            raise RuntimeError(key)
        return [key]


P = namedtuple("P", "x y")
first, last, both, three, part = (
    itemgetter(0),
    itemgetter(-1),
    itemgetter(1, 0),
    itemgetter(2, 0, 2),
    itemgetter(slice(1, None)),
)
for o in (
    [1, 2, 3],
    (4, 5, 6),
    "abc",
    b"xyz",
    range(7, 10),
    Doubled([1, 2, 3]),
    P(1, 2) + (3,),
    {0: "a", 1: "b", -1: "c", 2: "d"},
    Missing(),
    Keyed(),
    [1.5, 2.5, 3.5],
    [True, False, True],
):
    row = []
    for g in (first, last, both, three, part):
        try:
            row.append(g(o))
        except Exception as error:
            row.append(f"{type(error).__name__}: {error}")
    print(row)
records = [{"n": i % 3, "s": "xyz"[i % 2]} for i in range(7)]
print(
    sorted(records, key=itemgetter("n", "s")),
    max(records, key=itemgetter("n")),
    [(k, len(list(g))) for k, g in groupby(sorted(records, key=itemgetter("s")), itemgetter("s"))],
)
print(
    list(map(itemgetter(1), zip("abc", range(3)))),
    list(map(itemgetter("s"), records)),
    Counter("abracadabra").most_common(2),
)
print(
    repr(first),
    itemgetter("a", 2.5, (1,)),
    type(first).__name__,
    type(first).__module__,
    isinstance(first, itemgetter),
    callable(first),
    first == itemgetter(0),
    first == first,
)
again = copy.copy(three)
print(again, again("abc"), copy.deepcopy(itemgetter([1][0]))([5, 6]))
for bad in (
    lambda: itemgetter(),
    lambda: first(),
    lambda: first([1], [2]),
    lambda: first(5),
    lambda: first([]),
    lambda: Keyed and itemgetter("bad")(Keyed()),
    lambda: itemgetter(k=1),
    lambda: itemgetter("x")([1]),
    lambda: itemgetter("q")({}),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
