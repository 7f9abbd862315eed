"""The sieve of Eratosthenes over a list of bools, several times, and the sum of the primes."""


def count_primes(limit: int) -> tuple[int, int]:
    composite = [False] * (limit + 1)
    count = 0
    total = 0
    for i in range(2, limit + 1):
        if not composite[i]:
            count += 1
            total += i
            j = i * i
            while j <= limit:
                composite[j] = True
                j += i
    return count, total


def main() -> None:
    for step in range(36):
        limit = 1000000 + step * 100000
        count, total = count_primes(limit)
        print(limit, count, total)


main()
