"""Products of large ints that were, or were not, computed before in a `try` that an exception left."""


def may_raise(i):
    if i % 2:
        raise ValueError


def after_try(a, b):
    total = 0
    for i in range(4):
        a = a * 3 + 1
        b = b * 7 + 2
        x = 0
        try:
            may_raise(i)
            x = a * b
        except ValueError:
            x = 5
        y = a * b
        total += y + x
        print(x, y)
    return total


def inside(a, b):
    out = []
    for i in range(3):
        a += b
        try:
            x = a * b
            may_raise(i)
            y = a * b
            try:
                may_raise(i + 1)
                z = x + y
            except ValueError:
                z = x + y - a * b
        except ValueError:
            z = a * b + 1
        finally:
            out.append(a * b - i)
        out.append(z)
    return out


print(after_try(10**15, 10**16))
print(inside(10**15, 10**16))
