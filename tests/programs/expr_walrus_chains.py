"""Walrus, chained comparison, conditional and boolean expressions, evaluation order, star expressions."""

trace = []


def t(x):
    trace.append(x)
    return x


def flush():
    print(*trace)
    trace.clear()


print(t(1) < t(3) < t(2) < t(9))
flush()
print(t(1) < t(2) <= t(2) != t(3) == t(3) in [t(3)] != None)
flush()
print(t(0) and t(1), t(2) or t(3), t("") or t(0) or t([]), t(1) and t(2) and t(3), not t(0))
flush()
print(t("yes") if t(1) else t("no"), t("a") if t(0) else t("b") if t(0) else t("c"))
flush()
d = {t("k1"): t("v1"), t("k2"): t("v2")}
flush()
[t(1), t(2)][t(0)] = t(5)
flush()
x = [0, 0]
x[t(0)], x[t(1)] = t("a"), t("b")
flush()
t(print)(t(1), *[t(2)], sep=t("-"), **{t("end"): t("\n")})
flush()
x[t(0)] += t("z")
flush()
print(t(2) ** t(3) ** t(0), -(t(2) ** 2), t(1) + t(2) * t(3))
flush()
if (n := len("abc")) > 2:
    print(n)
while n := n - 1:
    print("n", n)
print([y := 1, y + 1, y := y + 5], y, (z := 3) + z)
print((lambda: (w := 5) + w)())
data = [1, 5, 2, 8]
print([v for x in data if (v := x * 2) > 5], v)


def f(a, b):
    return a, b


print(f(a := 1, b=(b := 2)), a, b)
print({"k": (q := 4)}, q, f"{(r := 7)} {r}", data[(i := 1) :], i)
m = max(data, key=lambda e: (s := e % 5))
print(m)
print(*[1], *(2, 3), *"ab", *{4: 5}, *range(2))
print([*[], *"xy", 0], (*[1], 2), {*[1, 2], *[2, 3]}, {**{"a": 1, "b": 1}, "b": 2, **{"c": 3}})
a, b, *c = *range(2), *"cd"
print(a, b, c)


def ret():
    return *[1, 2], 3


print(ret())
for v in *[1], *[2]:
    print(v, end=" ")
print()
print(1 if True else 2 if False else 3, (1 or 0) and 5, not 1 == 2, not (1 and 0), 1 == 1 == 1.0 == True)
print(None or "default", 0 or None or (), "a" and "b", [] and 1, 1 in [1] == True, (1 in [1]) == True)
one = 1
print(one is not None, None is None, not one is None, "a" not in "abc", 1 < 2 == True)
print(
    5 & 3 | 4 ^ 1 << 2,
    ~5 + 1,
    2 + 3 * 4**2 // 5 % 7,
    -7 // 2 * 2,
    10 - 2 - 3,
    2**-1,
    (-2) ** 2,
    7 // -2,
    -7 % 3,
    1 - -1,
    +-+1,
    3 - 2 * -1,
    not -1,
)
print(lambda x: x, sep="") if False else print(
    (lambda *a: len(a))(1, *[2, 3]), (lambda **k: sorted(k))(b=1, **{"a": 2})
)
print(
    (1,) + (2,),
    (1, 2)[::-1],
    [1, 2][-1:],
    "abc"[1],
    (1, 2, 3)[1:][0],
    {"a": {"b": [10]}}["a"]["b"][0],
    ([1] * 3)[1],
    [[0] * 2 for _ in range(2)],
)
assert (1, 2) == (1, 2), "tuple assert"
print(
    "implicit " "concat" f" {1 + 1}" r"\n",
    """triple
lines""",
    "a\
b",
    "tab\tx\x41\u00e9\N{BULLET}\101",
    b"\x00\xffab",
    0b101,
    0o17,
    0xFF,
    1_000_000,
    1e3,
    0.5,
    5.0,
    3j,
    1_0.0_1,
)
