inf = float("inf")
print(inf, -float("inf"), float("-Infinity"), float(" 1_0.5 "), float("nan") == float("nan"))
d = {}
best = float("inf")
for x in [3, 1.5, 2]:
    if x < d.get(x, float("inf")) and x < best:
        best = x
print(best)
try:
    float("x")
except ValueError as e:
    print(e)


def f():
    float = str
    return float("inf")


print(f(), min(float("inf"), 3))
xs = [float("nan")] * 2
print(float("nan") in xs, xs[0] in xs)
