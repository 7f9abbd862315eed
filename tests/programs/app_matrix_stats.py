"""Matrices with operators, text statistics, memoised dynamic programming, sieve, roman numerals, inventory."""


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in zip(*o.rows)] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, o):
        return self.rows == o.rows

    def __add__(self, o):
        return Matrix([[a + b for a, b in zip(*rs)] for rs in zip(self.rows, o.rows)])

    def det(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum(
            (-1) ** j * v * Matrix([r[:j] + r[j + 1 :] for r in self.rows[1:]]).det()
            for j, v in enumerate(self.rows[0])
        )

    def __str__(self):
        return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(
    m @ m,
    m + m,
    (Matrix([[1, 1], [1, 0]]) ** 100).rows[0][1],
    m.det(),
    Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(),
    sep="\n",
)
text = "It was the best of times, it was the worst of times, it was the age of wisdom"
counts = {}
for w in text.lower().replace(",", "").split():
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]:
    print(f"{w:<8}{n:>3} {'#' * n}")
letters = {c: text.count(c) for c in set(text) if c.isalpha()}
print(max(letters, key=lambda c: (letters[c], c)), sum(letters.values()))
memo = {}


def lcs(a, b):
    if not a or not b:
        return ""
    if (a, b) not in memo:
        if a[0] == b[0]:
            memo[a, b] = a[0] + lcs(a[1:], b[1:])
        else:
            memo[a, b] = max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
    return memo[a, b]


def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[-1]


print(lcs("compilation", "complication"), edit("kitten", "sitting"), knapsack([(3, 4), (4, 5), (2, 3)], 7))


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(flags[i * i :: i]))
    return [i for i, f in enumerate(flags) if f]


print(sieve(60), len(sieve(5000)))
ROMAN = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
]


def roman(n):
    out = ""
    for v, r in ROMAN:
        q, n = divmod(n, v)
        out += r * q
    return out


print([roman(n) for n in (4, 9, 14, 1994, 2024)])
data = [2.5, 3.5, 8, 1]
mean = sum(data) / len(data)
var = sum((x - mean) ** 2 for x in data) / (len(data) - 1)
print(f"mean {mean:.3f} sd {var**0.5:.4f} median {sorted(data)[1:3]}", [round((x - mean) / var**0.5, 3) for x in data])
stock = {"bolt": {"price": 0.25, "qty": 100}, "nut": {"price": 0.1, "qty": 0}}
stock["gear"] = dict(price=12.5, qty=3)
report = "\n".join(
    f"{k:<6}|{v['price']:>8.2f}|{v['qty']:>5d}|{v['price'] * v['qty']:>9,.2f}" for k, v in sorted(stock.items())
)
print(
    report, sum(v["price"] * v["qty"] for v in stock.values()), [k for k, v in stock.items() if not v["qty"]], sep="\n"
)
