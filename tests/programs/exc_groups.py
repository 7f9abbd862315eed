"""Exception groups: construction, split, subgroup, derive, and the report on one that nobody catches."""

import traceback


class Coded(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def __init__(self, message, exceptions, code):
        super().__init__(message, exceptions)

    def derive(self, exceptions):
        return Coded(self.message, exceptions, self.code)


def inner():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("from a key") from e


def gather(*functions):
    failed = []
    for f in functions:
        try:
            f()
        except Exception as e:
            e.add_note(f"in {f.__name__}\nof gather")
            failed.append(e)
    return failed


outer = ExceptionGroup(
    "outer", [ValueError("a"), ExceptionGroup("inner", (KeyError("b"), OSError(2, "c"))), TypeError("d")]
)
outer.add_note("noted")
print(repr(outer), outer, outer.message, outer.exceptions)
match, rest = outer.split(KeyError)
print(repr(match), repr(rest), match.__notes__, rest.__notes__)
print(repr(outer.subgroup(lambda e: isinstance(e, (ValueError, OSError)))), outer.subgroup(ZeroDivisionError))
print(outer.split(ExceptionGroup), outer.subgroup((TypeError, OSError)))
coded = Coded("m", [ValueError(1), KeyError(2)], 7)
part = coded.subgroup(KeyError)
print(type(part).__name__, part.code, part, part.message)
print(repr(BaseExceptionGroup("x", [KeyboardInterrupt()])), repr(BaseExceptionGroup("x", [ValueError()])))
print(ExceptionGroup.__mro__, ExceptionGroup[ValueError], issubclass(ExceptionGroup, Exception))
for wrong in (
    lambda: ExceptionGroup("x", []),
    lambda: ExceptionGroup("x", [1]),
    lambda: ExceptionGroup("x"),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("x", 5),
    lambda: ExceptionGroup("x", {ValueError()}),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: Coded("x", [KeyboardInterrupt()], 1),
    lambda: outer.split(5),
    lambda: setattr(outer, "message", ""),
):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
traceback.print_exception(outer)
print("".join(traceback.format_exception(outer)))
failed = gather(inner, lambda: 1 / 0)
failed.append(ExceptionGroup("many", [IndexError(i) for i in range(17)]))
try:
    raise outer
except ExceptionGroup:
    raise ExceptionGroup("failed", failed)
