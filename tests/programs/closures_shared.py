"""Variables that functions share: assigned by their own frame alone, or by inner ones, before and after these are made."""


def late(n):
    """What the own frame assigns later is seen."""
    fs = []
    for i in range(n):
        k = i * 10
        fs.append(lambda: (i, k, n))
    n += 1
    seen = [f() for f in fs]
    k = "last"
    return seen, fs[0](), [f() for f in [lambda: k, lambda: i]]


print(late(3))


def counting():
    total, steps = 0, []

    def add(x):
        nonlocal total
        total += x
        steps.append(total)
        return total

    before = total
    add(5)
    middle = total
    add(2.5)
    return before, middle, total, steps, add(1)


print(counting())


def walrus(xs):
    last = best = None
    any((last := x) > 3 for x in xs)
    doubled = [(best := x * 2) for x in xs]
    return last, best, doubled, (lambda: (last, best))()


print(walrus([1, 2, 5, 7]), walrus([0]))


def generator(limit):
    """The frame goes on while inner functions wait."""
    x = 0

    def read():
        return x

    def values():
        while x < limit:
            yield x, read()

    gen = values()
    while x < limit:
        yield next(gen), read()
        x += 1
    y = "set late"
    yield (lambda: y)()


print(list(generator(3)))


def drives(make):
    """An inner function that resumes the frame whose variable it reads."""
    out = []

    def outer():
        level = 0

        def push():
            out.append(level)
            if level < 3:
                next(running)
            out.append(level)

        while level < 4:
            level += 1
            yield push

    running = outer()
    next(running)()
    return out


try:
    print(drives(None))
except ValueError as e:
    print(e)


def resumed():
    out = []

    def outer():
        level = 0

        def read():
            return level

        while True:
            level += 1
            yield read

    running = outer()
    read = next(running)

    def around():
        a = read()
        next(running)
        return a, read()

    return around(), around()


print(resumed())


def unbound(flag):
    def early():
        return value

    def later():
        return other + value

    try:
        print(early())
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    if flag:
        other = 10
    print(early())
    try:
        print(later())
    except NameError as e:
        print(type(e).__name__, e)
    del value
    try:
        print(early())
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(value)
    except NameError as e:
        print(type(e).__name__, e)


unbound(True)
unbound(False)


def handlers(xs):
    state = "start"
    log = []

    def note():
        log.append(state)

    for x in xs:
        try:
            state = x
            note()
            state = 10 // x
            note()
        except ZeroDivisionError as e:
            note()
            state = str(e)
            log.append((lambda: str(e))())
        finally:

            def final(suffix="!"):
                return f"{state}{suffix}"

            log.append(final())
    return log, state


print(handlers([5, 0, 3]))


def finally_twice(fail):
    try:
        if fail:
            raise ValueError(fail)
        made = 1
    except TypeError:
        pass
    finally:

        def show():
            return made

        try:
            print(show())
        except NameError as e:
            print(e)


finally_twice(False)
try:
    finally_twice(True)
except ValueError as e:
    print("raised", e)


def classes(base):
    size = base * 2

    class Inner:
        scale = base + 1
        size = scale

        def area(self):
            return size * base, self.size, __class__.__name__

    size += 1
    return Inner().area(), Inner.size


print(classes(4))


def levels(grid):
    rows = len(grid)
    seen = [[False] * len(r) for r in grid]

    def flood(i, j):
        def inside():
            return 0 <= i < rows and 0 <= j < len(grid[i])

        if not inside() or seen[i][j] or grid[i][j] == 0:
            return 0
        seen[i][j] = True
        return grid[i][j] + sum(flood(i + a, j + b) for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0)))

    return [flood(i, j) for i in range(rows) for j in range(len(grid[i]))], [
        (lambda: (r, c))() for r in range(2) for c in "ab"
    ]


print(levels([[1, 2, 0], [0, 3, 0], [4, 0, 5]]))


def parameters(a, *args, b=2, **kwargs):
    def inner(c=a):
        return a, args, b, kwargs, c

    first = inner()
    a, b = a + 1, "changed"
    args += (9,)
    kwargs["more"] = 1
    return first, inner(), locals()["a"], sorted(locals())


print(parameters(1, 2, 3, x=4))


def rebinding(a):
    def set_a():
        nonlocal a
        a = [a]
        return a

    before = a
    return before, set_a(), a, set_a(), a


print(rebinding(1))


def recursive(n):
    made = []

    def down(k):
        made.append(k)
        here = k
        if k:
            (lambda: down(here - 1))()
        made.append((lambda: here)())

    down(n)
    return made


print(recursive(3))
