"""random: subclasses with their own random, getrandbits, seed...; functions and methods that are replaced."""

import copy
import pickle
import random


class Counting(random.Random):
    """Own numbers, from `random` alone."""

    def __init__(self, start=0.0):
        super().__init__(5)
        self.at = start

    def random(self):
        self.at = (self.at + 0.381966) % 1.0
        return self.at


class Bits(random.Random):
    calls = 0

    def getrandbits(self, k):
        self.calls += 1
        return super().getrandbits(k) ^ 1 if k else 0


class Both(Counting):
    def getrandbits(self, k):
        return int(self.random() * 2**k)


class Below(random.Random):
    def _randbelow(self, n):
        return n - 1


class Heir(Below):
    def random(self):
        return 0.25


class Ranges(random.Random):
    def randrange(self, *args):
        print("randrange", args)
        return super().randrange(*args)


class Seeded(random.Random):
    def seed(self, a=None, version=2):
        print("seed", a)
        super().seed(7 if a is None else a, version)


class Plain(random.Random):
    """Nothing but an attribute."""

    name = "plain"


def use(r):
    xs = list(range(12))
    r.shuffle(xs)
    print(type(r).__name__, xs, r.random(), r.randint(1, 50), r.randrange(1000), r.choice("abcdef"))
    if type(r) not in (Counting, Heir):  # which have too few bits
        print(r.randrange(2**60, 2**61))
    if not isinstance(r, Below):
        print(r.sample(range(30), 4), r.sample(range(10**6), 4))
    print(r.sample(range(9), 4), r.choices("abc", k=4), r.choices("abc", [1, 2, 3], k=4))
    print(r.uniform(1, 2), r.gauss(0, 1), r.gauss(0, 1), r.normalvariate(0, 1) if type(r) is not Heir else "")
    print(
        r.triangular(0, 1), r.expovariate(2), r.getrandbits(9), r.randbytes(3), isinstance(r, Heir) or r._randbelow(10)
    )


for r in (
    random.Random(3),
    Counting(),
    Counting(0.5),
    Bits(4),
    Both(),
    Below(1),
    Heir(2),
    Ranges(6),
    Seeded(),
    Seeded(8),
    Plain(9),
):
    use(r)
b = Bits(3)
b.randint(1, 6)
print(b.calls > 0, isinstance(b, random.Random), Plain.name, issubclass(random.SystemRandom, random.Random))

# states, copies, pickles
r = random.Random(12)
r.gauss(0, 1)
version, words, spare = r.getstate()
print(version, len(words), words[:3], words[-1], spare, r.gauss_next)
other = pickle.loads(pickle.dumps(r))
third = copy.deepcopy(r)
fourth = copy.copy(r)
numbers = [r.gauss(0, 1), r.random(), r.random()]
for x in (other, third, fourth):
    print(type(x).__name__, [x.gauss(0, 1), x.random(), x.random()] == numbers)
p = Plain(5)
p.extra = [1]
print(pickle.loads(pickle.dumps(p)).random() == p.random(), p.extra, p.__dict__.get("extra"))
r.setstate((2, tuple(w - 2**32 if w >= 2**31 else w for w in words[:-1]) + (words[-1],), None))
print(r.random())
r.foo = 5
print(r.foo, random.Random.__name__, random.Random.__module__, repr(r).startswith("<random.Random object at"))

# an attribute of an instance in place of a method
q = random.Random(1)
q.random = lambda: 0.5
print(q.random(), q.uniform(0, 10), q.triangular(), q.choices("abcd", k=2))
q.getrandbits = lambda k: 1
print(q.randint(10, 20), q.randrange(100), q.choice("xyz"))

# functions of the module that are replaced
random.seed(1)
before = random.randint
random.randint = lambda a, b: a * 100 + b
print(random.randint(1, 6), 1 <= before(1, 6) <= 6)
random.random = lambda: 2.5
print(random.random(), random.uniform(0, 1) < 1)
random.choice = max
print(random.choice([3, 9, 4]))
random.randint = before
print(1 <= random.randint(1, 6) <= 6)


# the class below
import _random


class Core(_random.Random):
    pass


print([c.__name__ for c in random.Random.__mro__], issubclass(random.Random, _random.Random), hasattr(Core, "randint"))
print(Core(5).random() == random.Random(5).random(), len(_random.Random(3).getstate()), Core("a").random() != 0)
