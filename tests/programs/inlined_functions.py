"""Small functions that are inlined where they are called keep their place in tracebacks."""

import sys
import traceback


class Rectangle:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def ratio(self):
        return self.width // (self.height - 3)


def half(x):
    if x > 100:
        raise ValueError("too large")
    return x // 2


def clamp(x, low, high):
    return low if x < low else high if x > high else x


def twice_half(x):
    return half(x) + half(x + 1)


def total(rectangles):
    result = 0
    for r in rectangles:
        result += r.area() + half(r.width)
    return result


def ratios(rectangles):
    result = 0
    for r in rectangles:
        result += r.ratio()
    return result


def chained(xs):
    result = 0
    for x in xs:
        result += twice_half(x)
    return result


def clamped(xs, low, high):
    return [clamp(x, low, high) for x in xs]


def depth_of(n):
    return 0 if n == 0 else 1 + depth_of(half(n))


def large(xs):
    result = 1
    for x in xs:
        result = clamp(result * x, -(10**30), 10**30) + half(7)
    return result


def show(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        traceback.print_exc(file=sys.stdout)
        tb = e.__traceback__
        while tb is not None:
            print(tb.tb_lineno, tb.tb_frame.f_code.co_name, end="; ")
            tb = tb.tb_next
        print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
        print([f.name for f in traceback.extract_tb(e.__traceback__.tb_next)])


show(total, [Rectangle(i, i + 1) for i in range(9)])
show(total, [Rectangle(4, 5), Rectangle(200, 1)])
show(total, [Rectangle(4, 5), Rectangle("a", 1)])
show(ratios, [Rectangle(7, i) for i in range(5)])
show(chained, range(20))
show(chained, [1, 2, 100])
show(clamped, [1, 50, 2**70, -(2**65), 2.5], 3, 40)
show(clamped, [1, "x"], 3, 40)
show(depth_of, 77)
show(large, [2**20, 3, 2**61, 5, -(2**40)])
show(lambda xs: [half(x) for x in xs], [1, 2, 300])
show(lambda xs: [twice_half(x) for x in xs if clamp(x, 1, x)], [1, 2, 0, None])
total([Rectangle(1, 2), Rectangle(3, 4), Rectangle(101, 1)])
