"""The Mandelbrot set as a checksum and a picture of characters: float loops."""


def escape(cr, ci, limit):
    zr = zi = 0.0
    for n in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return n
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def main(width, height, limit):
    total = 0
    rows = []
    for y in range(height):
        row = []
        ci = 2.4 * y / height - 1.2
        for x in range(width):
            n = escape(3.0 * x / width - 2.1, ci, limit)
            total += n
            row.append(" .:-=+*#%@"[n * 9 // limit])
        rows.append("".join(row))
    print("\n".join(rows[:: height // 20]))
    print(total)


main(800, 560, 100)
