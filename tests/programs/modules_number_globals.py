"""Globals that are numbers, read and written in place."""

total = 0.0
count = 0
seed = 42
for i in range(100):
    seed = (seed * 1103515245 + 12345) % 2147483648
    total += seed / 3
    count = (count + 1) % 1000
print(total, count, seed)


def f():
    global count, seed
    seed = seed * 2 % 2147483648
    count = 7
    return seed + count


print(f(), count, globals()["count"], seed)
del count
try:
    print(count)
except NameError as e:
    print(e)
try:
    print(cuont)
except NameError as e:
    print(e)
count = 3
print(count)
import sys

m = sys.modules[__name__]
print(m.total > 1, hasattr(m, "count"), m.seed == seed)
x: float = 1.5


def g():
    return x * 2


print(g())
try:
    print(later)
except NameError as e:
    print(e)
later = 5
print(later)
if later > 10:
    never = 1
try:
    print(never)
except NameError as e:
    print(e)
sum = 5
print(sum + 1)
del sum
print(sum([1, 2]))
