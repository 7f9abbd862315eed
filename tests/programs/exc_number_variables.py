"""Numbers in variables that exception handlers read."""


def check(x):
    if x % 3 == 0:
        raise ValueError(x)
    return x


def ints(n, start):
    total = bad = start
    for i in range(n):
        try:
            total += check(i)
            total *= 3
        except ValueError as error:
            bad += error.args[0] + total
        finally:
            total += 1
    return total, bad


def floats(values):
    total, last = 0.0, 1.5
    for v in values:
        try:
            last = v * 0.5
            total += 1 / v
            last = v / 2
        except ZeroDivisionError:
            total -= last
    return total, last


def mixed(n):
    x = 1
    try:
        x = 2
        check(n)
        x = "text"
        check(n + 1)
        x = 3.5
        check(n + 2)
    except ValueError:
        return x
    return x, "all"


def unbound(n):
    try:
        check(n)
        y = n
        check(n + 1)
    except ValueError:
        try:
            return y
        except UnboundLocalError as error:
            return str(error)
    return y + 1


def deleted(n):
    z = n
    try:
        del z
        check(n)
        z = 5
    except ValueError:
        try:
            return z
        except UnboundLocalError as error:
            return str(error)
    return z


def generated(n):
    total = 2**70
    for i in range(n):
        try:
            total = total + check(i) if i % 2 else total - 1
            yield total
        except ValueError:
            yield -total
            total = i


def flags(n):
    done, count = False, 0
    try:
        done = n > 3
        count = n
        check(n)
        done = 7
    except ValueError:
        return done, count
    return done, count


print(ints(12, 0), ints(50, 2**62), ints(100, -(2**80)))
print(floats([1, 2, 0, 4.5, 0.0]), [mixed(i) for i in range(4)], [unbound(i) for i in range(4)])
print([deleted(i) for i in range(4)], list(generated(8)), [flags(i) for i in (3, 4, 6)])
total = 0
for i in range(10):
    try:
        total += check(i)
    except ValueError:
        total += 10**19
print(total)
