"""divmod of numbers whose types are known; sequences repeated and added."""


def parts(i, width):
    row, column = divmod(i, width)
    return row * 100 + column


def clock(seconds):
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    return f"{days}d {hours:02}:{minutes:02}:{seconds:02}"


def digits(n, base):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append("0123456789abcdef"[d])
    return "".join(reversed(out)) or "0"


def kept(a, b):
    pair = divmod(a, b)
    q, r = pair
    return pair, q, r, pair is pair, [pair, pair][0] is pair


print(sum(parts(i, 7) for i in range(-50, 50)))
print([clock(s) for s in (0, 59, 61, 3600, 90061, 10**9, -1)])
print([digits(n, b) for n in (0, 7, 255, 10**20, 2**64) for b in (2, 10, 16)])
print(kept(7, 2), kept(-7, 2), kept(7, -2), kept(-7, -2), kept(10**30, 7), kept(True, True))
print(divmod(7.5, 2), divmod(-7.5, 2.0), divmod(7.5, -2), divmod(5, 2.5), divmod(-0.0, 3))
print(divmod(True, 2), divmod(2**63, -1), divmod(-(2**62), -1))

for a, b in ((1, 0), (0, 0), (1.0, 0.0), (10**30, 0)):
    try:
        print(divmod(a, b))
    except ZeroDivisionError as e:
        print(e)


def none(n):
    try:
        q, r = divmod(n, 0)
    except ZeroDivisionError as e:
        return str(e)
    return q + r


def unpacked_wrong(n):
    try:
        a, b, c = divmod(n, 3)
    except ValueError as e:
        return str(e)
    return a


def loops(n):
    pair = divmod(n, 3)
    total = 0
    for k in range(3):
        q, r = pair
        total += q * k + r
        if k == 1:
            pair = divmod(total, 5)
    return total, pair


def halves(n):
    for i in range(n):
        q, r = divmod(i, 2)
        yield q
        yield r


print(none(5), unpacked_wrong(8), loops(17), list(halves(5)))


class Number:
    def __divmod__(self, other):
        return "own", other

    def __rdivmod__(self, other):
        return other, "reflected"


print(divmod(Number(), 3), divmod(3, Number()))

EMPTY = "."


def cells(board, at):
    return board[at : at + 2] == [EMPTY] * 2, board[at : at + 3] == 3 * [EMPTY]


board = ["x", ".", ".", "x"]
print(cells(board, 0), cells(board, 1))


def repeated(n):
    row = [0] * n
    row *= 2
    grid = [[0] * n] * 2
    grid[0][0] = 5
    names = n * ["a", "b"]
    pair = (1, 2) * n + (3,) + n * (4.5,)
    return row, grid, names, pair, [1.5] * n, (n,) * -1, [n] * True


print(repeated(2), repeated(True + 0))


def grown(xs, n):
    same = xs
    xs *= n
    xs += [0.5]
    return xs is same, xs


print(grown([1, 2], 2), grown(["a"], 0), grown([], 3))

for count in (2**62, 10**20):
    for xs in ([1, 2], (1, 2)):
        try:
            print(len(xs * count))
        except (MemoryError, OverflowError) as e:
            print(type(e).__name__)
for xs in ([1], (1,)):
    for other in (1.5, "a", None, [2], (2,)):
        for text in ("xs * other", "xs + other", "other * xs", "other + xs"):
            try:
                if text == "xs * other":
                    print(xs * other)
                elif text == "xs + other":
                    print(xs + other)
                elif text == "other * xs":
                    print(other * xs)
                else:
                    print(other + xs)
            except TypeError as e:
                print(text, e)
