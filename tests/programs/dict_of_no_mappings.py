"""dict() of what has no keys(), or only on the instance."""


class O:
    pass


class P:
    def __getitem__(self, k):
        return k * 3


o = P()
o.keys = lambda: ["k"]


def f(x):
    try:
        print(dict(x))
    except Exception as e:
        print(type(e), e)


f(o)
f(5)
f([("a", 1)])
f({"b": 2})
f(O())


class D(dict):
    pass


f(D(q=1))


def g(**kw):
    print(kw)


g(**D(w=2))
