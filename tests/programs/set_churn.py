"""Sets to which much is added and from which much is removed: places of deleted keys, and the order that results."""


def queens(n):
    solutions = []
    cols, up, down = set(), set(), set()
    board = [-1] * n

    def place(row):
        if row == n:
            solutions.append(tuple(board))
            return
        for c in range(n):
            if c in cols or row + c in up or row - c in down:
                continue
            cols.add(c)
            up.add(row + c)
            down.add(row - c)
            board[row] = c
            place(row + 1)
            cols.remove(c)
            up.discard(row + c)
            down.remove(row - c)

    place(0)
    return solutions


def churn(keys, steps):
    s = set()
    seen = 0
    x = 12345
    for i in range(steps):
        x = (x * 1103515245 + 12345) % 2**31
        k = keys[(x >> 8) % len(keys)]
        if k in s:
            s.remove(k)
            seen += 1
        else:
            s.add(k)
        if i % 50 == 49:
            print(len(s), list(s)[:12])
    return seen


class Key:
    """Equal to ints, and hashes like them."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Key) else other)

    def __repr__(self):
        return f"Key({self.n})"


print(len(queens(7)), queens(7)[:2], queens(6))
print(churn(list(range(14)), 300))
print(churn([-1, -2, 0, 1, 8, 16, 24, 32, 2**40, -(2**61), 2**61 - 1, 2**61], 300))
print(churn([0.0, 1, 2.5, 1.0, False, 3 + 0j, -2, 2**70], 200))
print(churn([(i, j) for i in range(4) for j in range(3)], 200))
print(churn([Key(i) if i % 3 else i for i in range(20)], 300))
s = set(range(12))
for i in range(12):
    s.remove(i)
print(3 in s, Key(3) in s, s)
s.add(Key(3))
s.add(5)
print(list(s), 3 in s, Key(5) in s, 4 in s, 0 in s)
s.remove(3)
try:
    s.remove(3)
except KeyError as e:
    print("KeyError", e)
t = {frozenset([1, 2]), frozenset([3])}
t.remove(frozenset([3]))
print({2, 1} in t, {3} in t, t)
