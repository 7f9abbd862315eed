"""Instances of Counter: dicts whose missing keys count 0."""

from collections import Counter, defaultdict

words = "the cat saw the dog and the dog saw the cat run".split()
c = Counter()
for w in words:
    c[w] += 1
print(c, c["the"], c["none"], len(c), "none" in c, "cat" in c, bool(c), bool(Counter()))
for w in c:
    print(w, c[w], end="; ")
print()
for w, n in c.items():
    print(w, n * 2, end="; ")
print(sorted(c), list(c.keys())[:2], sum(c.values()), max(c, key=c.get), c.most_common(2))
del c["none"]
del c["the"]
print(c["the"], c.get("the"), c.get("the", -1), c.get("cat"), c.pop("cat"), c.pop("cat", None), c.setdefault("x", 5))
try:
    c.pop("never")
except KeyError as e:
    print("KeyError", e)
try:
    print(c[[1]])
except TypeError as e:
    print(e)
try:
    print(c.nothing)
except AttributeError as e:
    print(e)

# --- pairs
cells = {(x * 7 % 9, x * x % 8) for x in range(20)}
near = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
print(sorted(p for p, n in near.items() if n == 3 or (n == 2 and p in cells)))
print(near[(0, 0)], near[0, 1], near[(99, 99)], near.get((1, 1), "no"), (5, 5) in near, (99, 99) in near, near.total())
for i in range(4):
    for j in range(4):
        near[i, j] -= i * j
print(sorted(near.items())[:8])
near[(1, 2)], near["s"] = 0.5, "text"
print(near[(1, 2)], near["s"], near["t"], near[1], near[1.0], near[None])


# --- in functions, attributes and containers; with other dicts
class Tally:
    def __init__(self):
        self.counts = Counter()
        self.by_letter = defaultdict(Counter)

    def add(self, word):
        if self.counts[word] == 0:
            print("first", word)
        self.counts[word] = self.counts[word] + 1
        self.by_letter[word[0]][word] += 1
        return self.counts[word]


t = Tally()
print([t.add(w) for w in words[:6]], t.counts, dict(t.by_letter))


def pick(flag, key):
    d = Counter("abca") if flag else {"a": 7}
    try:
        return d[key]
    except KeyError as e:
        return f"none of {e}"


print(pick(True, "a"), pick(False, "a"), pick(True, "z"), pick(False, "z"))


def tried(d, key):
    try:
        return d[key] + 1
    except KeyError:
        return "never"


print(tried(Counter(a=2), "a"), tried(Counter(a=2), "b"))
counters = [Counter(w) for w in words[:3]]
total = Counter()
for each in counters:
    total += each
    total.update("xy")
print(total, total["q"], total - counters[0], counters[0] & counters[1], counters[0] | counters[1], +total == total)
print(Counter(a=1) == {"a": 1}, Counter(a=1) == Counter("a"), Counter(a=1) != Counter("b"), Counter(a=1, b=0) == Counter(a=1))
print({**counters[0]}, dict(counters[0]), list(counters[0].elements()), counters[0].copy()["t"], type(counters[0].copy()))
try:
    for k in total:
        total[k + "!"] += 1
except RuntimeError as e:
    print(e)


class Own(Counter):
    def __missing__(self, key):
        return -5


o = Own("ab")
print(o["a"], o["z"], o, o.get("z"))
c = Counter([3, 1, 3, 2**40, 2**70, 2**70])
c[2**70] += 2**63
print(c[3], c[2**70], c[2**40], c[7], c)
c.subtract([3, 3, 3])
c.note = "kept"
print(c[3], c.note)
