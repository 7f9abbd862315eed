"""Slices of lists and strings whose type is known: every shape of bounds, assigned and read."""


class I:
    def __init__(self, n, act=None):
        self.n, self.act = n, act

    def __index__(self):
        print("index", self.n)
        if self.act:
            self.act()
        return self.n


def reading():
    xs = [0, 1, 2, 3, 4, 5, 6]
    s = "abcdefg"
    w = "日本語abc€"
    for a in (None, 0, 1, 3, 6, 7, 99, -1, -3, -7, -8, -99, 2**70, -(2**70)):
        for b in (None, 0, 2, 5, 7, 50, -1, -2, -7, -60, 2**65, -(2**65)):
            print(xs[a:b], s[a:b], w[a:b], xs[a:b:2], s[a:b:-1], w[b:a:-2], xs[a:b:-3])
    print(xs[:], xs[2:], xs[:2], xs[::-1], s[::-1], s[1:-1], w[::2], xs[True:], s[:False])


def writing():
    for a, b in ((0, 0), (1, 3), (3, 1), (-2, 99), (7, 7), (2, -2)):
        xs = [0, 1, 2, 3, 4, 5, 6]
        xs[a:b] = [7, 8]
        print(xs)
        xs[a:b] = "xyz"
        print(xs)
        xs[a:b] = xs
        print(xs)
        xs[a:b] = ()
        xs[:1] += [1]
        print(xs)
    ys = list(range(8))
    ys[::2] = [0, 0, 0, 0]
    ys[6:2:-2] = (n * n for n in (5, 6))
    print(ys, ys[1::3])
    del ys[1:3], ys[::2]
    print(ys)


def failing():
    xs = [1, 2, 3]
    for attempt in (
        lambda: xs["a":],
        lambda: "abc"[1.5:],
        lambda: xs[::0],
        lambda: "abc"[::0],
        lambda: xs.__setitem__(slice(0, 1), 5),
        lambda: xs.__setitem__(slice(0, 3, 2), [1]),
    ):
        try:
            attempt()
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        xs[0:1] = 7
    except TypeError as e:
        print(e)
    try:
        xs[::2] = 7
    except TypeError as e:
        print(e)


def changing():
    xs = [1, 2, 3, 4]
    print(xs[I(1) : I(3, xs.clear)])
    ys = [1, 2, 3, 4]
    ys[I(1) : I(3)] = (ys.pop() for _ in range(2))
    print(ys)
    print("hello"[I(1) : I(-1)], (1, 2, 3)[I(1) :])


reading()
writing()
failing()
changing()
