"""Restricted Python means the same on V8, on Wasmtime and under CPython."""

from __future__ import annotations

import pytest
from restricted_programs import check

EDGES = [0, 1, -1, 2, 7, 31, 100, -100, 2**31 - 1, -(2**31)]
WIDE = ["0", "1", "-1", "12345678901", "-9223372036854775808", "9223372036854775807"]


def test_arithmetic_wraps_in_conversions() -> None:
    text = """
def mixed(a: i32, b: i32) -> i64:
    c = i32(a * b + (a << 3) - b)
    return i64(c ^ a) + i64(~b) * 3

def hashed(a: i64, b: i64) -> i64:
    return i64((a ^ b) * 0x9E3779B97F4A7C15 + 0xFFFFFFFFFFFFFFFF)

def shifted(a: i64, n: i32) -> i64:
    n = n & 31
    return i64((a >> n) + shr_u64(a, i64(n)) + i64(1 << n))
"""
    calls = [("mixed", (a, b)) for a in EDGES for b in EDGES]
    calls += [("hashed", (a, b)) for a in WIDE for b in WIDE]
    calls += [("shifted", (a, n)) for a in WIDE for n in (1, 2, 13)]
    check(text, calls)


def test_intrinsics() -> None:
    text = """
def bits(a: i32) -> i64:
    return i64(clz32(a) * 1000 + ctz32(a) * 100 + popcnt32(a)) + u32_to_i64(rotl32(a, 5))

def wide_bits(a: i64) -> i64:
    return clz64(a) * 1000 + ctz64(a) * 100 + popcnt64(a)

def divided(a: i32, b: i32) -> i32:
    if b == 0 or (a == -2147483648 and b == -1):
        return 0
    return div_s(a, b) ^ rem_s(a, b) ^ div_u32(a, b) ^ rem_u32(a, b)

def ordered(a: i32, b: i32) -> i32:
    return min(a, b) ^ max(b, 3) ^ i32(lt_u32(a, b)) ^ i32(le_u32(b, a)) * 8

def floats(a: i32, b: i32) -> i64:
    x = f64(a) / 4.0 - f64(b) * 0.5
    y = f64_floor(x) + f64_nearest(x) + f64_ceil(-x) + f64_copysign(2.0, x) + abs(x)
    return f64_bits(y + f64_sqrt(abs(x))) ^ trunc_i64(x * 1e30) ^ i64(trunc_i32(x))
"""
    calls = [("bits", (a,)) for a in EDGES] + [("wide_bits", (a,)) for a in WIDE]
    for name in ("divided", "ordered", "floats"):
        calls += [(name, (a, b)) for a in EDGES for b in EDGES]
    check(text, calls)


def test_loops() -> None:
    text = """
def collatz(n: i32) -> i32:
    steps = 0
    while n != 1:
        if n & 1 == 0:
            n = n >> 1
        else:
            n = 3 * n + 1
        steps += 1
    return steps

def search(n: i32) -> i32:
    found = -1
    for i in range(2, n, 3):
        if i == 5:
            continue
        for j in range(i, 0, -2):
            if j * i > 40:
                found = j
                break
        if found >= 0:
            break
    return found

def last(n: i32) -> i32:
    i = -7
    for i in range(n):
        pass
    return i

def primes(n: i32) -> i32:
    marks = Array[u8](n)
    count = 0
    for i in range(2, n):
        if marks[i] == 0:
            count += 1
            j = i + i
            while j < n:
                marks[j] = 1
                j += i
    return count

def items(n: i32) -> i64:
    a = Array[i64].filled(n, 3)
    a[0] = -1
    total: i64 = 0
    for x in a:
        if x < 0:
            continue
        total = total * 2 + x
    return total
"""
    calls = [("collatz", (n,)) for n in (1, 7, 27)] + [("search", (n,)) for n in range(0, 30, 4)]
    calls += [("last", (n,)) for n in (0, 1, 9)] + [("primes", (100,)), ("items", (1,)), ("items", (20,))]
    check(text, calls)


def test_structs_and_narrowing() -> None:
    text = """
def chain(n: i32) -> Cell | None:
    c: Cell | None = None
    for i in range(n):
        c = Cell(None, Pair(None, small(i), c) if c is not None else small(i))
    return c

def depth(n: i32) -> i32:
    c = chain(n)
    found = 0
    while c is not None:
        found += 1
        v = c.value
        c = cast(Cell, v.second) if isinstance(v, Pair) else None
    return found

def kind(o: obj | None) -> i32:
    if o is None:
        return -1
    if is_small(o):
        return small_value(o)
    if isinstance(o, Float) and o.value > 1.0:
        return 100
    elif isinstance(o, (Bool, Int64)):
        return 200 if isinstance(o, Bool) else 300
    if not isinstance(o, Object) or o.cls is not None:
        return 400
    return 500

def kinds(n: i32) -> i32:
    if n == 0:
        return kind(None)
    if n == 1:
        return kind(small(42))
    if n < 4:
        return kind(Float(None, f64(n) - 1.5))
    if n == 4:
        return kind(Bool(None, 1))
    return kind(Int64(None, 5)) if n == 5 else kind(Cell(None, None))

def same(n: i32) -> bool:
    a = Cell(None, None)
    b = a if n > 0 else Cell(None, None)
    return a is b and not a is not b

def swapped(n: i32) -> i32:
    a = Array[i32].of(1, 2, 3)
    i, j = n, 2 - n
    a[i], a[j] = a[j], a[i]
    a[1] += 10
    b = Array[i32](5)
    b.copy(1, a, 0, 3)
    b.fill(4, 7, 1)
    return b[0] + b[1] * 10 + b[2] * 100 + b[3] * 1000 + b[4] * 10000 + len(b)
"""
    calls = [("depth", (n,)) for n in (0, 1, 5)] + [("kinds", (n,)) for n in range(7)]
    calls += [("same", (n,)) for n in (0, 1)] + [("swapped", (n,)) for n in range(3)]
    assert check(text, calls)[3:10] == ["-1", "42", "500", "100", "200", "300", "500"]


def test_exceptions() -> None:
    text = """
def thrower(n: i32) -> i32:
    if n > 3:
        throw(small(n))
    return n

def caught(n: i32) -> i32:
    r = 0
    try:
        r = 1
        r = thrower(n) + thrower(n - 3)
        r += 100
    except Thrown as t:
        r += small_value(t.value)
    else:
        r += 1000
    return r

def loop(n: i32) -> i32:
    total = 0
    for i in range(n):
        try:
            if i == 2:
                continue
            if i == 6:
                break
            total += thrower(i)
        except Thrown as t:
            total += 1000
            try:
                thrower(small_value(t.value) - 1)
            except Thrown:
                total += 10000
    return total

def passed(n: i32) -> i32:
    try:
        return thrower(n)
    except Thrown as t:
        throw(t.value)
"""
    calls = [("caught", (n,)) for n in (1, 5, 9)] + [("loop", (n,)) for n in (2, 5, 9)]
    calls += [("passed", (2,)), ("passed", (5,))]
    assert check(text, calls)[-1] == "exception"


def test_conditions() -> None:
    text = """
def chained(a: i32, b: i32) -> bool:
    return 0 <= a < b != 5 and not (a == 3 or b == 7) or a == b == 9

def walrus(n: i32) -> i32:
    if (m := n * 2) > 4 and (k := m + 1) != 7:
        return k
    return m

def pick(a: i32, b: i32) -> i32:
    flag = a > b
    other = flag or a == 1
    return (10 if flag else 20) + i32(other) + (a if a & 1 else 0 - a)
"""
    calls = [(f, (a, b)) for f in ("chained", "pick") for a in range(5) for b in range(10)]
    check(text, calls + [("walrus", (n,)) for n in range(6)] + [("chained", (9, 9))])


def test_module_level() -> None:
    text = """
Operation = Func[[i32, i32], i32]
BASE = 1 << 4
A, B, C = range(10, 13)
START: i64 = BASE + 2
counter: i32 = 5
TABLE = Array[i32].of(A, B, *b"xyz", C)
ORIGIN = Complex(None, 1.5, 2)

def plus(a: i32, b: i32) -> i32:
    return a + b

def minus(a: i32, b: i32 = BASE) -> i32:
    return a - b

OPERATIONS = Array[Operation].of(plus, minus)

def bump(by: i32 = 2) -> i32:
    global counter
    counter += by
    return counter

def apply(n: i32, a: i32) -> i32:
    return OPERATIONS[n](a, 3)

def all_of(n: i32) -> i64:
    bump()
    bump(by=n)
    total = START
    for x in TABLE:
        total += i64(x)
    return total + i64(minus(n) + counter) + trunc_i64(ORIGIN.real * 2.0 + ORIGIN.imag)

def rest(*args: Array[obj]) -> i32:
    return len(args)

def spread(n: i32) -> i32:
    return rest(small(1), small(2)) * 10 + rest()
"""
    calls = [("apply", (0, 9)), ("apply", (1, 9)), ("all_of", (4,)), ("all_of", (1,)), ("bump", (1,))]
    check(text, [*calls, ("spread", (0,))])


def test_assert_traps() -> None:
    text = """
def half(n: i32) -> i32:
    assert n & 1 == 0
    c: Cell | None = Cell(None, None) if n > 2 else None
    assert c is not None and c.value is None
    return n >> 1
"""
    assert check(text, [("half", (4,)), ("half", (3,)), ("half", (2,))]) == ["2", "trap", "trap"]


@pytest.mark.parametrize("n", [0, 1, 5])
def test_narrowed_before_a_loop_and_widened_in_it(n: int) -> None:
    text = """
def run(n: i32) -> i32:
    c: Cell | None = Cell(None, Cell(None, None))
    steps = 0
    while steps < n:
        if c is None:
            break
        v = c.value
        c = v if isinstance(v, Cell) else None
        steps += 1
    return steps if c is None else 0 - steps
"""
    check(text, [("run", (n,))])
