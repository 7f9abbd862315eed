# Ints that get into attributes, globals and lists through functions which are called in ways that nobody follows:
# what such a function calls in turn is not followed either, and nothing is known of the bounds of what it stores.
class Counted:
    total = 0

    def __init__(self, x):
        self.x = x
        Counted.total += 1

    @classmethod
    def make(cls, x):
        return cls(x)

    @classmethod
    def twice(cls, x):
        return cls.make(x * 2)

    @staticmethod
    def plain(x):
        return Counted(x + 1)


def summed(n):
    t = 0
    for i in range(n):
        t += Counted.make(i * 100000).x
    return t


def mixed(n):
    t = 0
    for i in range(n):
        t += Counted.twice(i).x + Counted.plain(i << 20).x
    return t, Counted.total


print(summed(10), summed(100000))
print(mixed(10), mixed(50000))
print(Counted.make(2**40).x + Counted.twice(2**70).x)


class Log:
    def __init__(self):
        self.entries = []
        self.last = 0

    def note(self, x):
        self.entries.append(x)
        self.last = x


def outer(log, x):
    log.note(x)


def through(function, log, n):
    for i in range(n):
        function(log, i * i)


log = Log()
for f in (outer, lambda log, x: log.note(-x)):
    through(f, log, 50000)
print(log.last, sum(log.entries), log.entries[49999] + log.entries[-1])


def kept(*values, sign=1):
    global recent
    recent = sign * values[-1]
    return recent


recent = 0
for k in range(0, 70, 7):
    kept(k, 1 << k)
    kept(*[k, 1 << k], sign=-1)
    print(recent, end=" ")
print()
