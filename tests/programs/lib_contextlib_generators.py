"""contextlib.contextmanager: bodies that raise, return, break and go on; generators that yield never, twice, or catch."""

from collections import ChainMap, Counter, defaultdict
from contextlib import ExitStack, contextmanager, suppress


@contextmanager
def section(name, out, *, mark="/"):
    """A section."""
    out.append(f"<{name}>")
    try:
        yield out
    except KeyError as error:
        out.append(f"caught {error!r}")
    finally:
        out.append(f"<{mark}{name}>")


@contextmanager
def never():
    return
    yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def again():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def converting():
    try:
        yield
    except ValueError as error:
        raise TypeError("converted") from error


@contextmanager
def swapping():
    try:
        yield
    finally:
        raise OSError("from finally")


@contextmanager
def iterated():
    return iter(["plain iterator"])


@contextmanager
def plain():
    yield


def attempt(function):
    try:
        print(function())
    except BaseException as error:
        print(
            type(error).__name__, error, "|", repr(error.__cause__), repr(error.__context__), error.__suppress_context__
        )


def run(manager, body=None):
    with manager as value:
        if body is not None:
            raise body
        return value


log = []
for body in (
    None,
    KeyError("k"),
    ValueError("v"),
    StopIteration("s"),
    RuntimeError("r"),
    GeneratorExit("g"),
    KeyboardInterrupt("i"),
):
    attempt(lambda: run(section("a", log, mark="end "), body))
    attempt(lambda: run(plain(), body))
    attempt(lambda: run(converting(), body))
    attempt(lambda: run(swapping(), body))
    attempt(lambda: run(again(), body))
print(log)
for manager in (never, twice, iterated):
    attempt(lambda: run(manager()))
    attempt(lambda: run(manager(), ValueError("body")))


def early(n):
    out = []
    for i in range(n):
        with section(i, out):
            if i == 1:
                continue
            if i == 3:
                return out
            with section("inner", out) as same:
                assert same is out
                if i == 2:
                    raise KeyError(i)
    return out


print(early(2), early(5))
one = section("once", [])
with one:
    pass
attempt(lambda: run(one))
print(section.__name__, section.__doc__, type(one).__name__, one.__doc__, plain().__doc__ is not None)


@section("decorated", log)
def decorated(x):
    log.append(x)
    return x


del log[:]
print(decorated(1), decorated(2), log)
with ExitStack() as stack:
    values = [stack.enter_context(section(i, log)) for i in range(3)]
    with suppress(KeyError):
        {}["x"]
print(log[6:], len(values))
attempt(lambda: section())
attempt(lambda: section("x", [], other=1))

chain = ChainMap({"a": 1, "n": None}, defaultdict(int, b=2), {"a": 3, "z": 4})
print(
    chain["a"],
    chain["n"],
    chain["b"],
    chain["z"],
    chain.maps,
    ChainMap({}, {"k": 0})["k"],
    ChainMap(Counter("aa"), {"b": 9})["b"],
    "q" in chain,
    chain.get("q"),
)
for key in ("missing", [1]):
    attempt(lambda: ChainMap({}, {"x": 1})[key])
