"""Through functions, a comprehension, a lambda, a generator expression and max."""


def a(n):
    return b(n) + 1


def b(n):
    return [c(i) for i in range(n)][-1]


def c(i):
    return (lambda x: d(x))(i)


def d(x):
    return max((e(y) for y in range(x + 1)), key=lambda v: v)


def e(y):
    if y > 2:
        raise LookupError("deep", y)
    return y


print(a(2))
print(a(5))
