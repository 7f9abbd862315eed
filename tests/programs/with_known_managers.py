"""With statements whose managers are instances of classes that inference knows, and of some that it does not."""


class Log:
    def __init__(self, name, swallow=None):
        self.name = name
        self.swallow = swallow
        self.seen = []

    def __enter__(self):
        self.seen.append("in")
        return self

    def __exit__(self, kind, value, traceback):
        self.seen.append(kind.__name__ if kind else None)
        return self.swallow is not None and kind is not None and issubclass(kind, self.swallow)


class Loud(Log):
    def __exit__(self, *exc):
        super().__exit__(*exc)
        self.seen.append(len(exc))
        return 1 if exc[0] is KeyError else 0


class OnlyEnter:
    def __enter__(self):
        print("never")


class OnlyExit:
    def __exit__(self, *exc):
        print("never")


class Failing:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        if self.where == "enter":
            raise ValueError("enter")
        return 5

    def __exit__(self, *exc):
        if self.where == "exit":
            raise ValueError("exit")


class Odd:
    __enter__ = staticmethod(lambda: "static")
    __exit__ = classmethod(lambda cls, *exc: print(cls.__name__, exc[:2]))


class Optional:
    def __enter__(self, extra=[]):
        extra.append(1)
        return len(extra)

    def __exit__(self, kind=None, value=None, traceback=None, more=print):
        return None


def count(n):
    log, total = Log("a"), 0
    for i in range(n):
        with log as l, Optional() as o:
            total += len(l.seen) + o
            if i % 3:
                continue
            total += 1
    return total, len(log.seen)


def returned(x):
    with Log("r") as l:
        if x:
            return l.seen
    return l.seen


def generated(log):
    with log:
        yield 1
        yield 2


def tried(make, error):
    found = []
    try:
        with make() as x:
            found.append(type(x).__name__)
            if error is not None:
                raise error("e")
        found.append("on")
    except Exception as e:
        found.append(repr(e))
    return found


print(count(10), returned(True), returned(False))
log = Log("g")
print(list(generated(log)), log.seen)
it = generated(log)
next(it)
it.close()
print(log.seen)
for make in (
    lambda: Log("x"), lambda: Log("x", KeyError), lambda: Loud("y"), OnlyEnter, OnlyExit, lambda: Failing("enter"),
    lambda: Failing("exit"), lambda: Failing(""), Odd, Optional, lambda: None, lambda: 3,
):  # fmt: skip
    for error in (None, KeyError, ValueError):
        print(tried(make, error))


def both(flag, error):
    m = Log("one", ValueError) if flag else Loud("two")
    try:
        with m:
            raise error
    except Exception as e:
        return m.seen, type(e).__name__
    return m.seen, "swallowed"


print([both(f, e) for f in (0, 1) for e in (KeyError, ValueError)])


def missing():
    try:
        with OnlyEnter():
            pass
    except TypeError as e:
        print(e)
    try:
        with OnlyExit():
            pass
    except TypeError as e:
        print(e)


missing()
own = Log("own")
own.__exit__ = lambda *exc: print("not asked")
with own:
    pass
print(own.seen)


def made(k):
    class Local:
        def __enter__(self):
            return k

        def __exit__(self, *exc):
            return k > 1

    return Local()


for k in (1, 2):
    try:
        with made(k) as got:
            raise KeyError(got)
    except KeyError as e:
        print("out", e)
Loud.__exit__ = lambda self, *exc: print("replaced", exc[0])
with Loud("z"):
    pass
