"""random: what is complained of, and how."""

import random


class Odd:
    def __index__(self):
        return 7


CALLS = {
    "randint few": lambda r: r.randint(1),
    "randint many": lambda r: r.randint(1, 2, 3),
    "randint named": lambda r: r.randint(1, 2, c=3),
    "randint empty": lambda r: r.randint(5, 1),
    "randint text": lambda r: r.randint("a", 2),
    "randint text second": lambda r: r.randint(2, "a"),
    "randint none": lambda r: r.randint(None, 3),
    "randint fraction": lambda r: r.randint(1.5, 3),
    "randint twice": lambda r: r.randint(1, a=3),
    "randrange none": lambda r: r.randrange(),
    "randrange text": lambda r: r.randrange("a"),
    "randrange fraction": lambda r: r.randrange(1.5),
    "randrange stop": lambda r: r.randrange(1, "b"),
    "randrange stop fraction": lambda r: r.randrange(1, 2.5),
    "randrange step fraction": lambda r: r.randrange(1, 20, 2.5),
    "randrange 0": lambda r: r.randrange(0),
    "randrange -1": lambda r: r.randrange(-(2**70)),
    "randrange empty": lambda r: r.randrange(5, 5),
    "randrange big": lambda r: r.randrange(2**70, 2**70),
    "randrange zero step": lambda r: r.randrange(1, 5, 0),
    "randrange zero step big": lambda r: r.randrange(1, 2**80, 0),
    "randrange wrong way": lambda r: r.randrange(5, 1, 2),
    "randrange wrong way big": lambda r: r.randrange(5, -(2**80), 2),
    "randrange only step": lambda r: r.randrange(1, step=2),
    "randrange no step": lambda r: r.randrange(1, 5, None),
    "choice none": lambda r: r.choice(),
    "choice int": lambda r: r.choice(5),
    "choice empty": lambda r: r.choice([]),
    "choice empty str": lambda r: r.choice(""),
    "choice dict": lambda r: r.choice({1: 2}),
    "choice set": lambda r: r.choice({1, 2}),
    "shuffle tuple": lambda r: r.shuffle((1, 2)),
    "shuffle str": lambda r: r.shuffle("abc"),
    "shuffle two": lambda r: r.shuffle([1], 2),
    "sample few": lambda r: r.sample([1, 2]),
    "sample large": lambda r: r.sample([1, 2], k=3),
    "sample set": lambda r: r.sample({1, 2}, 1),
    "sample dict": lambda r: r.sample({1: 2}, 1),
    "sample generator": lambda r: r.sample((i for i in range(3)), 1),
    "sample negative": lambda r: r.sample([1, 2], -1),
    "sample float": lambda r: r.sample([1, 2], 1.0),
    "sample text": lambda r: r.sample([1, 2], "a"),
    "sample counts": lambda r: r.sample([1, 2], counts=[1], k=1),
    "sample counts zero": lambda r: r.sample([1, 2], counts=[0, 0], k=1),
    "sample counts float": lambda r: r.sample([1, 2], counts=[0.5, 0.5], k=1),
    "choices int": lambda r: r.choices([1, 2], 3),
    "choices empty": lambda r: r.choices([], k=1),
    "choices both": lambda r: r.choices([1, 2], [1, 2], cum_weights=[1, 3]),
    "choices lengths": lambda r: r.choices([1, 2], [1, 2, 3]),
    "choices zero": lambda r: r.choices([1, 2], [0, 0]),
    "choices infinite": lambda r: r.choices([1, 2], [1, float("inf")]),
    "choices float": lambda r: r.choices([1, 2], k=1.5),
    "choices text": lambda r: r.choices([1, 2], ["a", 1]),
    "uniform text": lambda r: r.uniform("a", 1),
    "uniform few": lambda r: r.uniform(1),
    "gauss text": lambda r: r.gauss("a", 1),
    "gauss many": lambda r: r.gauss(1, 2, 3),
    "random one": lambda r: r.random(1),
    "getrandbits none": lambda r: r.getrandbits(),
    "getrandbits negative": lambda r: r.getrandbits(-1),
    "getrandbits float": lambda r: r.getrandbits(2.0),
    "randbytes negative": lambda r: r.randbytes(-1),
    "seed list": lambda r: r.seed([]),
    "seed three": lambda r: r.seed(1, 2, 3),
    "setstate int": lambda r: r.setstate(1),
    "setstate short": lambda r: r.setstate((3, 1)),
    "setstate old": lambda r: r.setstate((1, 2)),
    "setstate size": lambda r: r.setstate((3, (1,), None)),
    "setstate no tuple": lambda r: r.setstate((3, 1, None)),
    "expovariate": lambda r: r.expovariate(0),
    "paretovariate": lambda r: r.paretovariate(0),
    "gammavariate": lambda r: r.gammavariate(-1, 1),
    "lognormvariate": lambda r: r.lognormvariate(1000, 1),
    "no method": lambda r: r.rnadint(1, 2),
}
for name, call in CALLS.items():
    for r in (random.Random(1), random):
        try:
            print(name, call(r))
        except Exception as e:
            print(name, type(e).__name__, e)
for make in (
    lambda: random.Random([1]),
    lambda: random.Random(1, 2),
    lambda: random.Random(seed=3),
    lambda: random.SystemRandom().getstate(),
    lambda: random.SystemRandom().getrandbits(-1),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
random.seed(4)
print(random.randrange(Odd()), random.randint(Odd(), 20), random.choices("ab", k=Odd()))


def of_known(low, high, empty):
    """Where the arguments are known to be ints and the list to be one."""
    for attempt in range(4):
        try:
            print(random.randint(low, high) if attempt == 0 else random.randrange(low, high) if attempt == 1 else "")
            print(random.choice(empty) if attempt == 2 else random.randrange(high - low))
        except (ValueError, IndexError) as e:
            print(type(e).__name__, e)


of_known(1, 6, [i for i in range(3)])
of_known(6, 1, [i for i in range(0)])
random.randint(3, 2)
