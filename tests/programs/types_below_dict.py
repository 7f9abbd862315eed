"""Classes below dict: what inference knows of what they hold and of the methods that they have from it."""

import copy
import json


class Graph(dict):
    def __init__(self, *pairs, **named):
        super().__init__(**named)
        self.edges = 0
        for a, b in pairs:
            self.add(a, b)

    def __missing__(self, key):
        made = self[key] = []
        return made

    def add(self, a, b):
        self[a].append(b)
        self[b].append(a)
        self.edges += 1

    def degree(self):
        return max(len(self[n]) for n in self)


g = Graph((1, 2), (1, 3))
g.add("x", 2**70)
print(g, g.edges, g.degree(), len(g), 1 in g, 7 in g, g.get(7), g.get(1), g[8], sorted(map(str, g)), list(g.values()))
print(isinstance(g, dict), isinstance(g, list), bool(g), bool(Graph()), g == dict(g), {**g} == g, type(g.copy()).__name__)
for k, v in g.items():
    print(k, v, end="; ")
print(g.pop(8), g.setdefault(9, "nine"), g.setdefault(9, []), Graph(a=[1], b=2))


class Defaults(dict):
    """A key that is missing is worth a number."""

    def __missing__(self, key):
        return len(key) * 0.5


d = Defaults(a=1)
d["b"] = 2
print(d["a"] + d["b"], d["ccc"], len(d), d.get("ccc"), d, "%(a)s %(zz)s" % d, "{a} {b}".format(**d))
try:
    dict(d)["ccc"]
except KeyError as e:
    print("missing", e)
print("{q}".format_map(d))


class Lower(dict):
    """Methods of its own before those of dict."""

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
        self.last = key

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __iter__(self):
        return iter(["iterated"])

    def update(self, *args, **kw):
        for key, value in dict(*args, **kw).items():
            self[key] = value


low = Lower(UP=1)
low["Key"] = "v"
low.update({"A": 1.5}, B=None)
print(dict.__repr__(low), low["KEY"], "kEY" in low, low.get("b", 4), low.get("c", 4), low.last, list(low), len(low))
try:
    print(low["UP"])
except KeyError as e:
    print("no", e)


class Counter2(dict):
    def __missing__(self, key):
        return 0

    def up(self, key, n=1):
        self[key] += n
        return self


c = Counter2()
for word in "a b a c a b".split():
    c.up(word)
print(c, max(c, key=c.get), sum(c.values()), c.up("big", 2**64)["big"], c.up("half", 0.5)["half"])


class Limited(dict):
    def __init__(self, limit, *args):
        dict.__init__(self, *args)
        self.limit = limit

    def __setitem__(self, key, value):
        if len(self) >= self.limit and key not in self:
            del self[next(iter(self))]
        dict.__setitem__(self, key, value)


cache = Limited(2, {"x": 1})
for i in range(4):
    cache[i] = i * i
print(cache, cache.limit, cache[3] + 1)


class Opened(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value


o = Opened(a=1)
o.b = [2]
print(o, o.a, o.b, hasattr(o, "c"))


class Config(dict):
    def __init__(self, name):
        super().__init__({"name": name, "size": 1})
        self.name = name

    def grow(self):
        self["size"] += 1
        return self["size"]


conf = Config("n")
print(conf.grow(), json.dumps(conf), copy.copy(conf), copy.copy(conf).name, Config.fromkeys("ab") if False else "")
loaded = json.loads("{}")
loaded["c"] = conf
loaded["c"]["size"] = "large"
print(conf["size"], conf["name"] + "!", conf)
try:
    conf.grow()
except TypeError as e:
    print(e)


class Made(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.args = len(args)


print(Made.fromkeys("ab", 1), Made([("k", "v")]), Made({1: 2}).args, Made().args)
for bad in (lambda: Made(1), lambda: Graph(1), lambda: Defaults(1, 2), lambda: Defaults({1: 2}, b=3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
m = Made({"a": 1})
m |= {"b": 2.5}
print(m, m | {"c": 3}, type(m | {}).__name__, m.items() & {("a", 1)}, [*m.keys()], m.popitem(), m.clear(), m)
