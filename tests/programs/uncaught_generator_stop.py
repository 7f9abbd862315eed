from enum import Enum, unique


class Color(Enum):
    RED = 1
    GREEN = 2


def paint(c):
    if not isinstance(c, Color):
        raise TypeError(f"paint() wants a Color, got {c.__class__.__name__}: {c!r}")
    return c.name.lower()


print(paint(Color.RED), Color(2), Color["GREEN"])
for f in (
    lambda: Color(7),
    lambda: Color["BLUE"],
    lambda: setattr(Color, "RED", 3),
    lambda: Color.RED < Color.GREEN,
    lambda: paint("red"),
):
    try:
        f()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
try:

    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)


def gen():
    try:
        yield 1
        yield 2
    except RuntimeError as e:
        print("gen caught", e)
        yield 99


g = gen()
print(next(g), g.throw(RuntimeError("inject")))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)


def bad_gen():
    yield 1
    raise StopIteration("inner")


print(list(zip("ab", [1, 2, 3])))
for x in bad_gen():
    print(x)
