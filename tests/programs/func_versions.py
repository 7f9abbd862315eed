"""Functions that are analysed once for each kind of container, of function passed and of closure."""

from functools import wraps


def swap(items, i, j):
    items[i], items[j] = items[j], items[i]
    return items


def bubble(items):
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                swap(items, i, i + 1)
    return items


def quick(items):
    def sort(lo, hi):
        while lo < hi:
            pivot, i, j = items[(lo + hi) // 2], lo, hi
            while i <= j:
                while items[i] < pivot:
                    i += 1
                while items[j] > pivot:
                    j -= 1
                if i <= j:
                    items[i], items[j] = items[j], items[i]
                    i, j = i + 1, j - 1
            sort(lo, j)
            lo = i

    sort(0, len(items) - 1)
    return items


DATA = {
    "int": [5, 3, 9, 1, 2**70, -4],
    "float": [2.5, -1.0, 9.75, 0.5],
    "str": ["pear", "fig", "apple"],
    "tuple": [(2, "b"), (1, "z"), (2, "a")],
    "list": [[3], [1, 2], []],
    "bool": [True, False, True],
    "mixed": [3, 2.5, True],
    "empty": [],
}
for name, data in DATA.items():
    for f in (bubble, quick, sorted):
        print(name, f.__name__, f(list(data)))
print(bubble([4, 2, 3]), bubble([1.5, 0.5]), bubble(["b", "a"]), bubble([(2, 1), (1, 2)]), bubble([]))
try:
    quick([1, "a"])
except TypeError as e:
    print(e)


def fill(out, value, n):
    for _ in range(n):
        out.append(value)
    return out


a, b, c = [], [], {}
print(fill(a, 1, 2), fill(b, "x", 2), fill(a, 2.5, 1), a[0] + 1, b[0] * 2)


def keep(d, key, value):
    d[key] = value
    return sorted(d.items())


print(keep(c, 1, 2), keep({"k": 1.5}, "l", 2.5), keep({}, (1, 2), "t"), keep(c, 3, 4))


# --- functions among several ---
def add(x, y):
    return x + y


def sub(x, y=1):
    return x - y


def rest(*args, sep="-"):
    return sep.join(map(str, args))


class Box:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __call__(self, x, y):
        return (self.x, x, y)

    def __repr__(self):
        return f"Box({self.x}, {self.y})"


def scaled(k):
    def mul(x, y):
        return x * y * k

    return mul


OPS = {"add": add, "sub": sub, "rest": rest, "mul": lambda x, y: x * y, "max": max, "double": scaled(2)}
for op in OPS:
    print(op, OPS[op](7, 3), OPS[op](2.5, 0.5), OPS[op](2**62, 2**62))
for op in ("add", "sub", "max", "mul"):
    try:
        print(OPS[op]("a", 3))
    except TypeError as e:
        print(e)
    try:
        print(OPS[op](5))
    except TypeError as e:
        print(e)
    try:
        print(OPS[op](5, y=8) if op != "max" else None)
    except TypeError as e:
        print(e)
for f in [add, Box, Box(1), scaled(3), scaled(0.5), None]:
    try:
        print(f(2, 4))
    except TypeError as e:
        print(e)


def numbers(n):
    for i in range(n):
        yield i


def letters(n):
    yield from "abc"[:n]


for g in (numbers, letters):
    print(list(g(2)), [2 * x for x in g(3)])


# --- closures ---
def counter(start, step):
    value = start

    def up():
        nonlocal value
        value = value + step
        return value

    def peek():
        return value

    return up, peek


for start, step in ((0, 1), (0.5, 0.25), ("", "ab"), ((), (1,))):
    up, peek = counter(start, step)
    print(up(), up(), peek())
one, two = counter(1, 1), counter("a", "b")
print(one[0](), two[0](), one[1](), two[1]())


def memo(f):
    cache = {}

    @wraps(f)
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    return wrapper


def logged(log):
    def decorate(f):
        def wrapper(*args, **kwargs):
            result = f(*args, **kwargs)
            log.append((f.__name__, args, result))
            return result

        wrapper.calls = log
        return wrapper

    return decorate


LOG = []


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memo
def halves(x):
    return x if x < 1 else halves(x / 2)


@memo
@logged(LOG)
def joined(a, b):
    return a + b


@memo
def length(s):
    return 0 if not s else 1 + length(s[1:])


@memo
def pair(a):
    return (a, [a])


@logged(LOG)
def shout(text, times=1):
    return text.upper() * times


print(fib(80), halves(37.5), joined("x", "y"), joined(1, 2), joined("x", "y"), length("abcdef"), pair(3), pair("q"))
print(shout("a", times=2), shout("b"), LOG == shout.calls, LOG)
print(fib.__name__, fib.__qualname__, add.__doc__, max(range(5), key=fib), sorted("bca", key=pair))


def compose(*functions):
    def run(x):
        for f in functions:
            x = f(x)
        return x

    return run


print(compose(str, len)(12345), compose(lambda x: x + 1, lambda x: x * 2.5)(3), compose(list, sorted, "".join)("hello"))


def curry(f, n):
    def step(args):
        def inner(x):
            new = (*args, x)
            return f(*new) if len(new) == n else step(new)

        return inner

    return step(())


print(curry(lambda a, b, c: a * 100 + b * 10 + c, 3)(1)(2)(3), curry(lambda a, b: a + b, 2)("x")("y"))


def late(kind):
    if kind:

        def get():
            return shared
    else:

        def get():
            return [shared]

    shared = kind
    return get


print(late(1)(), late("s")(), late(0)(), late("")())


def apply_n(f, n, x):
    return x if n == 0 else apply_n(lambda y: f(f(y)), n - 1, f(x))


print(apply_n(lambda v: v + 1, 4, 0), apply_n(lambda v: v + "!", 2, ""))
