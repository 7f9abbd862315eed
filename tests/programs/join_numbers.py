"""Joining the texts of ints and of other things: what is joined is never a list of strings first."""


class Shown(int):
    def __str__(self):
        return f"shown {int(self)}"


class Angry:
    def __str__(self):
        raise ValueError("no text")


class Wrong:
    def __str__(self):
        return 5


ints = [0, 7, -7, 10, 123456789, -(2**30), 2**30, 2**31 - 1, 2**62, -(2**63), 2**63, 10**30]
mixed = [1, True, None, 2.5, "s", "\u0100", Shown(4), [1], (), -3, b"b", 2**40]


def joins(xs):
    parts = []
    for x in xs:
        parts.append(str(x))
    return ",".join(parts), " ".join(map(str, xs)), "".join(str(x) for x in xs), "--".join([str(x) for x in xs if x])


def squares(n):
    a = ",".join(str(i * i) for i in range(n))
    b = "".join(map(str, range(-n, n)))
    c = "\u2603".join(str(i) for i in range(n))
    d = "\n".join(str(i) if i % 3 else "fizz" for i in range(n))
    lines = []
    for i in range(n):
        lines.append(str(i))
        if i % 4 == 0:
            lines.append("four")
        lines.append("-" + str(i))
    return a, b, c, d, "/".join(lines)


print(joins(ints))
print(joins(mixed))
for xs in ([], [5], ["x"], [-1], [Shown(1)], ["\u0100"], [2**70], [5, 6], ["", 1], [1, ""]):
    print(joins(xs))
print(squares(5), [len(x) for x in squares(3000)], [hash(x) == hash(x[:1] + x[1:]) for x in squares(700)])
for bad in ([1, Angry(), 2], [1, Wrong(), Angry()]):
    try:
        print(joins(bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def noted(i):
    print("asked", i)
    return i


print("+".join(str(noted(i)) for i in range(3)))
kept = []
kept.append(str(1))
kept.append(str(22))
print("".join(kept), "".join(kept))
kept.append(str(333))
print("|".join(kept), kept[-1].isdigit())
single = "".join(str(x) for x in [8])
print(single, single == "8", {"8": 1}[single], single + single, int(single) + 1)
print(",".join(str(ord(c)) for c in "aÿ\u0100"), ".".join(str(b) for b in bytes([192, 168, 0, 1])), "".join(str(x % 2) for x in range(9)))
str_ = str
print(",".join(str_(i) for i in range(3)))


def shadowed(str):
    return ",".join(str(i) for i in range(3))


print(shadowed(lambda i: "s" * i))
grow = ""
for i in range(400):
    grow += ",".join(str(j) for j in range(i % 4)) + ";"
print(len(grow), grow[-30:])
print("".join(str(int(d) * 2) for d in "90817"), sum(int(d) for d in "".join(str(i) for i in range(100))))
