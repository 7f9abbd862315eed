"""A failing assert with a message that is no string."""


def check(n):
    assert n < 3, ("too large", n)
    return n


for i in range(10):
    print(check(i))
