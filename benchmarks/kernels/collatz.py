"""The longest Collatz sequences: 64-bit arithmetic, halving and tripling."""


def steps(n: int) -> int:
    count = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        count += 1
    return count


def longest(start: int, stop: int) -> tuple[int, int]:
    best = 0
    best_steps = -1
    for n in range(start, stop):
        found = steps(n)
        if found > best_steps:
            best_steps = found
            best = n
    return best, best_steps


def main() -> None:
    for low in range(1, 2000001, 250000):
        best, count = longest(low, low + 250000)
        print(low, best, count)


main()
