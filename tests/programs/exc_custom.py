"""Custom exceptions: attributes, __str__, hierarchies, args handling, multiple inheritance, pickling-like copies."""


class AppError(Exception):
    code = 1


class NotFound(AppError):
    code = 404

    def __init__(self, what, where="here"):
        super().__init__(f"{what} not found")
        self.what, self.where = what, where


class Custom(AppError):
    def __str__(self):
        return f"custom<{', '.join(map(str, self.args))}>"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


class Both(NotFound, KeyError):
    pass


class Empty(Exception):
    pass


for make in (
    lambda: NotFound("file"),
    lambda: Custom(1, 2),
    lambda: NoSuper("x", "y"),
    lambda: Both("z"),
    lambda: Empty(),
    lambda: Empty("one"),
    lambda: AppError("m", 5),
):
    try:
        raise make()
    except AppError as e:
        print("app", type(e).__name__, e.code, str(e), repr(e), e.args, vars(e))
    except Exception as e:
        print("other", type(e).__name__, str(e), repr(e), e.args, vars(e))
try:
    raise NotFound
except TypeError as e:
    print(e)
try:
    raise Empty
except Empty as e:
    print(repr(e), e.args)
e = Empty("a")
e.args = (1, 2)
e.extra = "attr"
print(repr(e), e, e.extra)
try:
    e.args = 5
except TypeError as x:
    print(x)


class Retry(Exception):
    def __init__(self, attempts):
        self.attempts = attempts


def flaky():
    flaky.n += 1
    if flaky.n < 3:
        raise Retry(flaky.n)
    return "ok"


flaky.n = 0
while True:
    try:
        print(flaky())
        break
    except Retry as r:
        print("retry", r.attempts, r, r.args)


class Validation(ValueError):
    def __init__(self, errors):
        self.errors = errors

    def __bool__(self):
        return bool(self.errors)

    def __len__(self):
        return len(self.errors)

    def __iter__(self):
        return iter(self.errors)


try:
    raise Validation(["e1", "e2"])
except ValueError as v:
    print(len(v), list(v), bool(v), isinstance(v, Exception))


class WithKw(Exception):
    def __init__(self, *args, **kw):
        super().__init__(*args)
        self.kw = kw


try:
    raise WithKw("m", k=1)
except WithKw as w:
    print(w, w.kw)
try:
    Empty(x=1)
except TypeError as x:
    print(x)
try:
    raise type("Dynamic", (AppError,), {"code": 7})("made")
except AppError as e:
    print(type(e).__name__, e.code, e)


class Stop(BaseException):
    pass


try:
    try:
        raise Stop("base")
    except Exception:
        print("not caught here")
except BaseException as e:
    print("base", e)


class NewErr(Exception):
    def __new__(cls, *a):
        self = super().__new__(cls, *a)
        self.made = "new"
        return self


print(NewErr("q").made, NewErr("q").args, Exception.__new__(NewErr, 1).args)


class Eq(Exception):
    def __eq__(self, o):
        return type(self) is type(o) and self.args == o.args


print(Eq(1) == Eq(1), Eq(1) != Eq(2), Empty(1) == Empty(1), [NotFound("a").what])


def convert(f):
    def run(*a):
        try:
            return f(*a)
        except (ValueError, KeyError) as e:
            raise AppError(str(e)) from e

    return run


@convert
def parse(t):
    return int(t)


try:
    parse("zz")
except AppError as e:
    print(e, "<-", repr(e.__cause__))
assert True, "never"
for cond, msg in ((0, "zero"), ("", None), ([], ("tuple", 1))):
    try:
        assert cond, msg
    except AssertionError as e:
        print(repr(e))
try:
    assert None
except AssertionError as e:
    print(repr(e), e.args)
