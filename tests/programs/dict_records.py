"""Dicts filled with the same keys in the same order are still separate dicts."""


class Loud:
    """Equal to "b", and tells when it is asked."""

    def __hash__(self):
        return hash("b")

    def __eq__(self, other):
        print("asked about", other)
        return other == "b"


class Name(str):
    def __hash__(self):
        return 7

    def __eq__(self, other):
        return str(self) == other + "!"


def record(**values):
    return values


def filled(n):
    d = {}
    for i in range(n):
        d["key" + "abcdefghijklmnopqrstuvwxyz"[i % 26] * (i // 26 + 1)] = i
    return d


records = [{"a": i, "b": -i, "c": str(i)} for i in range(4)]
del records[1]["b"]
records[1]["b"] = "again"
records[2]["d"] = 4
records[3]["e"] = 5
records[0].popitem()
for r in records:
    print(r, list(r), len(r), "b" in r, "c" in r, "d" in r, r.get("e"))

short = {"a": 1}
print(Loud() in short, short.get(Loud()))
print(Loud() in records[0])
short[Loud()] = 2
print(len(short), [type(k).__name__ for k in short], short["a"], short["b"])

for n in (0, 1, 4, 5, 6, 9, 10, 11, 20, 21, 22, 23, 40, 100):
    d, e = filled(n), filled(n)
    e["last"] = n
    d.update(other=1)
    assert len(d) == len(e) == n + 1 and list(d)[-1] == "other" and list(e)[-1] == "last", n
    assert "last" not in d and "other" not in e
    c = dict(e)
    c["more"] = 1
    e["less"] = 2
    del c["last"]
    assert list(c.items())[-1] == ("more", 1) and len(c) == len(e) - 1, n
    assert list(e)[-2:] == ["last", "less"] and "more" not in e
    assert c != e and c == {**filled(n), "more": 1}
    while c:
        c.popitem()
    assert not c and len(e) == n + 2

mixed = {}
for key in ("a", 1, 2, "b", -1, -2):
    mixed[key] = key
print(mixed, mixed[True], mixed[1.0], mixed[-1.0], mixed.get(2.5), -1 in mixed, False in mixed)
mixed[(1, 2)] = "pair"
mixed[2.5] = "float"
print(mixed, mixed[(1, 2)], mixed[5 / 2], mixed["b"], mixed[-2], mixed.get((2, 1)))

d = {"x": 1, Name("y"): 2}
print(d.get("y"), d[Name("y")] if Name("y") in d else "unequal to itself", len(d))

d, e = record(p=1, q=2, r=3), record(p=1, q=2)
try:
    for key in e:
        e["r" + key] = 0
except RuntimeError as error:
    print(error, e)
print(
    d == e, d == record(p=1, q=2, r=3), d == record(q=2, p=1, r=3), sorted(set(d) & set(e)), sorted(d.keys() ^ e.keys())
)
for key in list(d):
    d[key + key] = d.pop(key)
print(d, e)
setdefaults = [{}, {}, {}]
for i, s in enumerate(setdefaults):
    for key in ("one", "two", "three")[: i + 1]:
        s.setdefault(key, []).append(i)
    s.setdefault("rest", i)
print(setdefaults)
