"""The Mandelbrot set: how often each point of a grid can be squared before it escapes."""


def escape(cr: float, ci: float, limit: int) -> int:
    zr = 0.0
    zi = 0.0
    for i in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def main() -> None:
    width = 1200
    height = 800
    inside = 0
    total = 0
    for row in range(height):
        ci = 2.4 * row / height - 1.2
        for column in range(width):
            count = escape(3.2 * column / width - 2.2, ci, 400)
            total += count
            if count == 400:
                inside += 1
    print(inside, total)


main()
