"""Sets of ranges iterate as those that were filled one by one."""


def one_by_one(r):
    s = set()
    for i in r:
        s.add(i)
    return s


for r in (
    *[range(n) for n in (0, 1, 4, 5, 6, 18, 19, 20, 76, 77, 78, 306, 307, 1000, 5000, 20000)],
    range(3, 30), range(-5, 5), range(10, 0, -1), range(0, 100, 7), range(5, 2), range(1000000, 1000050), range(0),
    range(2**30 - 3, 2**30 + 3), range(2**31, 2**31 + 5), range(-3, -1), range(True, 5),
):  # fmt: skip
    a, b = set(r), one_by_one(r)
    print(r, len(a), list(a) == list(b) == list(frozenset(r)), sum(a), max(a, default=None), a == b)
    a |= {7, -1, 100}
    b |= {7, -1, 100}
    a.discard(3)
    b.discard(3)
    print(list(a) == list(b), list(a)[:20], a.pop() if a else None)
big = set(range(60000))
big.update(range(60000, 60010))
print(len(big), list(big)[:3], list(big)[-3:], 59999 in big, 60010 in big)
s = {1, 100}
s.update(range(5))
print(s, set(range(0, 8)) | set(range(4, 12)), set(range(10)) - set(range(3, 5)), set(range(10)) ^ set(range(5, 15)))
numbers = [10**k + d for k in range(20) for d in (-1, 0, 1, 7)] + [2**31 - 1, 2**31, 2**62, 2**63 - 1, -(2**63), 99, 100]
print(" ".join(str(n) for n in numbers), " ".join(str(-n) for n in numbers), f"{2**31:,} {12345678901234567:,}")
