def say(x):
    print("evaluated", x)
    return x


class C:
    def ok(self, *a, **k):
        print("called", a, k)

    def __init__(self):
        self.fn = lambda *a: print("instance", a)


class Slots:
    __slots__ = ("fn",)


class G:
    def __getattr__(self, name):
        print("getattr", name)
        if name == "no":
            raise AttributeError(name)
        return lambda *a: print("dyn", a)


class P:
    @property
    def m(self):
        return lambda *a: print("prop", a)


objs = [None, 3, 2.5, "s", [1], {}, C(), C, Slots(), object()]
for o in objs:
    try:
        o.missing(say(1))
    except AttributeError as e:
        print(e)
    try:
        o.missing(say(1), k=say(2))
    except AttributeError as e:
        print(e)
C().ok(say(1), k=say(2))
C().fn(say(1))
try:
    Slots().fn(say(1))
except AttributeError as e:
    print(e)
P().m(say(4))
l = []
try:
    l.push(say(5))
except AttributeError as e:
    print(e)
try:
    "abc".shout(say(5))
except AttributeError as e:
    print(e)
l.append(say(6))
print(l)


def gen():
    x = None
    try:
        x.send((yield 1))
    except AttributeError as e:
        print(e)
    yield 2


print(list(gen()))


class D(C):
    def sub(self):
        self.ok(say(1))
        self.sub2(say(2))


try:
    D().sub()
except AttributeError as e:
    print(e)
