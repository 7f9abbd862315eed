"""timeit with callables: how often what is called, with which timer; texts other than "pass" are not compiled."""

import timeit
from timeit import Timer, default_timer, repeat

calls = []
ticks = iter(range(1000))


def clock():
    return next(ticks)


def work():
    calls.append("work")


def setup():
    calls.append("setup")


print(timeit.timeit(work, setup, timer=clock, number=3), calls)
calls.clear()
print(repeat(work, setup=setup, timer=clock, repeat=2, number=2), calls)
print(Timer(lambda: None, timer=clock).repeat(3, 5), len(Timer(work, "pass").repeat(number=1)))
start = default_timer()
print(default_timer() - start >= 0, timeit.timeit(number=10) >= 0, timeit.timeit(work, number=5) >= 0)


class Slow:
    now = 0.0

    def timer(self):
        return self.now

    def step(self):
        self.now += 0.015


slow = Slow()
seen = []
print(
    Timer(slow.step, timer=slow.timer).autorange(lambda number, taken: seen.append((number, round(taken, 3))))[0], seen
)
for bad in (5, None):
    try:
        Timer(bad)
    except ValueError as e:
        print(e)
    try:
        Timer(work, bad)
    except ValueError as e:
        print(e)
