"""Constant texts with format: plain fields, and everything that is more or wrong."""


class Odd:
    x = 5

    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "odd"

    def __getitem__(self, key):
        return f"item {key}"


class Text(str):
    def __format__(self, spec):
        return "formatted"


def fields(n, x, s, o):
    print("{} {} {} {}".format(n, x, s, o), "{0} {0} {2}".format(n, x, s), "{a} {_b} {0}".format(n, a=s, _b=x))
    print("{:5d}|{:<5}|{:^7}|{:+}|{:#x}|{:,}".format(n, n, n, n, n, n))
    print("{:.2f}|{:8.1e}|{!r}|{!s:>8}|{!a}".format(x, x, s, s, s), "{{}} {{{}}}".format(n), "plain".format(n))
    print("{:>10}|{:abc}|{!s}|{!r:.3}".format(s, o, o, s), "{}".format(s), "{}{}".format(True, None), "".format())
    print("{0.x} {0[key]} {a.x:>3}".format(o, a=o), "{:{}}|{:{w}}".format(n, 6, n, w=4), "{}".format(Text("t")))
    print(f"{n}{x}{s}{o}{True}{None}{Text('t')}", f"{n!s}|{s!s}|{n!r}|{s!r}", f"{n:>{6}}", f"{s}")


def order():
    def note(v):
        print("made", v)
        return v

    return "{b} {a} {}".format(note(1), a=note(2), b=note(3))


def failing(n):
    for make in (
        lambda: "{} {}".format(n),
        lambda: "{1}".format(n),
        lambda: "{a}".format(n),
        lambda: "{} {0}".format(n),
        lambda: "{0} {}".format(n),
        lambda: "{".format(n),
        lambda: "}".format(n),
        lambda: "{!x}".format(n),
        lambda: "{!}".format(n),
        lambda: "{:d}".format("s"),
        lambda: "{:.2}".format(n),
        lambda: "{:q}".format(n),
        lambda: "{a b}".format(**{"a b": n}),
        lambda: "{ }".format(n),
        lambda: "{-1}".format(n),
        lambda: "{}".format(*[n]),
        lambda: "{x}".format(**{"x": n}),
        lambda: "{self}".format(self=n),
        lambda: "{0:}{1!s:}".format(n, n),
        lambda: "{:>{}}".format(n),
    ):
        try:
            print(repr(make()))
        except Exception as e:
            print(type(e).__name__, e)


fields(42, 3.14159, "text", Odd())
fields(-(2**70), -0.0, "π wide", Odd())
print(order())
failing(7)
