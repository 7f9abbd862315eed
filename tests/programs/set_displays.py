"""Displays of sets: in the order of CPython, which makes those of three and more constants from a frozenset."""


def made():
    return {1, 2, 3, 10, 50}


print(
    {1, 2, 3, 10, 50},
    {50, 10, 3, 2, 1},
    {1, 2, 3, 10},
    {10, 2},
    {10},
    {-1, -2, 0, 5},
    {1.5, 2, 3.25, 1e10},
    {2**70, 5, 1},
    {1, True, 1.0, 0, False},
)
x = 3
print({1, 2, x, 10, 50}, {*(1, 2, 3, 10, 50)}, {*[8, 16], 24, 32, 40}, {8, 16, *[24], 32})
s = made()
s.add(99)
print(s, made(), s is made())
for k in {8, 16, 24, 32, 40, 48}:
    print(k, end=" ")
print(
    [k for k in {1, 50, 2, 3, 10}],
    [k for k in [4, 2]],
    {k: 1 for k in {100, 20, 3, 64}},
    sum(k for k in {7, 8, 9}),
    *({5, 21, 37, 53}),
)
print({(1, 2), (3, 4), (5, 6)}, {(1, (2, 3)), (0,), ()}, {1 + 1, 2 * 8, 3 - 11}, {True, False, 2}, {1j, 2, 3})
print(
    [n in {1, 2, 3, 10, 50} for n in (2, 4)],
    len({1, 1, 1, 2}),
    min({9, 8, 7}),
    sorted({33, 1, 17}),
    set([1, 2, 3, 10, 50]),
    frozenset({1, 2, 3, 10, 50}),
    frozenset((1, 2, 3, 10, 50)),
)
big = {0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 17, 33, 49, 65, 81, 97, 113, 129, 145, 161, 177, 193}
print(
    big, list(big)[:5], big - {17, 33, 49}, big & {17, 5000, 33, 4}, {1, 2, 3} | {64, 65, 66}, {8, 16, 24} ^ {16, 5, 32}
)
try:
    print({[1], 2, 3})
except TypeError as error:
    print(error)
a = {1, 2, 3, 10, 50}
a ^= {2, 3, 60, 7}
print(a)
a = {1, 2, 3, 10, 50}
a.discard(2)
a.discard(3)
a.add(60)
a.add(7)
print(a, a.pop(), a)
