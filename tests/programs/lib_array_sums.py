"""sum, min, max and list of array.array: of no items, beyond 64 bits, with NaN and signed zeros."""

from array import array


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def run():
    nan = float("nan")
    d = array("d", [1.5, -2.0, nan, 3.0])
    e = array("d")
    z = array("d", [-0.0])
    print(
        sum(d[:2]), max(d), min(d), sum(e), sum(z), max(array("d", [nan, 1])), min(array("d", [0.0, -0.0])), list(d[:2])
    )
    f = array("f", [0.1, 0.2])
    print(sum(f), max(f), min(f))
    q = array("q", [2**63 - 1, 5, -(2**63)])
    Q = array("Q", [2**64 - 1, 3, 2**63])
    L = array("L", [2**63, 2**63])
    l = array("l", [2**63 - 1] * 3)
    print(sum(q), max(q), min(q), sum(Q), max(Q), min(Q), sum(L), sum(l), list(Q), max(Q) + 1, min(q) - 1)
    b = array("b", [-128, 127])
    B = array("B", [255, 0])
    H = array("H", [65535])
    h = array("h", [-32768, 1])
    i = array("i", [-(2**31), 5])
    I = array("I", [2**32 - 1, 2])
    for x in (b, B, H, h, i, I):
        print(sum(x), max(x), min(x), list(x))
    print(
        sum(b),
        max(b),
        min(b),
        sum(B),
        max(B),
        sum(I),
        max(I),
        min(I),
        max(i),
        min(i),
        sum(i),
        max(h),
        min(h),
        max(H),
        sum(H),
    )
    u = array("u", "hello")
    print(max(u), min(u), list(u))
    for action in (
        lambda: max(e),
        lambda: min(array("i")),
        lambda: sum(u),
        lambda: max(e, default=3),
        lambda: sum(d[:2], 5),
        lambda: max(i, key=abs),
    ):
        t(action)
    for empty in [array("b")]:
        t(lambda: max(empty))
        t(lambda: sum(empty))
    try:
        print(max(array("Q")))
    except ValueError as x:
        print(x)
    k = 0
    for n in list(i):
        k += n
    print(k)


run()
