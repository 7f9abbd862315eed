"""Conversions and small builtins on operands of every kind, and their errors."""


class Num:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __str__(self):
        return "num"

    def __bool__(self):
        return False

    def __abs__(self):
        return "abs!"

    def __lt__(self, other):
        return True

    def __len__(self):
        return 3

    def __iter__(self):
        return iter([1, 2])


class Text(str):
    pass


values = [0, -3, 1 << 40, -(10**20), 2.75, -0.0, 1e300, True, None, "12", " -7 ", "x", "1.5", b"3", [], [1], (), Num(),
          Text("5"), {1: 2}, float("nan"), float("inf")]  # fmt: skip
for convert in (int, float, str, bool, list, tuple, abs, len):
    row = []
    for v in values:
        try:
            row.append(repr(convert(v)))
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(convert.__name__, row)


def direct(v):
    out = []
    try:
        out.append(int(v))
        out.append(float(v))
    except Exception as e:
        out.append(str(e))
    try:
        out.append(abs(v))
    except Exception as e:
        out.append(str(e))
    try:
        out.append(list(v))
        out.append(tuple(v))
        out.append(set(v) == set(list(v)))
    except Exception as e:
        out.append(str(e))
    out.append(str(v))
    out.append(bool(v))
    return out


for v in values:
    print(direct(v))


def numbers(i, f):
    return (int(i), int(f), float(i), float(f), abs(i), abs(f), abs(-i), bool(i), bool(f), str(i), str(f),
            min(i, f), max(i, f), min(f, i), max(i, i + 1, i - 1), min(f, -f), max(f, f * 2, 0.5))  # fmt: skip


print(numbers(3, 2.5), numbers(-(1 << 30), -0.0), numbers(1 << 62, 1e10), numbers(0, 0.0))
nan = float("nan")
print(
    max(nan, 1.0), max(1.0, nan), min(nan, 1.0), min(1.0, nan), max(1, 1.0), max(1.0, 1), min("b", "a"), max([1], [2])
)
for bad in (lambda: max(1, "a"), lambda: min(), lambda: max([]), lambda: min(None, 2), lambda: int(nan), lambda: abs("a"),
            lambda: int(float("inf")), lambda: float("abc"), lambda: int("1_0x"), lambda: int([]), lambda: len(3),
            lambda: list(5), lambda: int("12", 3, 4), lambda: str(b"a", "ascii", "x", 1), lambda: float(10**400)):  # fmt: skip
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
a = [3, 1, 2]
b = list(a)
b.append(4)
print(a, b, tuple(a) + (1,), isinstance(int(True), bool), int(True), str(Text("t")).__class__, list("héy"))
print(int("0x1f", 16), int("z", 36), int(), float(), str(), list(), tuple(), bool(), max(3, 1, 2, key=lambda x: -x))
