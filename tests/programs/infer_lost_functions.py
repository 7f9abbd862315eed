"""Functions that get into the hands of code which inference does not see, and are called with themselves from there."""


def first(loops, size, *rest):
    return f"first {loops * size} {len(rest)}"


def second(loops, f=None):
    return f"second {loops} {f is second} {callable(f)}"


def third(f, *fs):
    return f"third {f.__name__} {[g.__name__ for g in fs]}"


TABLE = {"a": (first, 10), "b": (first, 20, 1, 2), "c": (second,), "d": (second, second), "e": (third, third)}


class Runner:
    def run(self, name, f, *args, before=()):
        print(name, f(*before, *args) if f is third else f(3, *args))


runner = Runner()
for key in sorted(TABLE):
    entry = TABLE[key]
    runner.run("entry " + key, *entry)
runner.run("last", third, first, before=(second,))


def again(f, *args):
    return f(f, *args) if args else f


print(again(again).__name__, again(third, first, second))
