"""with statements: enter/exit order, suppression, exceptions in enter and exit, several managers, as targets."""

log = []


class CM:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.suppress


with CM("a") as a, CM("b") as b:
    print(a, b)
with CM("p") as p, CM("q"):
    print(p)
with CM("s", suppress=True):
    raise ValueError("gone")
try:
    with CM("outer"), CM("inner"):
        raise ValueError("v")
except ValueError as e:
    print("caught", e)
with CM("outer", True), CM("inner", fail="exit"):
    raise KeyError("first")
try:
    with CM("x"), CM("y", fail="enter"), CM("z"):
        print("never")
except RuntimeError as e:
    print(e, e.__context__)
try:
    with CM("y", fail="exit"):
        raise KeyError("k")
except RuntimeError as e:
    print(e, repr(e.__context__))


def ret():
    with CM("ret"):
        return "value"


print(ret())
for i in range(3):
    with CM(i):
        if i == 0:
            continue
        if i == 1:
            break
d = {}
with CM("target") as d["k"], CM("tuple") as (x, y, *z):
    print(d, x, y, z)
for bad in (5, object()):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class OnlyEnter:
    def __enter__(self):
        pass


try:
    with OnlyEnter():
        pass
except TypeError as e:
    print(e)


class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.backup = dict(self.store)
        return self.store

    def __exit__(self, kind, *rest):
        if kind is not None:
            self.store.clear()
            self.store.update(self.backup)
        return kind is not None and issubclass(kind, ValueError)


store = {"a": 1}
with Transaction(store) as t:
    t["b"] = 2
with Transaction(store) as t:
    t["c"] = 3
    raise ValueError
print(store)


class Reentrant:
    depth = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, *a):
        self.depth -= 1


r = Reentrant()
with r, r:
    with r:
        print(r.depth)
print(r.depth)


def gen():
    with CM("gen", True):
        yield 1
        raise LookupError("in gen")
    yield "after"


print(list(gen()))


def nested():
    try:
        with CM("n"):
            try:
                return 1
            finally:
                print("inner finally")
    finally:
        print("outer finally")


print(nested())


class Instance:
    pass


i = Instance()
i.__enter__ = i.__exit__ = lambda *a: None
try:
    with i:
        pass
except TypeError as e:
    print(e)
