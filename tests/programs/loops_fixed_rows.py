"""Items that are the same in all turns of an inner loop: rows of tables, with what changes them in the middle."""


def product(a, b):
    n, m, p = len(a), len(b[0]), len(b)
    c = [[0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            for k in range(p):
                c[i][j] += a[i][k] * b[k][j]
    return c


def dot(a, b, i, j, n):
    s = 0.0
    for k in range(n):
        s += a[i][k] * b[k][j]
    return s


def shortest(d):
    n = len(d)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d


print(product([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
print(product([[2**40, -(2**40)], [2**62, 3]], [[2**30, 1], [2, 2**63 - 1]]))
floats = [[0.5, 1.5, -2.0], [3.0, 0.25, 8.0], [1.0, 2.0, 4.0]]
print([[dot(floats, floats, i, j, 3) for j in range(-3, 3)] for i in range(-2, 3)])
for i, j, n in ((3, 0, 3), (0, 3, 3), (0, 0, 4), (-4, 0, 1), (5, 0, 0), (-4, 9, 0)):
    try:
        print(dot(floats, floats, i, j, n))
    except IndexError as e:
        print(i, j, n, e)
print(shortest([[0, 5, 10**9], [2, 0, 1], [2**62, 7, 0]]))
print(shortest([[0, 5, 2**63], [2, 0, 1], [2**70, 7, 0]]))


def replaced(rows, n):
    """A row is replaced while it is read."""
    total = 0
    for k in range(n):
        total += rows[1][k % 3]
        if k == n // 2:
            rows[1] = [100, 200, 300]
    return total


def shrunk(rows, n):
    """The list of rows becomes too short."""
    total = 0
    try:
        for k in range(n):
            total += rows[1][k % 3]
            if k == n // 2:
                del rows[1:]
    except IndexError as e:
        return total, str(e)
    return total


def written(rows, i, j, n):
    """The row that is read is written to, under both names."""
    for k in range(1, n):
        rows[j][k] = rows[i][0] + rows[i][k - 1]
    return rows


def grows(rows, n):
    """An item becomes a big int in the middle."""
    for k in range(n):
        rows[0][1] = rows[0][0] * 3 + rows[0][1]
        rows[0][0] += rows[0][1]
    return rows[0]


def seldom(rows, i, n):
    """Read in some turns only; and where there is no row the loop does not care."""
    total = 0
    for k in range(n):
        if k % 3 == 1:
            total += rows[i][k]
        total += rows[0][k]
    return total


print(replaced([[1, 2, 3], [4, 5, 6]], 10), shrunk([[1, 2, 3], [4, 5, 6]], 10), shrunk([[1, 2, 3], [4, 5, 6]], 0))
print(
    written([[1, 2, 3, 4], [5, 6, 7, 8]], 0, 1, 4), written([[1, 2, 3, 4]], 0, 0, 4), written([[1, 2, 3, 4]], -1, 0, 4)
)
print(grows([[1, 1]], 10), grows([[1, 1]], 60), grows([[2**61, 2**60]], 3))
print(seldom([[1] * 9, [2] * 9], 1, 9), seldom([[1] * 9, [2] * 9], 7, 1), seldom([[1] * 9, [2] * 9], -1, 9))
try:
    seldom([[1] * 9], 7, 9)
except IndexError as e:
    print(e)


class Grid:
    def __init__(self, rows):
        self.rows = rows
        self.width = len(rows[0])

    def sum_of(self, y):
        total = 0
        for x in range(self.width):
            total += self.rows[y][x]
        return total

    def smooth(self, y):
        for x in range(1, self.width - 1):
            self.rows[y][x] = (self.rows[y - 1][x] + self.rows[y][x - 1] + self.rows[y][x + 1]) // 3
        return self.rows[y]

    def narrow(self, y):
        total = 0
        for x in range(self.width):
            total += self.rows[y][x]
            if x == 2:
                self.rows = [[7] * 9] * 4
        return total


grid = Grid([[x * y % 7 for x in range(6)] for y in range(4)])
print([grid.sum_of(y) for y in range(-4, 4)], grid.smooth(2), grid.smooth(0), grid.narrow(3), grid.narrow(1))
grid.width = 10
try:
    grid.sum_of(1)
except IndexError as e:
    print(e)
mixed = Grid([[1, 2.5, True], (4, 5, 6), [7, 2**64, 9]])
print([mixed.sum_of(y) for y in range(3)])
del mixed.rows
try:
    mixed.sum_of(0)
except AttributeError as e:
    print(e)
jagged = [[1], [1, 2, 3], [], [4, 5]]
print([sum(jagged[i][k] for k in range(len(jagged[i]))) for i in range(4)])
words = ["abc", "defg"]
print(["".join(words[i][-k] for k in range(1, 4)) for i in (0, 1, -1)])
bits = [bytes([1, 2, 3]), bytearray([4, 5, 6])]
for i in range(2):
    t = 0
    for k in range(3):
        t += bits[i][k]
    print(t)
