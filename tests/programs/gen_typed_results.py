"""Generator functions whose bodies return values of one known type: a call still gives the generator."""


def text(n):
    if n == 0:
        return "bottom"
    yield n
    r = yield from text(n - 1)
    return f"{n}>{r}"


def number(n):
    yield
    return n * 2


def real():
    yield 1
    return 0.5


def items():
    yield "a"
    return [1, 2]


def drive(g):
    got = []
    try:
        while True:
            got.append(next(g))
    except StopIteration as e:
        return got, e.value


def outer():
    a = yield from number(4)
    b = yield from real()
    c = yield from items()
    return a + b + len(c)


print(list(text(2)), drive(text(3)), drive(number(21)), drive(real()), drive(items()), drive(outer()))
g = number(1)
print(type(g).__name__, next(g), [type(f).__name__ for f in (text(1), real(), items())])
