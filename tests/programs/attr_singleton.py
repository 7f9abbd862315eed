"""Classes that make instances in their own way, beside others whose attributes are surely there."""


class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            cls.instance.count = 0
        return cls.instance

    def __init__(self, step=1):
        self.count += step
        self.step = step


class Chosen:
    def __new__(cls, wanted):
        return super().__new__(cls) if wanted else None

    def __init__(self, wanted):
        self.wanted = wanted


class Plain:
    def __init__(self, n):
        self.n = n
        self.double = n * 2


a, b = Single(), Single(4)
print(a is b, a.count, b.step)
print(Chosen(True).wanted, Chosen(False))
print(sum(p.double for p in map(Plain, range(10))))


class Wrong:
    def __new__(cls):
        return super().__new__(Plain)


wrong = Wrong()
try:
    print(wrong.double)
except AttributeError as e:
    print(e)
