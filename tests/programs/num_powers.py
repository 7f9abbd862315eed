import random, math

rng = random.Random(3)
bad = 0


def f(x, y):
    return x**2, y**2.0, x**3, (x * x + y**2) ** 0.5, (abs(x) + 1) ** -1.5, x**4, abs(x) ** 0.5, x**-1, x**-2.0


total = [0.0] * 9
for i in range(20000):
    x = rng.uniform(-50, 50)
    y = rng.uniform(0, 1e-3)
    for k, v in enumerate(f(x, y)):
        total[k] += v
print([round(t, 6) for t in total])
for x in (0.0, -0.0, 1e200, 1e-200, float("inf"), float("-inf"), float("nan"), -3.0, 1.0, -1.0, 5e-324, 2.5):
    for e in (2, 3, 0.5, -0.5, 1.5, -1, 1, 0, 2.0, 4, -4, 3.5):
        try:
            print(x, e, x**e, end="; ")
        except Exception as err:
            print(type(err).__name__, err, end="; ")
    try:
        print(x**2, x**2.0, (x * x) ** 0.5, (x**2 + 1) ** 0.5, abs(x) ** 0.5)
    except Exception as err:
        print(type(err).__name__, err)
    try:
        print(x**0.5, x**-2.0, (x * 3) ** 0.5, x**3)
    except Exception as err:
        print(type(err).__name__, err)


def g(n):
    n **= 2
    n **= 0.5
    return n


print(g(3.0), g(-2), g(-2.5), 2**0.5, (-8) ** (1 / 3))
