"""decimal: random numbers of all lengths in random contexts, in short and long arithmetic."""

from decimal import *

seed = 2026


def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) & ((1 << 64) - 1)
    return (seed >> 33) % n


def digits(n):
    k = rnd(6)
    if k == 0:
        return "9" * n
    if k == 1:
        return "1" + "0" * (n - 1)
    if k == 2:
        return "".join("0" if rnd(3) else str(rnd(10)) for _ in range(n))
    if k == 3:
        return ("9" * (n // 2) + "0" * n)[:n]
    return "".join(str(rnd(10)) for _ in range(n))


def number(big):
    n = 1 + rnd(big)
    s = ("-" if rnd(2) else "") + digits(n)
    e = rnd(2 * big) - big if rnd(3) else 0
    return Decimal(s + "E" + str(e)) if e else Decimal(s)


MODES = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
h = 0


def note(*a):
    global h
    h = (h * 31 + sum(map(ord, str(a)))) % (1 << 61)


for big, prec, count in (
    (19, 28, 600),
    (40, 28, 500),
    (60, 9, 300),
    (500, 300, 40),
    (3000, 2000, 4),
    (200, 2000, 5),
    (2500, 40, 5),
):
    for i in range(count):
        c = getcontext()
        c.prec = 1 + rnd(prec)
        c.rounding = MODES[rnd(8)]
        c.clear_flags()
        c.clear_traps()
        if rnd(4) == 0:
            c.Emax = rnd(100)
            c.Emin = -rnd(100)
            c.clamp = rnd(2)
        else:
            c.Emax = 999999
            c.Emin = -999999
            c.clamp = 0
        a, b, d = number(big), number(big), number(big)
        r = [
            a + b,
            a - b,
            a * b,
            a / b,
            a // b,
            a % b,
            divmod(a, b),
            a.fma(b, d),
            a.quantize(b),
            abs(a).sqrt(),
            +a,
            -a,
            a.normalize(),
            a.to_integral_value(),
            a == b,
            a < b,
            a.compare(b),
            a.compare_total(b),
            a.max(b),
            a.remainder_near(b),
            hash(a),
            a.next_plus(),
            a.next_minus(),
            a.next_toward(b),
            a ** rnd(20),
            a ** -rnd(7),
            a.adjusted(),
            str(a),
            a.to_eng_string(),
            a.logb(),
            a.rotate(rnd(5)),
            a.shift(rnd(5) - 2),
        ]
        if abs(a.adjusted()) < 2000:
            r += [
                int(a),
                a.as_integer_ratio() if abs(a.as_tuple().exponent) < 400 else 0,
                float(a),
                f"{a:.3f}",
                f"{a:,.2e}",
                f"{a:030,}",
                round(a, rnd(9) - 4),
            ]
        note(r, [f.__name__ for f in c.flags if c.flags[f]])
        if i < 60 and big <= 60:
            print(i, r, [f.__name__ for f in c.flags if c.flags[f]])
    print(big, prec, h)
for p in (5, 20, 28, 60):
    for i in range(12):
        c = getcontext()
        c.prec = p
        c.Emax = 999999
        c.Emin = -999999
        c.clamp = 0
        c.rounding = MODES[rnd(8)]
        a, b = abs(number(25)), number(6)
        a = a.scaleb(-a.adjusted() + rnd(4) - 2)
        b = b.scaleb(-b.adjusted() + rnd(3) - 1)
        c.clear_flags()
        print(a, b, a.ln(), a.log10(), b.exp(), a**b, [f.__name__ for f in c.flags if c.flags[f]])
