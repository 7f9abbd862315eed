"""list(), dict(), set(), tuple(), str(), int()... without arguments, and what only looks like them."""


def grouped(n):
    groups = {}
    for i in range(n):
        groups.setdefault(i % 7, set()).add(i % 13)
        groups.setdefault("all", list()).append(i * 0.5)
    return groups


def made():
    a, b, c = list(), dict(), set()
    a.append(1)
    a.append("one")
    b["x"] = 2
    c.add(3)
    print(a, b, c, tuple(), repr(str()), int(), float(), bool())
    print(type(list()), type(dict()), type(set()), type(tuple()), type(str()), type(int()), type(float()), type(bool()))
    print(list() is list(), list() == [], set() == frozenset(), dict(a=1), list(*[]), set(**{}))


class Holder:
    kept = list()

    def __init__(self, xs=list()):
        self.xs = xs

    def list(self):
        return list("method")


class Own(set):
    pass


def shadowed(list, set=lambda: "set"):
    return list(), set()


groups = grouped(40)
print({k: sorted(v) for k, v in groups.items() if k != "all"}, sum(groups["all"]))
made()
Holder().xs.append(5)
print(Holder.kept, Holder().xs, Holder().list(), Own(), shadowed(lambda: 5))


def later():
    return dict()


print(later())
dict = list
print(later(), dict())
