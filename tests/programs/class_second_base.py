"""Classes that have what they need as their second base: their instances are of the first base's shape."""


class Named:
    def __init__(self, name):
        self.name = name

    def shown(self):
        return f"<{self.name}>"


class Counted:
    def __init__(self, count):
        self.count = count

    def twice(self):
        return self.count * 2


class Both(Counted, Named):
    def __init__(self, name, count):
        Counted.__init__(self, count)
        Named.__init__(self, name)


class Deeper(Both):
    extra = 1


class Third(Named):
    pass


class Cross(Third, Counted):
    def __init__(self):
        super().__init__("cross")
        self.count = 7


def describe(x):
    if isinstance(x, Named) and isinstance(x, Counted):
        return f"both {x.shown()} {x.twice()}"
    if isinstance(x, Named):
        return "named " + x.shown()
    if isinstance(x, Counted):
        return f"counted {x.twice()}"
    return "neither"


def name_of(x):
    return x.name


def count_of(x):
    x.count += 1
    return x.count


def matched(x):
    match x:
        case Named(name=name):
            return name
        case Counted(count=count):
            return count


objects = [Named("n"), Counted(2), Both("b", 3), Deeper("d", 4), Third("t"), Cross()]
for x in objects:
    print(describe(x), matched(x), [isinstance(x, c) for c in (Named, Counted, Both, Third, (Both, Third))])
print([name_of(x) for x in objects if isinstance(x, Named)], [count_of(x) for x in objects if isinstance(x, Counted)])
print([Named.shown(x) for x in objects if isinstance(x, Named)], issubclass(Cross, Counted), issubclass(Third, Counted))
total = 0
for x in objects:
    if not isinstance(x, Counted):
        continue
    total += x.twice()
print(total, sum(isinstance(x, Named) for x in objects))
