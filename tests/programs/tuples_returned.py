"""Ints in tuples that functions return: their bounds are known where they are unpacked, or not."""


def cell(board):
    for r in range(len(board)):
        for c in range(9):
            if board[r][c] == 0:
                return r, c
    return None


def product(r, c):
    return r * 3 + c * c


def solve(board):
    pos = cell(board)
    if pos is None:
        return 0
    r, c = pos
    board[r][c] = product(r, c) + 1
    return 1 + solve(board)


def extremes(n):
    if n == 0:
        return (1 << 62, -(1 << 62))
    if n == 1:
        return n, n + (1 << 62)
    return 3, 4


def sums(n):
    a, b = extremes(n)
    return a + a, b - 7, a * b


def passed_on(n):
    return extremes(n)


def from_elsewhere(n):
    a, b = passed_on(n)
    return a + a + b


def of_bytes(n):
    return b"\xff\x01" if n else (2, 3)


def of_text(n):
    return "12" if n else (2, 3)


def unpacked(f, n):
    a, b = f(n)
    return a + a, b


def pairs(n):
    yield n, 1
    yield 1 << 40, n


def of_generator():
    a, b = pairs(5)
    return a, b


def lengths(n):
    if n == 2:
        return 1, 2
    return 1 << 61, 1 << 61, 1 << 61


def three(n):
    a, b, c = lengths(n)
    return a + b + c


def two(n):
    a, b = lengths(n)
    return a + b


def mutated(n):
    t = (n, n + 1)
    if n > 3:
        t = t[::-1]
    return t


def grown(n, k):
    if n == 0:
        return k, 0
    a, b = grown(n - 1, k * 1000003)
    return a, b + 1


class Walker:
    def __init__(self):
        self.x = 0

    def step(self):
        self.x += 1 << 30
        return self.x, self.x % 7

    def walk(self, n):
        total = 0
        for _ in range(n):
            x, y = self.step()
            total += x * y * x
        return total


class Jumper(Walker):
    def step(self):
        return -1, 1 << 63


def recursive_egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = recursive_egcd(b, a % b)
    return g, y, x - (a // b) * y


print(solve([[0, 1, 0, 2, 0, 3, 0, 4, 0] for _ in range(9)]))
for n in range(3):
    print(sums(n), from_elsewhere(n))
print(unpacked(of_bytes, 1), unpacked(of_bytes, 0), unpacked(of_text, 1), unpacked(of_text, 0))
print(of_generator())
for f in (three, two):
    for n in (2, 3):
        try:
            print(f(n))
        except ValueError as e:
            print(e)
for n in (3, 4):
    a, b = mutated(n)
    print(a * b, a - b)
print(grown(3, 7), grown(12, 7))
a, b = grown(9, 1)
print(a + a, b)
print(Walker().walk(5), Jumper().walk(3))
print(recursive_egcd(240, 46), recursive_egcd(3**80, 2**90))
