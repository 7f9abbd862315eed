"""Operators on what may be a number or a container, where some pairs are TypeErrors: nothing is given away by them."""


def tried(f, *args):
    try:
        print(f(*args))
    except TypeError as e:
        print("TypeError", e)


class Op:
    def __init__(self, val):
        self.val = val


def add(a, b):
    return a + b


def iadd(a, b):
    a += b
    return a


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def mod(a, b):
    return a % b


def pw(a, b):
    return a**b


def bor(a, b):
    return a | b


def div(a, b):
    return a / b


ops = [Op(3), Op([1, 2]), Op("ab"), Op(2.5), Op(True), Op((1,)), Op({"a": 1}), Op({1}), Op(None), Op(b"xy")]
total = 0
for x in ops:
    for y in ops:
        for f in (add, iadd, sub, mul, mod, pw, bor, div):
            tried(f, x.val, y.val)


class R:
    def __radd__(self, o):
        return ("radd", o)

    def __rmul__(self, o):
        return ("rmul", o)


tried(add, 1, R())
tried(add, [1], R())
tried(mul, 2.5, R())
tried(iadd, 1, R())


class L(list):
    def __radd__(self, o):
        return "L radd"

    def __rmul__(self, o):
        return "L rmul"

    def __sub__(self, o):
        return "L sub"


class S(str):
    def __radd__(self, o):
        return "S radd"


class I(int):
    def __add__(self, o):
        return "I add"

    def __radd__(self, o):
        return "I radd"


for v in (L([1]), S("x"), I(3)):
    tried(add, 1, v)
    tried(add, 1.5, v)
    tried(mul, 3, v)
    tried(sub, v, 1)
    tried(add, v, [1])
    tried(add, [1], v)
    tried(add, "a", v)


def acc(items):
    t = 0
    for i in items:
        try:
            t += i
        except TypeError:
            pass
    return t


print(acc([1, "a", 2, [3], 2.5, {}, (), None]), acc([1, "a", [3]]))
