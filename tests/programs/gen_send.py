"""Values sent into generators, by known calls and through `yield from`."""


def acc():
    t = 0
    while True:
        x = yield t
        if x is None:
            return "done"
        t += x


def main():
    g = acc()
    try:
        g.send(4)
    except TypeError as e:
        print(e)
    print(g.send(None), g.send(3), g.send(2.5))
    try:
        g.send(None)
    except StopIteration as e:
        print(repr(e), e.value)
    try:
        g.send(None)
    except StopIteration as e:
        print(repr(e), e.value)
    try:
        g.send(1, 2)
    except TypeError as e:
        print(e)

    def d():
        r = yield from acc()
        print("r", r)
        r = yield from [1, 2]
        print(r)

    h = d()
    next(h)
    print(h.send(3), h.send(4))
    for i in h:
        print(i)
    try:
        h.send(2)
    except StopIteration as e:
        print(repr(e))


main()
g = acc()
g.send(None)
g.send(5)
try:
    g.send(None)
except StopIteration as e:
    print(repr(e))
