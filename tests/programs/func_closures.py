"""Closures: late binding, nonlocal, cells shared between functions, recursion through a cell, nesting."""


def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return inc, get


inc, get = counter()
inc()
inc(5)
print(get(), counter()[1]())
print([f() for f in [lambda: i for i in range(3)]])
print([f() for f in [lambda i=i: i for i in range(3)]])
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
i = "later"
print([f() for f in fs])


def make(n):
    def fact(k):
        return 1 if k <= 1 else k * fact(k - 1)

    return fact(n)


print(make(10))


def three():
    a = 1

    def two():
        b = 2

        def one():
            nonlocal a, b
            a += b
            b += a
            return a, b

        return one

    return two()


one = three()
print(one(), one(), one())


def param(x):
    def get():
        return x

    def put(v):
        nonlocal x
        x = v

    return get, put


g, p = param(1)
p([1, 2])
print(g())


def before():
    def use():
        return late

    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    late = "now"
    return use()


print(before())


def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x

    return run


print(compose(str, lambda x: x + 1, abs)(-5))
print((lambda f: f(f, 10))(lambda self, n: n if n < 2 else self(self, n - 1) + self(self, n - 2)))


def loop_cells():
    out = []
    for k in range(3):

        def inner():
            nonlocal k
            k += 10
            return k

        out.append(inner)
    return [f() for f in out]


print(loop_cells())


def curry(f, n, *got):
    return f(*got) if len(got) == n else lambda x: curry(f, n, *got, x)


print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
print(inc.__closure__[0].cell_contents, make.__closure__)


class Scope:
    x = "class"

    def m(self):
        return x

    z = x.upper()
    try:
        y = [x for _ in range(2)]
    except NameError as e:
        print(e)


x = "global"
print(Scope().m(), Scope.z)
