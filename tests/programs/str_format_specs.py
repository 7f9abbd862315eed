"""Constant specifications of values whose types are known, and some that are wrong."""


def ints(n, m):
    print(f"{n:5}|{n:<5}|{n:^7}|{n:>+6}|{n:05}|{n:<05}|{n:*^9d}|{n:=+8}|{n:é>9}|{n:中=9}|{n: }|{n:-3}", end="|")
    print(
        f"{n:,}|{n:_}|{n:012,}|{n:x}|{n:#X}|{n:#b}|{n:_b}|{n:#012o}|{n:+_x}|{n:.2f}|{n:8.1e}|{n:%}|{n:,.1f}|{n!s:>9}|{m:3}{m:>2}"
    )
    for wrong in (lambda: f"{n:.3}", lambda: f"{n:z}", lambda: f"{n:,x}", lambda: f"{n:s}", lambda: f"{m:c}"):
        try:
            print(wrong(), end="|")
        except ValueError as e:
            print(e, end="|")
    print()


def floats(x):
    print(
        f"{x:.2f}|{x:10}|{x:<10.3}|{x:+.1e}|{x:010.2f}|{x:,.3f}|{x:_^14.1f}|{x:g}|{x:#.0f}|{x:.1%}|{x:z.0f}|{x:n}|{x:G}|{x: .2f}|{x:=+9.1f}"
    )
    for wrong in (lambda: f"{x:d}", lambda: f"{x:,n}", lambda: f"{x:.2f.}"):
        try:
            print(wrong(), end="|")
        except ValueError as e:
            print(e, end="|")
    print()


def texts(s):
    print(
        f"{s:5}|{s:<6}|{s:>6}|{s:^6}|{s:*^7s}|{s:.2}|{s:6.1}|{s:05}|{s:é^8}|{s!s:>4}|{s!r:>8}|"
        + "{:>7}{:.1s}".format(s, s)
    )
    for wrong in (lambda: f"{s:=5}", lambda: f"{s:+}", lambda: f"{s:d}", lambda: f"{s:,}", lambda: f"{s:#}"):
        try:
            print(wrong(), end="|")
        except ValueError as e:
            print(e, end="|")
    print()


for n in (0, -7, 123456, 2**62, -(3**50)):
    ints(n, 65)
for x in (0.0, -0.0, 1234567.891, -0.04, 1e300, float("inf"), float("nan")):
    floats(x)
for s in ("", "abc", "a中b"):
    texts(s)
