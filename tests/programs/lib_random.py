"""random: the same numbers as CPython's for the same seeds."""

import random

for seed in [0, 1, 42, 2**70, -5, "text", b"bytes", 3.5]:
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(70), random.randint(1, 100), random.randrange(0, 50, 7))
r = random.Random(7)
print(r.uniform(1, 2), r.gauss(0, 1), r.gauss(0, 1), r.normalvariate(1, 2), r.expovariate(2), r.betavariate(1, 2))
print(r.gammavariate(2, 3), r.gammavariate(0.5, 1), r.triangular(0, 1), r.paretovariate(2), r.weibullvariate(1, 2))
print(r.lognormvariate(0, 1), r.vonmisesvariate(1, 2))
items = list(range(20))
r.shuffle(items)
print(items, r.choice("abcdef"), r.sample(range(1000), 5), r.sample(items, 15), r.choices("abc", k=5))
print(r.choices("abc", [1, 2, 7], k=8), r.choices("ab", cum_weights=[1, 3], k=3), r.sample("ab", 3, counts=[2, 3]))
print(r.randbytes(5), r.getrandbits(0), r.randrange(10**30))
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], 0 <= random.SystemRandom().random() < 1)
for call in [lambda: r.choice([]), lambda: r.randrange(0), lambda: r.sample([1], 2), lambda: r.randint(2, 1)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
