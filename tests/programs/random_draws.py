"""random: the numbers of many seeds, drawn in every way, by the module and by instances."""

import random
from random import choice, randint, randrange, uniform

BIG = 10**25


def drawn(r, n):
    """By an instance that is not known."""
    out = [
        r.random(),
        r.randint(1, n),
        r.randrange(n),
        r.randrange(-n, n),
        r.randrange(0, 10 * n, 7),
        r.getrandbits(n % 90),
    ]
    out += [
        r.choice(range(n)),
        r.choice("abcdef"),
        r.uniform(1, n),
        r.gauss(n, 2),
        r.normalvariate(0.5, 1),
        r.randbytes(n % 7),
    ]
    xs = list(range(n % 40 + 1))
    r.shuffle(xs)
    return [*out, xs, r.sample(xs, len(xs) // 2), r.choices(xs, k=3), r.triangular(0, n), round(r.expovariate(n), 9)]


def of_module(n):
    """The same by the functions."""
    out = [random.random(), random.randint(1, n), random.randrange(n), random.randrange(-n, n)]
    out += [random.randrange(0, 10 * n, 7), random.getrandbits(n % 90)]
    out += [random.choice(range(n)), random.choice("abcdef"), random.uniform(1, n), random.gauss(n, 2)]
    out += [random.normalvariate(0.5, 1), random.randbytes(n % 7)]
    xs = list(range(n % 40 + 1))
    random.shuffle(xs)
    return [
        *out,
        xs,
        random.sample(xs, len(xs) // 2),
        random.choices(xs, k=3),
        random.triangular(0, n),
        round(random.expovariate(n), 9),
    ]


def known(seed):
    """By an instance that inference knows, with bounds that it knows."""
    r = random.Random(seed)
    total = 0
    for _ in range(20):
        total += r.randint(1, 6) * r.randrange(100) + r.randrange(-5, 5) - r.randrange(10, -10, -3) + r.getrandbits(40)
        total += r.choice([10, 20, 30]) + r.choice((1, 2))
    flags, floats, texts = [True, False] * 5, [i / 4 for i in range(9)], list("shuffled")
    for xs in flags, floats, texts:
        r.shuffle(xs)
    r.shuffle(flags)
    r.shuffle(floats)
    r.shuffle(texts)
    return total, flags, floats, texts, r.gauss(), r.gauss(1.5), r.gauss(mu=2, sigma=3), r.uniform(2, 5.5)


class Simulation:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.faces = [1, 2, 3, 4, 5, 6]

    def throw(self):
        return self.rng.choice(self.faces) + self.rng.randint(0, 9) + self.rng.randrange(3)


for seed in [
    *range(12),
    -1,
    2**31,
    2**32 + 1,
    2**64 - 1,
    -(2**63),
    2**200,
    True,
    1.5,
    -0.0,
    "seed",
    "ä€",
    b"bytes",
    bytearray(b"x"),
]:
    print(repr(seed))
    for n in (1, 6, 33, 100, 1000):
        random.seed(seed)
        first = of_module(n)
        print(n, first)
        assert first == drawn(random.Random(seed), n)
        state = random.getstate()
        second = of_module(n)
        random.setstate(state)
        assert second == of_module(n)
    print(known(3), Simulation(seed).throw(), sum(Simulation(seed).throw() for _ in range(3)))

random.seed(11)
for n in [
    1,
    2,
    3,
    4,
    5,
    7,
    8,
    255,
    256,
    257,
    2**30,
    2**31 - 1,
    2**31,
    2**32,
    2**32 + 1,
    2**53,
    2**62,
    2**63 - 1,
    2**63,
    BIG,
]:
    print(
        n,
        random.randrange(n),
        random.randint(-n, n),
        random.randint(n, n),
        random.randrange(n, n + 1),
        randrange(n * 3),
    )
    print(random.randrange(0, n, max(n // 3, 1)), random.randrange(n, -n, -max(n // 5, 1)), randint(a=0, b=n))
for low, high in [(2**61, 2**62), (-(2**63), 2**63 - 1), (-BIG, BIG), (0, 0), (-3, -3), (True, 5)]:
    print(
        random.randint(low, high),
        [randint(low, high) for _ in range(3)],
        uniform(low, high),
        random.triangular(low, high, low),
    )
print(choice([5]), choice("x"), choice((1, 2, 3)), choice(range(5, 50, 5)), choice(b"bytes"), choice({0: "a", 1: "b"}))
for k in (1, 5, 6, 20, 85, 90):
    print(random.sample(range(100), k), random.sample(range(10**9), k), random.sample("abcdefghij" * 10, k=k))
print(random.sample([1, 2, 3], counts=[5, 0, 2], k=4), random.sample((), 0))
print(
    random.choices([1, 2, 3], [1, 0, 5], k=6), random.choices("ab", cum_weights=[0.5, 2.5], k=4), random.choices("xyz")
)
print([random.betavariate(a, 2) for a in (0.5, 1, 3)], [random.gammavariate(a, 1.5) for a in (0.3, 1, 1.0, 2, 50)])
print(random.lognormvariate(0, 1), random.vonmisesvariate(1, 2), random.vonmisesvariate(0, 0), random.paretovariate(3))
print(
    random.weibullvariate(1, 2),
    random.triangular(),
    random.triangular(1, 5, 2),
    random.triangular(3, 3, 3),
    random.gauss(1j, 2),
)
print(random.uniform(10**20, 1), random.uniform(-(2**60), 2**60), random.uniform(True, False), random.normalvariate())
random.seed("old", 1)
print(random.random(), random.seed(b"old", version=1), random.random(), random.seed("", 1), random.random())
for name in sorted(n for n in random.__all__):
    assert callable(getattr(random, name)), name
print(
    0 <= random.SystemRandom().randrange(10) < 10,
    len(random.SystemRandom().sample(range(50), 5)),
    random.SystemRandom().seed(5),
)
