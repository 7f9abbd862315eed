"""Sums and products in loops that leave 31 bits, 64 bits, and come back."""


def squares(n):
    total = 0
    for i in range(n):
        total += i * i
    return total


def powers(n):
    x = 1
    seen = []
    for _ in range(n):
        x *= 3
        seen.append(x)
    while x > 1:
        x //= 3
        seen.append(x)
    return seen


def negative(n):
    x = -1
    for _ in range(n):
        x = x * 7 - 1
    return x, x % 10, x // 10, -x, ~x, x & 0xFF, x | 1, x ^ 5


def edges():
    out = []
    for start in (2**62 - 2, 2**63 - 3, -(2**63) + 2, 2**30 - 2, -(2**30) + 1):
        x = start
        y = start
        for _ in range(5):
            x += 1
            y -= 1
            out.append((x, y, x + y, x - y, x * 2, -x, x == y, x < y, x > 2**63))
    return out


def fib(n):
    a, b = 0, 1
    while n > 0:
        a, b = b, a + b
        n -= 1
    return a


def shifts(n):
    x = 1
    y = -1
    for i in range(n):
        x = x << 1 | i & 1
        y <<= 3
        if i % 7 == 0:
            print(x, y, x >> 3, y >> 2, x >> 70, y >> 70)
    return x ^ y, x & y, x | y


def mixed(values):
    total = 0
    count = 0
    for v in values:
        total += v
        count += 1
        if total > 10**18:
            total -= 10**18
    return total, total / count, count and total or "none", float(total), [0, 1, 2, 3][count % 4]


def collatz(n):
    steps = 0
    best = n
    while n != 1:
        n = n * 3 + 1 if n % 2 else n // 2
        if n > best:
            best = n
        steps += 1
    return steps, best


def digits(n):
    total = 0
    while n:
        n, d = divmod(n, 10)
        total = total * 10 + d
    return total


def guarded(text):
    total = 1
    for c in text:
        try:
            total = total * 1000 + int(c)
        except ValueError:
            total = -total
    return total


def generated(n):
    x = 1
    for i in range(n):
        x = x * 10 + i
        yield x


def ranges(big):
    found = []
    for i in range(big):
        found.append(i * big)
        if i == 2:
            break
    for i in range(5, -big, -1):
        if i < 0:
            break
        found.append(i)
    for i in range(2**63 - 2, 2**63 + 2):
        found.append(i)
    for i in range(-(2**63) + 1, -(2**63) - 3, -1):
        found.append(i)
    for i in range(0, 2**64, 2**62):
        found.append(i)
    return found


def by_zero(n):
    total = 0
    for i in range(3, -1, -1):
        total += n
        total = total % i + total // i
    return total


def floats(n):
    total = 1
    half = 0.0
    for i in range(1, n):
        total *= i
        half += total / 3
    return half, total * 0.5, total < half, total > 1e10, 1e300 > total


print(squares(5), squares(5000), squares(100000))
print(powers(45))
print(negative(10), negative(22), negative(40))
for row in edges():
    print(row)
print(fib(10), fib(90), fib(93), fib(300))
print(shifts(30))
print(mixed([1, 2, 3]), mixed([2**40, 2**60, 7, -(2**63), 5]), mixed([]) if False else "")
print(collatz(27), collatz(837799), collatz(2**70 + 1)[0])
print(digits(123456789), digits(10**30 + 7))
print(guarded("12x45y9876543210"))
print(list(generated(25))[-3:])
print(ranges(10**20))
try:
    by_zero(5)
except ZeroDivisionError as e:
    print(e)
print(floats(10), floats(40))
try:
    floats(200)
except OverflowError as e:
    print(e)
total = 0
for i in range(70):
    total = total * 2 + i
    if total % 3 == 0:
        total += 1
print(total, f"{total:x} {total:,}", hash(total), {total: 1}[total], total in [total], str(total), -total // 7)


def sums_of_products(x, y, n):
    """x * y + z and its kin, small and large, with every sign."""
    out = []
    for i in range(n):
        x = x * y + i
        out.append(x % 1000)
        out.append((x - 3 * y - y * 3) % 997 + (i * x - y) % 991 + (y - i * x) % 983)
        y = i - y * 2
        if i % 4 == 0:
            out.append((x * y + x * y) == 2 * (x * y))
    return out, x, y


print(sums_of_products(3, 5, 12))
print(sums_of_products(-(10**25), 7, 9))


def of_tuple(p, chosen):
    a, b = p
    x = 0
    if chosen:
        x = a
    for i in range(3):
        b = x if i else 7
    return x + 1, b


print(of_tuple((5000, 6), True), of_tuple((2**40, 1), True), of_tuple((2**70, 1), True), of_tuple((3, 4), False))
