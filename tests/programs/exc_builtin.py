"""args, str and repr of builtin exceptions, hierarchy, attributes, messages of common failures."""
for e in (Exception(), Exception("a"), Exception("a", 1), Exception(None), ValueError(""), KeyError("k"), KeyError(), KeyError(1, 2),
          KeyError("it's"), IndexError("i"), StopIteration(5), SystemExit(3), OSError(2, "No such file"), OSError("one"),
          OSError(2, "msg", "file.txt"), FileNotFoundError("x"), UnicodeError("u"), AttributeError("attr"), ImportError("imp"),
          NameError("n"), AssertionError(), AssertionError(("t",)), Exception([1, {"a": 2}]), Exception(ValueError("inner")),
          KeyboardInterrupt(), GeneratorExit(), RecursionError("r"), MemoryError(), NotImplementedError(), ZeroDivisionError("z"),
          SyntaxError("s"), Exception(*range(3)), StopIteration(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")):
    print(repr(e), "|", str(e), "|", e.args)
for sub, base in [(KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError), (FileNotFoundError, OSError),
                  (RecursionError, RuntimeError), (UnicodeDecodeError, ValueError), (ModuleNotFoundError, ImportError), (UnboundLocalError, NameError),
                  (NotImplementedError, RuntimeError), (SystemExit, Exception), (KeyboardInterrupt, Exception), (GeneratorExit, BaseException),
                  (IndentationError, SyntaxError), (ConnectionError, OSError), (TimeoutError, OSError), (BrokenPipeError, ConnectionError)]:
    print(sub.__name__, issubclass(sub, base), end="; ")
print()
print(IOError is OSError, EnvironmentError is OSError, StopIteration(7).value, SystemExit("m").code, OSError(2, "x").errno, OSError(2, "x").strerror, OSError(2, "x", "f").filename)
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, ImportError("m", name="n", path="p").name)
failures = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1,
    lambda: [1][5], lambda: tuple([1])[5], lambda: str("a")[5], lambda: bytes(b"a")[5], lambda: range(3)[5], lambda: {}["x"], lambda: {1: 2}[(1, 2)],
    lambda: [].pop(), lambda: [1].pop(7), lambda: {}.pop("q"), lambda: set().pop(), lambda: {}.popitem(), lambda: [].remove(1), lambda: [].index(1), lambda: "a".index("b"),
    lambda: set().remove(3), lambda: int("x"), lambda: int("1.5"), lambda: int(""), lambda: float("y"), lambda: int("12", 99), lambda: chr(-1), lambda: chr(2 ** 21), lambda: ord("ab"),
    lambda: int(float("inf")), lambda: int(float("nan")), lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: "a" * 1.5, lambda: {} + {}, lambda: -"x",
    lambda: len(5), lambda: int("5")[0], lambda: int("5")(), lambda: undefined_name, lambda: (1).foo, lambda: [].foo, lambda: "".foo, lambda: None.foo, lambda: next(iter([])),
    lambda: max([]), lambda: min(()), lambda: sum("ab"), lambda: max(), lambda: sorted([1, "a"]), lambda: [1] < ["a"], lambda: {[]: 1}, lambda: {{}}, lambda: hash([]), lambda: hash({}),
    lambda: "abc".join([1]), lambda: ",".join(5), lambda: "%d" % "x", lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{!z}".format(1),
    lambda: bytes([256]), lambda: b"a" + "b", lambda: "\xff".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\x80abc".decode("ascii"), lambda: "x".encode("nope"), lambda: bytes("x"), lambda: bytes(-1),
    lambda: 2.0 ** 10000, lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: pow(1, 2, 0), lambda: round(float("inf")), lambda: range(1, 2, 0), lambda: [1, 2, 3][::0], lambda: "ab".split(""), lambda: "ab".replace(1, 2),
    lambda: zip([1], [1, 2], strict=True).__next__() and list(zip([1], [1, 2], strict=True)), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: list(None), lambda: tuple(5), lambda: set(5), lambda: dict(5), lambda: iter(5), lambda: enumerate(5), lambda: map(), lambda: "x".center("y"), lambda: int([]), lambda: float([]), lambda: int(None), lambda: complex("z"), lambda: "a" in 5, lambda: 5 in "a", lambda: f"{1:q}", lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: format(5, ",s"), lambda: ~1.5, lambda: 1 if [] < 5 else 2, lambda: type("x", (), {}, 5), lambda: object() < object(), lambda: 1j < 2j, lambda: int("９" * 2) and int("0x1g", 16), lambda: abs(None), lambda: bin(1.5), lambda: divmod("a", 1), lambda: "a".zfill("b"), lambda: "a".encode(5),
    lambda: sorted(), lambda: sorted([1], True), lambda: sorted([1], reverse="a"), lambda: [1].sort(reverse=None), lambda: reversed(), lambda: reversed([], 1), lambda: vars(1, 2), lambda: dir(1, 2), lambda: sum(),
    lambda: [*5], lambda: (1, *None), lambda: {*5}, lambda: [*[1], *2.5], lambda: print(*5),
]
for i, f in enumerate(failures):
    try:
        f()
        print(i, "fine")
    except Exception as e:
        print(i, type(e).__name__, e)
import base64, datetime, decimal, functools, io, math, os, pathlib, struct, types
for i, f in enumerate([
    lambda: open(pathlib.Path("/nonexistent")), lambda: os.stat(pathlib.Path("/nonexistent")), lambda: os.rename(pathlib.Path("/no"), "/x"), lambda: open(b"/nonexistent"),
    lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.sqrt(x=1), lambda: type(None)(1), lambda: types.SimpleNamespace().x, lambda: functools.reduce(max, 5), lambda: "a".removeprefix(5),
    lambda: datetime.timedelta(days="x"), lambda: datetime.timedelta(hours=None), lambda: datetime.timedelta(days=2e9), lambda: datetime.date(2024), lambda: datetime.datetime(2024, 1), lambda: struct.unpack("i", "a"),
    lambda: int(decimal.Decimal("nan")), lambda: int(decimal.Decimal("inf")), lambda: decimal.Decimal(1).quantize("0.1"), lambda: base64.b64encode("a"), lambda: io.BytesIO("a"),
]):
    try:
        f()
        print(i, "fine")
    except Exception as e:
        print(i, type(e).__name__, e)
def delete(o, k):
    del o[k]
class Item:
    def __getitem__(self, k): return k
for o, k in [("abc", 0), ((1,), 0), ("abc", slice(1)), (5, 0), (None, 0), (Item(), 0), (Item(), "a"), (range(3), 0), ({1}, 0), (b"a", 0), ([], "a"), (object(), 1)]:
    try:
        delete(o, k)
    except TypeError as e:
        print(e)
for kw in ({"days": 0.5}, {"microseconds": 0.5}, {"microseconds": 1.5}, {"microseconds": -0.5}, {"hours": 1.1, "seconds": -3.7, "weeks": 0.001}, {"milliseconds": 0.0005}, {"minutes": True}):
    print(repr(datetime.timedelta(**kw)))
