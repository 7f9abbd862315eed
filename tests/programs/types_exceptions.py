"""Exceptions of classes of the program are known to inference: what could prove it wrong."""


class ParseError(Exception):
    def __init__(self, message, pos, weight=0.5):
        super().__init__(message)
        self.pos = pos
        self.weight = weight

    def describe(self):
        return f"{self.args[0]} at {self.pos + 1} ({self.weight * 2})"


class Nested(ParseError):
    def __init__(self, message, pos, inner):
        super().__init__(message, pos)
        self.inner = inner

    def __str__(self):
        return "nested " + super().__str__()


class Plain(Exception):
    pass


class Both(Plain, KeyError):
    pass


def parse(kind):
    if kind == 0:
        raise ParseError("bad", 3)
    if kind == 1:
        raise Nested("deep", 4, [1, 2])
    if kind == 2:
        raise Plain
    if kind == 3:
        raise Plain("a", 2)
    if kind == 4:
        raise Both("key")
    if kind == 5:
        raise ValueError("other")
    return kind


def run(kind):
    try:
        return parse(kind)
    except Nested as e:
        e.inner.append(e.pos)
        return e.inner, str(e), e.args, e.describe()
    except ParseError as e:
        return e.pos, str(e), repr(e), e.args, e.describe()
    except (Both, Plain) as e:
        return type(e).__name__, str(e), e.args, isinstance(e, KeyError)
    except ValueError as e:
        return "value", e.args


for kind in range(7):
    print(run(kind))


# args: from the constructor, replaced, assigned
class Silent(Exception):
    def __init__(self, a, b):
        self.a = a


class Loud(Exception):
    def __init__(self, a, *rest, **named):
        super().__init__(*rest)
        self.a = a


class Old(RuntimeError):
    def __init__(self, n):
        RuntimeError.__init__(self, n, n + 1)
        self.n = n


for e in (Silent(1, "x"), Silent(a=2, b="y"), Silent(3, b=4), Loud(1), Loud(1, 2, 3), Loud(1, 2, k=3), Old(7)):
    print(e.args, repr(e), str(e))
try:
    raise Silent([1], (2,))
except Silent as e:
    e.args[0].append("s")
    print(e.args, e.a)
    e.args = "ab"
    print(e.args, str(e), repr(e))
    e.args += (1.5,)
    print(e.args)
    try:
        del e.args
    except TypeError as t:
        print(t)
try:
    Plain(key=1)
except TypeError as e:
    print(e)
try:
    ParseError("m")
except TypeError as e:
    print(e)


# attributes from outside, of other types, deleted, by name, in the dict
try:
    raise ParseError("m", 1)
except ParseError as e:
    e.pos = "text"
    e.extra = [1]
    print(e.pos, e.extra, e.__dict__, vars(e))
    del e.pos
    try:
        print(e.pos)
    except AttributeError as a:
        print(a)
    e.weight = None
    print(e.weight, getattr(e, "pos", "gone"))
    e.add_note("one")
    e.add_note("two")
    print(e.__notes__, e.weight)
    f = e.with_traceback(None)
    print(f is e, e.__traceback__)
try:
    try:
        raise ParseError("first", 1)
    except ParseError as e:
        e.pos = 10
        raise Plain("second") from e
except Plain as p:
    print(p.__cause__.pos, p.__context__ is p.__cause__, p.__suppress_context__)
    p.__cause__ = None
    print(p.__cause__, p.__context__.weight)


# re-raised, through finally and generators
def again(n):
    try:
        raise ParseError("again", n)
    except ParseError as e:
        e.pos *= 2
        if n > 2:
            raise
        return e
    finally:
        print("finally", n)


def gen():
    while True:
        try:
            yield 1
        except ParseError as e:
            yield e.pos


for n in range(5):
    try:
        print(again(n).pos)
    except Exception as e:
        print("outer", e.pos, e.args)
g = gen()
next(g)
print(g.throw(ParseError("thrown", 2**70)))
next(g)
print(g.throw(ParseError("thrown", "str")))


class Base(Exception):
    pass


class Child(Base):
    def __init__(self, n):
        Base.__init__(self, n, "child")
        self.n = n


try:
    raise Child(5)
except Child as e:
    print(e.args, e, repr(e), Base.__str__(e), Base.with_traceback(e, None) is e)
