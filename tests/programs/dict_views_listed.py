"""Calls that take all of a view of a dict at once."""

from collections import Counter, OrderedDict, defaultdict


def f(d):
    print(sorted(d.items()), sorted(d.keys(), reverse=True), sorted(d.values(), key=lambda v: -v))
    print(list(d.items()), list(d), list(d.values()), tuple(d.keys()), tuple(d.items()))
    del d["b"]
    d["z"] = 0
    return sorted(d.items(), key=(lambda _: lambda kv: kv[1])(d.pop("a")))


print(f({"b": 1, "a": 2, "c": 5}))
o = OrderedDict(x=1, y=2)
o.move_to_end("x")
print(list(o.items()), sorted(o.keys()), tuple(o.values()))
c = Counter("abracadabra")
print(sorted(c.items()), list(c.values()))
dd = defaultdict(list)
dd["q"].append(1)
dd[3].append(2)
print(list(dd.items()), list(dd.keys()), sorted(dd.values()))


class D(dict):
    def items(self):
        return [("own", 1)]


print(sorted(D(a=1).items()), list(D(a=1).keys()))


def g(n):
    d = {i: i * i for i in range(n)}
    return sum(list(d.values())), sorted(d.values())[-1], list(d.keys())


print(g(10))
