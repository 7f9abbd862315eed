"""Digits of pi by a spigot: arithmetic on ever larger integers."""


def digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def main(count):
    line = []
    for i, digit in enumerate(digits(), 1):
        line.append(str(digit))
        if i % 50 == 0:
            print("".join(line), i)
            line.clear()
        if i == count:
            break


main(5000)
