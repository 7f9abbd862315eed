"""Pancake flips over all permutations: list indexing and slicing."""


def fannkuch(n):
    perm = list(range(n))
    count = [0] * n
    flips_max = checksum = 0
    sign = 1
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        first = perm[0]
        if first:
            p = perm[:]
            flips = 0
            while first:
                p[: first + 1] = p[first::-1]
                flips += 1
                first = p[0]
            if flips > flips_max:
                flips_max = flips
            checksum += sign * flips
        while True:
            if r == n:
                return checksum, flips_max
            perm.insert(r, perm.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        sign = 1 if sum(count) % 2 == 0 else -1


for _ in range(3):
    print(*fannkuch(9))
