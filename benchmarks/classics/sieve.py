"""The sieve of Eratosthenes: a list of booleans."""


def primes(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    return [n for n, prime in enumerate(flags) if prime]


found = primes(16000000)
print(len(found), found[-5:], sum(found))
