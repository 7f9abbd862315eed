"""User containers: __len__, __getitem__ with slices and tuples, __contains__, iteration, reversed, missing protocols."""


class Seq:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Seq(*self.items[i])
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __repr__(self):
        return f"Seq{tuple(self.items)}"


s = Seq(1, 2, 3, 4)
print(len(s), s[0], s[-1], s[1:3], s[::-1], bool(s), bool(Seq()))
print(list(s), 3 in s, 9 in s, list(reversed(s)), [*s], max(s), sum(s), sorted(s, reverse=True))
a, *b = s
print(a, b, dict(zip(s, "abcd")), tuple(map(str, s)))
s[0] = "x"
s[1:3] = []
del s[-1]
print(s)
try:
    s[99]
except IndexError as e:
    print(e)


class Grid:
    def __getitem__(self, key):
        return key


g = Grid()
print(g[1, 2], g[1:2], g[..., 1:, ::2], g[()], g[1,], g[-1], g["k"], g[None:None:None], g[*[1, 2], 3])


class OldIter:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


print(list(OldIter()), 20 in OldIter(), 5 in OldIter(), list(enumerate(OldIter())))


class Counted:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1

    def __reversed__(self):
        return iter(["reversed"])

    def __contains__(self, x):
        return x == "magic"

    def __len__(self):
        return self.n

    def __length_hint__(self):
        return 1


c = Counted(3)
print(list(c), list(c), "magic" in c, 1 in c, list(reversed(c)), [*c, *c], "magic" not in c)


class It:
    def __init__(self):
        self.n = 3

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


it = It()
print(next(it), list(it), list(it), next(it, "end"))
for bad in (
    lambda: list(5),
    lambda: len(It()),
    lambda: It()[0],
    lambda: 1 in 5,
    lambda: reversed(It()),
    lambda: next([]),
    lambda: iter(object()),
    lambda: (1, 2)[str("a")],
    lambda: [1][str("a")],
    lambda: {}[[]],
    lambda: "abc"[float(1)],
    lambda: object()[0],
    lambda: print(end="")[0],
    lambda: int[0],
):
    try:
        bad()
    except TypeError as e:
        print(e)


class BadLen:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


for v in (-1, "x", 2.0, True, 2**70):
    try:
        print(len(BadLen(v)), bool(BadLen(v)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


class BadIter:
    def __iter__(self):
        return 5


class BadBool:
    def __bool__(self):
        return 1


class NoIter(list):
    __iter__ = None


for f in (lambda: iter(BadIter()), lambda: bool(BadBool()), lambda: list(NoIter([1])), lambda: 1 in BadIter()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Missing(dict):
    def __missing__(self, key):
        self[key] = v = key * 2
        return v


m = Missing(a=1)
print(m["a"], m["b"], m, m.get("zz"), "zz" in m)


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, rc):
        r, c = rc
        return [row[c] for row in self.rows[r]] if isinstance(r, slice) else self.rows[r][c]

    def __setitem__(self, rc, v):
        self.rows[rc[0]][rc[1]] = v


mx = Matrix([[1, 2], [3, 4]])
mx[0, 1] = 9
mx[1, 0] += 100
print(mx[0, 1], mx[:, 0], mx[1, :])
