"""What inference knows of Counter, OrderedDict, itertools, functools, operator, copy: and where it may not trust it."""

import copy
import random
import statistics
from collections import Counter, OrderedDict, namedtuple
from functools import reduce
from itertools import accumulate, chain, groupby, pairwise, product, repeat, starmap, zip_longest
from operator import attrgetter, itemgetter

# --- Counter
c = Counter("abracadabra")
print(c["a"], c["z"], c.most_common(2), sum(c.values()), c.total(), "z" in c)
c["a"] += 0.5
print(c["a"], sorted(c.items(), key=itemgetter(1, 0)), [type(v).__name__ for v in c.values()])
c.update({"q": 2.5})
c.update(["a", "b"])
c.subtract("aa")
print(c["q"], c["a"], sorted(c.elements() if False else c))
d = Counter(a=3, b=1) + Counter(["b", "c"])
d -= Counter("c")
print(sorted(d.items()), sorted((d | c).items(), key=str), d & Counter("aab"))
e = Counter({"x": None})
print(e["x"], e["y"])
words = Counter(w for w in "the cat the dog".split())
for word, count in words.most_common():
    print(f"{word:<4}{count + 1}")
print({n: [w for w, k in words.items() if k == n] for n in set(words.values())})

# --- OrderedDict
od = OrderedDict()
for i in range(5):
    od[i] = i * 2
od.move_to_end(1)
first = od.popitem(last=False)
last = od.popitem()
print(first, last, list(od), od, OrderedDict([("a", 1)], b=2.5)["b"])
od["text"] = "x"
print(od["text"] + "y", [v for v in od.values()])
plain = {"k": 1}
key, value = plain.popitem()
print(key + "!", value + 1, plain, dict.fromkeys("ab", 0), dict.fromkeys([1, 2]))

# --- itertools
print(list(accumulate([1, 2, 3])), list(accumulate([True, True])), list(accumulate(["a", "b"])))
print(list(accumulate([1, 2, 3], lambda a, b: a * b / 2)), list(accumulate([], initial=7)))
print(list(accumulate([[1], [2]])), [sum(p) for p in product([1, 2], repeat=2)], list(product("a", [1.5])))
print([(k, [x + 1 for x in g]) for k, g in groupby([1, 1, 2])])
print([(k, "".join(g)) for k, g in groupby("AaBb", key=str.lower)])
print([(a or 0) + b for a, b in zip_longest([1], [2, 3])], list(zip_longest("a", "bc", fillvalue="-")))
print(list(starmap(lambda a, b: a * b, zip([1, 2], [3.5, 4]))), list(starmap(pow, [(2, 3)])))
print([a + b for a, b in pairwise([1, 2, 4])], list(chain.from_iterable([[1], "ab"])), list(repeat(1.5, 2)))

# --- reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + [b], [1, 2], []))
print(reduce(lambda a, b: a / b, [8, 2, 2]), reduce(lambda a, b: len(b) + (a or 0), ["x", "yy"], None))

# --- operator
rows = [[2, "b"], [1, "a"]]
inner = list(map(itemgetter(0), [rows]))[0]
inner.append("changed")
print(rows[0], [x for x in rows[0]], sorted([(1, 2), (0, 3)], key=itemgetter(1)))
table = [{"n": 2, "s": "x"}, {"n": 1, "s": "y"}]
table.sort(key=itemgetter("n"))
print(table[0]["s"] + "!", list(map(itemgetter("n", "s"), table)))
Point = namedtuple("Point", "x y")
p = Point(1, 2)._replace(y="two")
print(p, p.y + "!", p._replace(x=p.x + 1).x, sorted([Point(2, 1), Point(1, 3)], key=attrgetter("y")))
try:
    p._replace(z=1)
except ValueError as error:
    print(error)

# --- copy
grid = [[1, 2], [3, 4]]
other = copy.deepcopy(grid)
other[0][0] = "one"
shallow = copy.copy(grid)
shallow[1].append(5.5)
print(grid, other, shallow, [v for row in grid for v in row])

# --- numbers that are only looked at
values = [3, 1, 2]
print(statistics.mean(values), statistics.median(values), statistics.pstdev(values) > 0.8, values[0] + 1)
rng = random.Random(5)
print(rng.random() < 1, rng.randint(1, 6) in range(1, 7), rng.choice([1]) + 1, len(rng.sample(range(9), 3)))
rng.shuffle(values)
print(sorted(values), pow(3, 20, 7) + 1)


# --- None where there is no number
class Job:
    def __init__(self):
        self.start = None

    def wait(self, now):
        try:
            return now - self.start
        except TypeError as error:
            return str(error)


job = Job()
print(job.wait(2.5))
job.start = 1.5
print(job.wait(2.5) + 1)


def best(n):
    found = None
    for i in range(n):
        if found is None or i % 3 > found[0]:
            found = (i % 3, i)
    return found


score, index = best(5)
print(score + index)
try:
    score, index = best(0)
except TypeError as error:
    print(error)
try:
    best(0)[0]
except TypeError as error:
    print(error)


def command(text):
    match text.split():
        case [verb, *rest] if rest:
            return verb.upper() + str(len(rest))
        case [verb]:
            return verb + "!"
        case _:
            return ""


print(command("go a b"), command("go"), command(""))


# --- calls with any number of arguments
class Vector:
    def __init__(self, *parts):
        self.parts = list(parts)

    def __abs__(self):
        return sum(p * p for p in self.parts) ** 0.5

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __iter__(self):
        return iter(self.parts)

    def __repr__(self):
        return "Vector({}, {})".format(*self)


vectors = [Vector(1, 2), Vector(0.5, 1), Vector(*[3, 4])]
print(sum(vectors), abs(vectors[2]), [abs(v) for v in vectors], max(*[3, 1, 2]), max(*[[1, 5, 2]]))
print(
    list(zip(*[[1, 2], [3, 4.5]])),
    [sum(column) for column in zip(*[(1, 2), (3, 4)])],
    sorted(set().union(*[{1}, {2.5}])),
)
rows = [[1, 2, 3], [4, 5, 6]]
for column in zip(*rows):
    print(*column, sep="-", end=" ")
print([list(row)[::-1] for row in zip(*rows[::-1])], list(chain(*rows)), set.union(*map(set, rows)))


def total(first, *rest, scale=1):
    return first * scale + sum(rest)


print(total(*rows[0]), total(*(1, 2.5)), total(*[5]), total(*rows[0], *rows[1], scale=2))
try:
    print(sum(["a"]))
except TypeError as error:
    print(error)
try:
    sum([Vector(1)], Vector(2)) + sum([Vector(1)], "x")
except TypeError as error:
    print(error)
shout = "abc".upper
print(shout() + "!", ["{}-{}".format(*p) for p in [(1, 2)]])
