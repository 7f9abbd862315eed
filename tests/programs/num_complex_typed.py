import cmath
import math


def mandelbrot(c, limit=50):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


def julia(z, c):
    n = 0
    while n < 30 and z.real * z.real + z.imag * z.imag < 4.0:
        z = z**2 + c
        n += 1
    return n, z


def fft(x):
    n = len(x)
    if n == 1:
        return x
    even, odd = fft(x[0::2]), fft(x[1::2])
    t = [cmath.exp(-2j * cmath.pi * k / n) * odd[k] for k in range(n // 2)]
    return [even[k] + t[k] for k in range(n // 2)] + [even[k] - t[k] for k in range(n // 2)]


print([mandelbrot(complex(x / 4, y / 4)) for x in range(-8, 3) for y in range(-4, 5)])
print(julia(0.3 + 0.2j, -0.8 + 0.156j), mandelbrot(0), mandelbrot(1), mandelbrot(-2.0), mandelbrot(1j))
print([round(abs(v), 9) for v in fft([complex(i % 3) for i in range(8)])], fft([1, 2]))


def arithmetic(a, b):
    out = [a + b, a - b, a * b, -a, +a, a == b, a != b, a.conjugate(), abs(a), bool(a), not a, complex(1.5, 2)]
    try:
        out.append(a / b)
    except ZeroDivisionError as error:
        out.append(str(error))
    return out


for a in (1 + 2j, 0j, -0.0 + 0j, complex(math.inf, math.nan), complex("1-2j")):
    for b in (2 - 1j, 0j, 1j):
        print(arithmetic(a, b))
z = 3 + 4j
print(
    z + 1, 1 + z, z - 1.5, 1.5 - z, z * True, 2 * z, z / 2, 2 / z, z**2, z**-1, z**0.5, 2**z, z == 3, 3 == z, z + 10**20
)
for bad in (
    lambda: z < 1j,
    lambda: z % 2,
    lambda: z // 1,
    lambda: z + "a",
    lambda: "a" + z,
    lambda: z + 10**400,
    lambda: int(z),
):
    try:
        print(bad())
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(-0.0 * z, z * 0.0, -(0j), 0j - 0j, complex(-0.0, -0.0) + 0, complex(-0.0, -0.0) + 0j)
w = z * z
xs = [w, w]
print(w is w, xs[0] is xs[1], w in xs, {z: 1}[3 + 4j], hash(w) == hash(-7 + 24j), repr(w), f"{w:.2f}", type(w).__name__)
total = sum(complex(i, -i) for i in range(5))
print(total, sum([1j, 2]), sum(x * x.conjugate() for x in (1j, 2 + 1j)).real, max([1j, 2], key=abs))
print(cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1j), cmath.rect(1, 0), [v.imag for v in (1j, 2j)])
acc = 1
for k in range(5):
    acc *= 1 + 1j
    acc += k
print(acc, acc.real + 1)


class Point:
    def __init__(self):
        self.z = 0

    def move(self, d):
        self.z += d
        return self.z


p = Point()
print(p.move(1j), p.move(2), p.move(0.5 - 1j), p.z.imag)
r = 5
for v in (1, 2.5, 3j, True):
    r = v * r - v
    print(r, end=" ")
print()
try:
    abs(complex(1e308, 1e308) * 10)
    print(abs(complex(1.7e308, 1.7e308)))
except OverflowError as error:
    print(error)
for v in (1e160 + 1j, complex(0.0, -0.0), complex(-0.0, 0.0), complex(math.inf, 1), complex(math.nan, 0), -2j):
    try:
        print(v**2, v**2.0, v * v)
    except OverflowError as error:
        print(error, v * v)


def itself(a):
    w = a * a
    return w is w


print(itself(2j))
