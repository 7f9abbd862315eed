"""The last item of a list, taken from it: of lists of all kinds, empty ones, and ones that are used otherwise meanwhile."""


def drain(xs):
    out = 0
    while xs:
        out = out * 3 + xs.pop()
        out %= 10**9 + 7
    try:
        xs.pop()
    except IndexError as e:
        print(e)
    return out


print(drain(list(range(100))), drain([2**62, 2**63, -(2**70), 5]), drain([True, 7]))


def fl(n):
    xs = []
    for i in range(n):
        xs.append(i * 0.5)
    t = 0.0
    while len(xs) > 3:
        t += xs.pop() - xs[-1]
    return t, xs


print(fl(1000))


def bl(n):
    xs = [i % 3 == 0 for i in range(n)]
    t = 0
    while xs:
        if xs.pop():
            t += 1
        if len(xs) % 5 == 1 and t < 40:
            xs.append(not xs[-1])
    return t


print(bl(100))


def objs(n):
    xs = [str(i) for i in range(n)]
    t = ""
    while xs:
        t += xs.pop()
        if len(t) == 2:
            xs.extend("abc")
    try:
        xs.pop()
    except IndexError as e:
        print(e, len(xs))
    return t


print(objs(30))


class L(list):
    def pop(self, *a):
        return "mine", super().pop(*a)


def anyl(x):
    return x.pop()


print(anyl([1, 2]), anyl(L([1, 2])), anyl([1.5]), anyl({3}), anyl([None, "x"]))


def rpn(t):
    st = []
    for w in t.split():
        if w in "+-*":
            b = st.pop()
            a = st.pop()
            st.append(a + b if w == "+" else a - b if w == "-" else a * b)
        else:
            st.append(int(w))
    return st.pop(), st


print(rpn("3 4 + 5 * 7 -"), rpn("9999999999 9999999999 * 9999999999 * 1"))
try:
    rpn("1 +")
except IndexError as e:
    print(e)


def mixed():
    xs = [1, 2, 3]
    ys = xs
    ys.append(2**64)
    a = xs.pop()
    b = xs.pop()
    xs.append(4)
    return a, b, xs, ys.pop() + xs.pop()


print(mixed())


def iterating():
    xs = list(range(10))
    seen = []
    for x in xs:
        seen.append(x)
        xs.pop()
    return seen, xs


print(iterating())
xs = [1, 2]
xs.pop()
xs.pop()
print(xs, [[1, 2], [3]].pop(), [5, 6].pop(0), [5, 6].pop(-2))
try:
    [1].pop(3)
except IndexError as e:
    print(e)
try:
    [].pop(0)
except IndexError as e:
    print(e)
