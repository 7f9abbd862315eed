"""int() and float() of text that is none: what the exceptions say when they are asked, also late."""

import copy
import pickle


def to_float(s):
    try:
        return float(s)
    except ValueError as e:
        return repr(e), str(e), e.args


def to_int(s):
    try:
        return int(s)
    except ValueError as e:
        return e.args, e


TEXTS = [
    "1", "1.5", "-0", "-0.0", ".5", "5.", ".", "-", "", "-.", "1e5", "123456789012345", "1234567890123456",
    "0.1234567890123456", "1.2.3", "abc", " 7.25 ", "1_0.5", "nan", "-inf", "é", "٣.٥", "12345678901234.5",
    "0.00000000000001", "99999999999999.9", "+3.25", "--3", "0" * 15, "0" * 20, b"1.5", b"x", "1\n", "\x00", "'",
    "-12345678901234.5", "-.12345678901234", "-1234567890.12345", "0.1", "0.30000000000000004", "2.675", "1/2", "1:2",
]  # fmt: skip


def table():
    for s in TEXTS:
        print(repr(s), to_float(s))
        if isinstance(s, str):
            print(to_int(s))
    print(to_int("x" * 300)[0][0][-20:])


class Text(str):
    def __repr__(self):
        return "Text!"


def later():
    try:
        float("abc def")
    except ValueError as e:
        e.args = ("changed",)
        print(e, e.args, repr(e))
    try:
        try:
            float("abc def")
        except ValueError:
            int("zz")
    except ValueError as e:
        print(repr(e.__context__), e.__reduce__())
    for kind in (float, int):
        try:
            kind(Text("q"))
        except ValueError as e:
            print(e)
    try:
        int("k")
    except ValueError as e:
        print(repr(copy.copy(e)), repr(pickle.loads(pickle.dumps(e))))
        print(e.args is e.args, len(e.args), isinstance(e.args, tuple))
        try:
            raise TypeError("t") from e
        except TypeError as t:
            print(t.__cause__, type(t.__cause__).__name__)
    try:
        int("z", 16), int("q", 16)
    except ValueError as e:
        print(e)
    for x in (None, [], "0x"):
        try:
            print(float(x))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


table()
later()
print(float("1.x"))
