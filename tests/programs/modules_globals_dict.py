x = 1


def f():
    global made
    made = 3


g = globals()
print(type(g).__name__, isinstance(g, dict), g["x"], "x" in g, g.get("nope"), g is globals())
g["x"] = 10
print(x)
x = 11
print(g["x"], globals()["x"])
globals()["fresh"] = 5
print(fresh)
for name in ("alpha", "beta"):
    globals()[name] = name.upper()
print(alpha, beta)
globals().update(gamma=7, delta=[1])
print(gamma, delta)
f()
print(g["made"], sorted(k for k in g if not k.startswith("__")))
del g["made"]
try:
    made
except NameError as e:
    print(e)
try:
    g["made"]
except KeyError as e:
    print("KeyError", e)
print(g.pop("gamma"), g.setdefault("delta", 4), g.setdefault("eps", 9), eps)
g |= {"zeta": 1}
print(zeta, len(g) == len(list(g)), list(g.items())[-1])


def counter():
    globals()["count"] = globals().get("count", 0) + 1
    return count


print(counter(), counter())


def make(name):
    def h():
        return name

    h.__name__ = name
    globals()["get_" + name] = h


for n in ("a", "b"):
    make(n)
print(get_a(), get_b(), [k for k in globals() if k.startswith("get_")])
commands = {k[4:]: v for k, v in globals().items() if k.startswith("get_")}
print(sorted(commands))
import sys

m = sys.modules[__name__]
m.late = 4
print(late, m.__dict__["late"], vars(m)["late"], vars(m) is g)
vars()["q"] = 3
print(q)
locals()["r"] = 4
print(r)
print(f.__globals__ is g, f.__globals__["x"])


class K:
    pass


globals()[K.__name__ + "2"] = type(K.__name__ + "2", (K,), {})
print(K2, isinstance(globals()["K2"](), K))
d = dict(g)
d["x"] = 0
print(x, {**g}["x"])
