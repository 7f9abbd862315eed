"""decimal: exact arithmetic, rounding, contexts."""

from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    getcontext,
    localcontext,
)

D = Decimal
print(D("0.1") + D("0.2"), D(1) / D(7), D("1.20") * 3, D("1e3"), D(10) ** 20, D("-0"), D(0.1), repr(D("3.14")))
print(
    D("7") // D("2"),
    D("-7") % D("3"),
    divmod(D(17), D(5)),
    D("2") ** D("0.5"),
    D(2).sqrt(),
    D("10").ln(),
    D(1).exp(),
    D(1000).log10(),
)
price = D("19.995")
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN):
    print(mode, price.quantize(D("0.01"), mode), (-price).quantize(D("0.01"), rounding=mode))
print(f"{D('1234567.891'):,.2f} {D('0.00012'):.2e} {D('5'):>8} {D('0.5'):.0%} {D('12.30'):f} {D('1E+5'):f} {D('1E+5')}")
print(
    round(D("2.675"), 2),
    round(D("2.5")),
    int(D("-3.9")),
    float(D("1.5")),
    D("3.0") == 3,
    D("1.1") == 1.1,
    D("1") < 2.5,
    hash(D("2")) == hash(2),
)
print(
    D("12.3400").normalize(),
    D("123").as_tuple(),
    D("1.5").as_integer_ratio(),
    D("12.5").adjusted(),
    D("-5").copy_abs(),
    D("5").is_signed(),
)
print(
    D("NaN"),
    D("Infinity"),
    D("-inf").is_infinite(),
    D("nan").is_nan(),
    D("1").compare(D("2")),
    D("1.0").compare_total(D("1")),
    max(D(1), D(3)),
)
print(
    sum([D("0.1")] * 10), sorted([D("2"), D("1.5"), D("-1")]), D("5").max(D("7")), D((1, (1, 2, 3), -2)), D("1_000.5")
)
with localcontext() as context:
    context.prec = 5
    print(D(1) / 3, +D("123456.789"), context.prec)
    context.rounding = ROUND_DOWN
    print(D(2) / 3)
print(D(1) / 3, getcontext().prec, getcontext().rounding)
getcontext().prec = 50
print(D(1) / 7, D(2).sqrt())
getcontext().prec = 28
for bad in (
    lambda: D(1) / 0,
    lambda: D("x"),
    lambda: D(0) / 0,
    lambda: D("1") + 1.5,
    lambda: D("Infinity") - D("Infinity"),
    lambda: D(-1).sqrt(),
):
    try:
        print(bad())
    except (InvalidOperation, DivisionByZero, TypeError) as error:
        print(type(error).__name__, error)
print(
    Context(prec=3).divide(D(1), D(3)),
    Context(prec=4).create_decimal("3.14159"),
    D("1.23E-10"),
    D("1E-7"),
    D("0.000001"),
    D("0.0000001"),
)
total = sum((D(p) * q for p, q in [("9.99", 3), ("4.50", 2), ("0.10", 7)]), D(0))
print(
    f"total {total:.2f}",
    total.to_eng_string(),
    str(total),
    D("1") / D("3") * 3 == 1,
    -D("3"),
    abs(D("-3")),
    +D("3"),
    bool(D("0.0")),
)
