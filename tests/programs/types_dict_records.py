# Dicts as records: what stands under a key that is spelled out has a type of its own, whoever stores it there.
import operator
from operator import itemgetter


def make(i):
    return {"id": i, "name": "n" + str(i), "score": i * 1.5, "tags": ["a"] * (i % 3), "next": None}


def total(rows):
    return sum(r["score"] for r in rows), sum(r["id"] for r in rows), sum(len(r["tags"]) for r in rows)


rows = [make(i) for i in range(6)]
print(total(rows))
for a, b in zip(rows, rows[1:]):
    a["next"] = b
print(rows[0]["next"]["next"]["name"], rows[-1]["next"])

# stored later under the same key, and under keys that are computed
config = {"depth": 3, "rate": 0.5, "label": "x"}
config["depth"] += 2**70
print(config["depth"] % 1000, config["rate"] * 2)
for key in ("rate", "label"):
    config[key] = [key, 1]
print(config["rate"], config["label"], config["depth"] > 0)

other = {"n": 1}
key = "".join(["n"])
print(other["n"] + 1)
other[key] = "text"
print(other["n"] + "!")

# copies keep what each key has, also what comes later
base = {"w": 2, "h": 3.5}
full = {**base, "name": "full"}
again = dict(full, w="wide")
third = full.copy()
third.update(base, h="high")
print(full["w"] + 1, full["h"] / 2, full["name"] * 2, again["w"] + "!", again["h"], third["h"], third["w"])
base["late"] = [1]
later = dict(base)
later["late"].append(2)
print(later["late"], base["late"], later.get("late"), later.get("none"), later.get("none", 1.5) + 1)


def chain(d, n):
    for i in range(n):
        d = dict(d)
        d["k%d" % (i % 2)] = i
        if i == 3:
            d["late"] = "s"
    return d


end = chain({"k0": 0, "late": 1}, 5)
print(end["k0"], end["k1"], end["late"])


# get, pop, setdefault and del
d = {"a": 1, "b": "two"}
print(d.get("a", 0) + 1, d.get("b", "") + "!", d.get("c", 2.5), d.pop("a"), d.pop("a", "gone"), d.setdefault("e", []))
d["e"].append(1)
d.setdefault("e", 5)
print(d["e"], d.setdefault("f", 7) + 1)
del d["b"]
try:
    print(d["b"])
except KeyError as e:
    print("KeyError", e)


# in code that nothing is known of
def poke(anything):
    anything["id"] = "changed"
    return anything


poked = [make(7), 5][0]
operator.setitem(poked, "id", "outside")
operator.setitem(poked, "score", None)
print(poked["id"], poked["score"], poked["name"])
print(poke(make(8))["id"], make(9)["id"] + 1)


# a class of str, and keys that are equal though they are spelled in another way
class Key(str):
    pass


t = {"x": 1}
t[Key("x")] = 1.25
print(t["x"] + 1, t)

# itemgetter
people = [{"name": "b", "age": 3}, {"name": "a", "age": 2}, {"name": "a", "age": 1}]
print(sorted(people, key=itemgetter("name", "age")))
print(max(map(itemgetter("age"), people)) + 1, "".join(map(itemgetter("name"), people)))
pairs = [(1, "x", 2.5), (0, "y", 0.5)]
print(sum(map(itemgetter(2), pairs)), min(map(itemgetter(-3), pairs)), list(map(itemgetter(1, 0), pairs)))
first = itemgetter(0)
print(first(pairs)[1] + "!", first("text"), first({0: "zero"}))


# keyword arguments
def options(**given):
    given["size"] = given.get("size", 1) * 2
    return given["size"], given.get("name"), given.get("other", 0.5)


print(options(size=3, name="n"), options(name=4), options(size="ab", other=1))
totals = {}
for r in rows:
    totals["count"] = totals.get("count", 0) + 1
    totals["sum"] = totals.get("sum", 0.0) + r["score"]
    totals.setdefault("names", []).append(r["name"])
print(totals["count"], totals["sum"] / totals["count"], totals["names"])
