"""deque and defaultdict that inference knows: what factories make, keys that reading puts, odd keys, subclasses."""

from collections import OrderedDict, defaultdict, deque


def counting(words):
    counts = defaultdict(int)
    for w in words:
        counts[w] += 1
    return counts


def grouping(pairs):
    groups = defaultdict(list)
    for k, v in pairs:
        groups[k].append(v)
    sets = defaultdict(set)
    for k, v in pairs:
        sets[v % 2].add(k)
    nested = defaultdict(lambda: defaultdict(int))
    for k, v in pairs:
        nested[k][v] += v
    return groups, sets, nested


class Loud(defaultdict):
    def __missing__(self, key):
        self[key] = f"made {key}"
        return self[key]


class Ring(deque):
    def append(self, x):
        super().append(x * 2)


counts = counting(["a", "b", "a", 1, 1.0, True, (1, 2), None])
print(counts, counts["missing"], "missing" in counts, len(counts), counts.get("nope"), counts.get("nope", 7))
print([*counts], list(counts.values()), [k for k, v in counts.items() if v > 1], max(counts.values()))
groups, sets, nested = grouping([("x", 1), ("y", 2), ("x", 3)])
print(
    groups, dict(groups), sorted(sets[1]), nested["x"][3], nested["z"], isinstance(groups, dict), type(groups).__name__
)
total = 0
for k in groups:
    total += len(k)
print(total, sorted(groups, reverse=True), groups.pop("x"), groups.setdefault("q", []), groups.copy() == groups)
floats = defaultdict(float)
floats["a"] += 1
floats["a"] /= 2
strings = defaultdict(str)
strings["k"] += "text"
none = defaultdict()
print(floats, strings, none)
for d, key in ((none, 1), (counts, []), (groups, {})):
    try:
        d[key]
    except (KeyError, TypeError) as e:
        print(repr(e))
bad = defaultdict(lambda: 1 / 0)
try:
    bad["x"]
except ZeroDivisionError as e:
    print(e, len(bad))
loud = Loud(int)
print(loud["a"], loud, dict(defaultdict(int, {"a": 1}, b=2)), dict({(1, 2): 3}), dict(defaultdict(int, {(1, 2): 3})))
made = defaultdict(list, [("a", [1])])
made["a"].append("text")
made["b"].append(2.5)
print(made, made | {"c": 1}, made == {"a": [1, "text"], "b": [2.5]})
made.default_factory = int
print(made["new"])


def tree():
    return defaultdict(tree)


t = tree()
t["a"]["b"]["c"] = 5
print(t["a"]["b"]["c"], list(t), len(t["zz"]))

q = deque([3, 1, 2])
q.append("last")
q.appendleft(0.5)
print(q, len(q), bool(q), q[0], q[-1], q.popleft(), q.pop(), 1 in q, [x for x in q], sum(q))
q.rotate(1)
q.extend([7, 8])
q.extendleft([9])
q[1] = "one"
print(
    q,
    q.index(7),
    q.count(8),
    list(reversed(q)),
    q.copy() == q,
    deque(q, 2),
    deque(maxlen=1),
    deque(iterable="ab", maxlen=5),
)
bounded = deque(maxlen=2)
for i in range(5):
    bounded.append(i)
print(bounded, bounded.maxlen)
while q:
    q.popleft()
for operation in (q.pop, q.popleft, lambda: q[0], lambda: q["x"], lambda: deque(5)):
    try:
        operation()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
q += [1, 2]
print(q * 2, q + deque([3]), q < deque([2]), q == [1, 2])
try:
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)
r = Ring([1])
r.append(5)
print(r)


def queue_of_pairs():
    queue = deque([(0, "start")])
    seen = []
    while queue:
        depth, name = queue.popleft()
        seen.append(f"{depth}{name}")
        if depth < 3:
            queue.append((depth + 1, name[:2]))
    return seen


print(queue_of_pairs())
o = OrderedDict([("a", 1)])
o["b"] = 2
o.move_to_end("a")
print(o, list(o))
