"""cmath: what goes the short way and what does not."""

import cmath


class Convertible:
    def __complex__(self):
        return 1 + 1j


class Sub(complex):
    pass


VALUES = [
    0j, 1 + 2j, -1.5 - 0.5j, complex(709.5, 1), complex(-720, 3), complex(700, -1e22), complex("inf"), complex("nan"),
    complex(0, float("inf")), -0.0j, complex(1, -0.0), 2, 1.5, True, 10**400, "x", "1.5", None, Convertible(), Sub(1 + 1j),
]  # fmt: skip


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for v in VALUES:
    print(attempt(cmath.exp, v), attempt(cmath.phase, v), attempt(cmath.polar, v))
    for w in (0.0, -0.0, 1.5, 2, float("inf"), float("nan")):
        print(attempt(cmath.rect, v, w), attempt(cmath.rect, w, v))
total = 0j
for k in range(1000):
    total += cmath.exp(-2j * cmath.pi * k / 97) * cmath.rect(1.5, k / 3) + cmath.phase(complex(k, 3))
print(total)
