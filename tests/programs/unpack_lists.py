"""Unpacking lists: of the right and of wrong lengths, swapped, of numbers, in loops, of subclasses."""


def attempt(f):
    try:
        print(f())
    except ValueError as e:
        print("ValueError:", e)


def pair(text):
    a, b = text.split("=")
    return b, a


def swap():
    xs = [1, 2, 3]
    xs[0], xs[2], xs[1] = xs
    a, b, c = xs
    xs[:] = []
    d, e = [a, b][::-1]
    return xs, a, b, c, d, e


def numbers():
    floats = [k / 2 for k in range(3)]
    ints = [k * k for k in range(3)]
    a, b, c = floats
    d, e, f = ints
    flags = [k > 1 for k in range(2)]
    g, h = flags
    return a + b + c, d + e + f, g, h


def nested(rows):
    total = 0
    for name, (x, y) in rows:
        total += x * y
    (a, b), [c, d] = [[1, 2], [3, 4]]
    [e] = [5]
    () = []
    return total, a, b, c, d, e


def changing():
    xs = [1, 2]

    class Target:
        def __setitem__(self, key, value):
            xs.append(value * 10)
            xs[1] = "changed"

    t = Target()
    t[0], t[1] = xs
    return xs


class Reversed(list):
    def __iter__(self):
        return iter(list.__getitem__(self, slice(None, None, -1)))


def stars(text):
    first, *rest = text.split(",")
    *start, last = rest
    rest.append("more")
    a, *m, z = [k * 2 for k in range(5)]
    return first, rest, start, last, a, m, z


def record(line):
    method, path, version = line.split()
    status, size = path.split("/")
    return method + version, int(status), size


attempt(lambda: pair("key=value"))
attempt(lambda: pair("key"))
attempt(lambda: pair("a=b=c"))
attempt(swap)
attempt(numbers)
attempt(lambda: nested([["a", [1, 2]], ["b", (3, 4)]]))
attempt(lambda: nested([["a", [1, 2, 3]]]))
attempt(changing)
a, b = Reversed([1, 2])
print(a, b)
attempt(lambda: stars("a,b,c,d"))
attempt(lambda: stars("a"))
attempt(lambda: record("GET 200/5 HTTP"))
attempt(lambda: record("GET 200 HTTP"))
attempt(lambda: record("GET x/5 HTTP"))
for text in ("1 2", "3 4"):
    x, y = map(int, text.split())
    print(x * y)
c, d = "too few".split()[:1]
