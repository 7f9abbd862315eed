"""Loops over generators that are made on the spot."""


def numbers(n, step=1):
    """Counts."""
    i = 0
    while i < n:
        if i == 7:
            return
        yield i
        i += step


def flattened(groups):
    for group in groups:
        yield from group


def maybe_bound(flags):
    for flag in flags:
        if flag:
            value = flag
        yield value


def failing(n):
    for i in numbers(n):
        yield 10 // (2 - i)


def stopping():
    x = next(iter([]))
    yield x


def caught(items):
    for item in items:
        try:
            number = int(item)
        except ValueError as e:
            number = str(e)
        finally:
            item = None
        yield number


def twice(n):
    for a in numbers(n):
        for b in numbers(a):
            yield a, b


def nested(depth):
    if depth:
        for x in nested(depth - 1):
            yield x
    yield depth


def one_nested(depth):
    for x in [depth] + ([y for y in one_nested(depth - 1)] if depth else []):
        yield x


def ways(n):
    for x in numbers(10, 2):
        if x == 2:
            continue
        if x > n:
            break
        print("at", x)
    else:
        return "else"
    return x


def returned_from():
    try:
        for x in numbers(5):
            try:
                if x == 2:
                    return x
            finally:
                print("inner", x)
    finally:
        for x in numbers(2):
            print("finally", x)


total = 0
for n in numbers(4):
    for m in numbers(n):
        total += n * m
print(total, list(numbers(3)), [x for x in numbers(9)])
print(ways(1), ways(5), ways(20), returned_from())
for pair in twice(3):
    print(pair)
for x in flattened([[1, 2], "ab", (None,)]):
    print(x, end=" ")
print()
print([x for x in nested(2)], list(one_nested(2)))
for x in caught(["1", "x", "3"]):
    print(x)
for i in range(2):
    try:
        for x in maybe_bound([i, 0, 1] if i else [0]):
            print("bound", x)
    except UnboundLocalError as e:
        print(e)
for make in (lambda: [x for x in failing(5)], stopping):
    try:
        for x in stopping():
            print(x)
    except RuntimeError as e:
        print(e, repr(e.__cause__), repr(e.__context__))
try:
    for x in numbers(1, 2, 3):
        pass
except TypeError as e:
    print(e)
try:
    for x in later():
        print(x)
except NameError as e:
    print(e)


def later():
    yield 1


def outer():
    for x in later():
        yield x + 1
        for y in failing(3):
            yield y


def closures():
    made = []
    for x in numbers(3):
        made.append(lambda: x)
    return [f() for f in made]


print(closures())
print(sum(x * x for x in numbers(5)), max(x for x in numbers(3)), min((x for x in numbers(0)), default="none"))
print([x + y for x in numbers(4) if x for y in numbers(x)], {x: list(numbers(x)) for x in numbers(3)})
print(any(x > 3 for x in numbers(9)), next(x for x in numbers(9) if x > 4), sorted(-x for x in numbers(3)))
print(list((x, y) for x in numbers(2) for y in twice(3)), ",".join(str(x) for x in caught(["7", "z"])))
lazy = (x for x in numbers(3) for _ in numbers(2))
print(next(lazy), list(lazy))
try:
    for x in outer():
        print(x)
except ZeroDivisionError as e:
    print(e)
print(sum(x for x in failing(5)))
