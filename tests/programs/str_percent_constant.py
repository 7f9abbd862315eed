"""Constant texts with % whose values stand beside them: every kind of field, and what fails."""


class Odd:
    def __str__(self):
        return "odd"

    def __repr__(self):
        return "Odd()"

    def __int__(self):
        return 42

    def __index__(self):
        return 7

    def __float__(self):
        return 2.5


class Text(str):
    def __str__(self):
        return "changed"


def fields(n, x, s, o):
    print("%d %i %u|%5d|%-5d|%05d|%+d|% d|%.4d" % (n, n, n, n, n, n, n, n, n))
    print("%x %X %#x %o %#o|%08x|%-8x|%#010x" % (n, n, n, n, n, n, n, n))
    print("%f %.2f|%8.3f|%-8.1f|%+.1e|%g %G %E|%06.2f|%.f|%.0f" % (x, x, x, x, x, x, x, x, x, x, x))
    print("%s %r %a|%10s|%-10s|%.2s|%8.3s|" % (s, s, s, s, s, s, s))
    print("%s %r %a %d %x %.1f" % (o, o, o, o, o, o))
    print("100%% of %s%%" % (s,), "%%" % (), "%s" % s, "%s" % n, "%r" % x, "%5s|" % s, "%d" % True, "%s" % None)
    print("%d" % x, "%5.1f|" % n, "%ld %hd" % (n, n), "%s" % (o,), "%s" % Text("sub"), "%.1s" % Text("sub"))


def single(v):
    return "<%s>" % v


def order():
    def note(x):
        print("made", x)
        return x

    return "%s %d" % (note("a"), note(1))


def failing(n, s):
    for make in (
        lambda: "%d" % s,
        lambda: "%d %d" % (n, s),
        lambda: "%x" % 1.5,
        lambda: "%d" % (n, n),
        lambda: "%d %d" % (n,),
        lambda: "%d %d" % n,
        lambda: "plain" % n,
        lambda: "plain" % (n,),
        lambda: "%y" % (n,),
        lambda: "%" % (n,),
        lambda: "%5" % (n,),
        lambda: "%f" % (s,),
        lambda: "%c%c" % (65, "b"),
        lambda: "%c" % (-1,),
        lambda: "%*d" % (5, n),
        lambda: "%(a)s" % {"a": n},
        lambda: "%(a)s" % (n,),
        lambda: "%s" % {"a": n},
        lambda: "x" % {"a": n},
        lambda: "%5%|%s" % (n,),
        lambda: "%s" % [1, 2],
        lambda: "%.3d|%.2x" % (5, 10),
        lambda: "%é%s" % (1,),
    ):
        try:
            print(repr(make()))
        except Exception as e:
            print(type(e).__name__, e)


fields(42, 3.14159, "text", Odd())
fields(-7, -0.0, "", Odd())
fields(2**70, 1e300, "π wide", Odd())
fields(0, 1e-7, "x" * 12, Odd())
for value in (1, "s", 2.5, None, (1,), ["l"], {"d": 1}, Text("t")):
    print(single(value))
print(order())
failing(5, "s")
print("%s %s" % ("a", 1) % () if False else "%s-%s" % ("x", "y") + "%d" % 5)
rows = [(1, "one", 1.5), (22, "two", 22.25)]
for number, name, share in rows:
    print("%3d %-6s %6.2f%%" % (number, name, share))
    print("%3d %-6s %6.2f%%" % (number, name, share) + "|" + ("%s" % name) * 2)
pair = (3, 4)
print("%d,%d" % pair, "%s" % (pair,), "%s %s" % (pair, pair))


def known(n, x, s):
    """Values of known types, with every flag: as fields of f-strings."""
    print("%5d|%-5d|%05d|%+d|% d|%+05d|%-05d|% 05d|%5i|%u" % (n, n, n, n, n, n, n, n, n, n))
    print("%x|%X|%#x|%#X|%#o|%08x|%-8x|%+x|% o|%#010x|%-#10x" % (n, n, n, n, n, n, n, n, n, n, n))
    print("%f|%.2f|%8.3f|%-8.1f|%+.1e|% g|%06.2f|%-06.2f|%#.0f|%.f|%G|%+09.3F" % (x, x, x, x, x, x, x, x, x, x, x, x))
    print("%.2f|%8.1f|%e|%05.0f" % (n, n, n, n))
    print("%10s|%-10s|%010s|%+5s|%.2s|%8.3s|%-8.3s|%.0s|%5s" % (s, s, s, s, s, s, s, s, s))
    print("%d" % n, "%s" % n, "%s" % x, "%s" % s, "%5.5d|%.0d" % (n, n), "%d%s%d" % (n, s, n), "%s%s" % (s, s))


known(12, 2.5, "word")
known(-345678, -0.0, "")
known(0, float("inf"), "a longer text than any field")
known(2**40, float("nan"), "π")
known(-(2**70), 1e22, "é")
known(10**400 if len(rows) > 5 else 7, 123456.789, "\x00")
try:
    print("%.1f" % 10**400, "%.1f" % (10**400,))
except OverflowError as e:
    print(e)
for width in (-3, 0, 3):
    print("%d %s" % (width, width), "%d %s" % (True, False), "%5d|%5s" % (True, None))
