# One container under several names, with contents of another type put in through one of them.
def fill(a, *rest, **kw):
    rest[0].append("s")
    kw["k"].append("t")
    a[0].append("u")


x = [1.5]
y = [1.5]
z = [1.5]
fill([x], y, k=z)
print(x[1] + "!", y[1] + "!", z[1] + "!")
grid = [[0.5] * 2] * 2
grid[0][1] = "s"
print(grid[1][1] + "t", grid[0][0] + 1)
g2 = [[0.5 for _ in range(2)] for _ in range(2)]
row = g2[1]
row.append("q")
print(g2[1][2] + "t")
a, *b = [[1.5], [2.5], [3.5]]
b[0].append("w")
a.append("v")
print(b[0][1] + "x", a[1] + "y")
t = ([1.5], {"k": 2.5})
u = t + ([3.5],)
u[0].append("s")
u[2].append("q")
u[1]["z"] = "zz"
print(t[0][1] + "x", u[2][1] + "r", t[1]["z"] + "1")


def default(v, out=[]):
    out.append(v)
    return out


default(1.5)
o = default("s")
print(o[0] + 1, o[1] + "x")
s = sorted([[2.5], [1.5]])
s[0].append("p")
print(s[0][1] + "x")
m = max([[1.5]], key=len)
m.append("mm")
print(m[1] + "x")
p = list(reversed([[1.5], [2.5]]))[0]
p.append("r")
print(p[1] + "s")
w = {1: [1.5]}
for kk, vv in w.items():
    vv.append("i")
print(w[1][1] + "x")
for i, e in enumerate([x, y]):
    e.append(2)
for e1, e2 in zip([x], [y]):
    e1.append("zz")
    e2 += ["q"]
print(x[-1] + "1", y[-1] + "2")
c = x.copy()
c.append(b"c")
print(c[-1], x[-1] + "3")
l2 = x[:]
l2.append(None)
print(l2[-1], x[-1])
x[1:1] = [["n"]]
print(x[1][0] + "n")
import copy, heapq, random, bisect

hh = [(2.5, "b")]
heapq.heappush(hh, (1.5, "a"))
print(hh[0][1] + "x", heapq.heappop(hh)[0] + 1)
heapq.heappush(hh, (1, ["l"]))
print(hh[0][1][0] + "x")
dd = copy.deepcopy(w)
dd[1].append(5)
print(w[1], dd[1][-1] + 1)
it = iter([1.5, "s"])
print(next(it) + 1, next(it) + "x", next(it, "end") + "!")
st = {1.5}
st.add("s")
print(sorted(map(str, st)))
st |= {b"b"}
print(len(st), sum(1 for q in st if isinstance(q, bytes)))


d = {"a": 1.5}
k = d.keys()
print(k & {"a"}, len(k), "a" in k, sorted(k)[0] + "x")
v = list(d.values())
v.append("s")
print(v[1] + "x", d["a"] + 1)
d.update(b="str")
print(d["b"] + "x")
e = dict(d)
e["c"] = [1]
print(d, e)
f = {**d, "z": 3}
f["a"] = "A"
print(f["a"] + "s", d["a"] + 1)
d |= {"q": b"x"}
print(d["q"])
g = d | {"w": None}
print(g["w"], g["a"] + 1)
print(dict.fromkeys("ab", 1.5)["a"] + 1)
d.setdefault("l", []).append("x")
print(d["l"][0] + "y")
h = {}
h.setdefault("k", 1.5)
h.setdefault("m", "s")
print(h["k"] + 1, h["m"] + "s", h.pop("m") + "t", h.get("zz", "def") + "u", h.pop("zz", [1]))
print(h.popitem())
