"""Assignment in every form: chained, unpacking, starred, to attributes, items and slices, annotated, augmented."""


class Box:
    def __init__(self):
        self.log = []

    def __setitem__(self, key, value):
        self.log.append(("set", key, value))

    def __getitem__(self, key):
        self.log.append(("get", key))
        return 10


a = b = c = []
a.append(1)
print(a is b is c, c)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), [r, *s] = (1, 2), "hello"
print(p, q, r, s)
first, *middle, last = range(6)
print(first, middle, last)
*init, tail = [1]
print(init, tail)
(one,) = "z"
[two] = {7}
print(one, two)
i = 0
data = [10, 20, 30]
i, data[i] = 2, "changed"
print(i, data)
data[0], data[-1] = data[-1], data[0]
print(data)
box = Box()
box[1] = 2
box[1:2, ...] = 3
box["k"] += 5
box.attr = box.other = "t"
print(box.log, box.attr, box.other)
l = [1, 2, 3, 4, 5]
l[1:3] = "ab"
l[::2] = [0, 0, 0]
print(l)
alias = l
l += (9, 8)
print(alias, alias is l)
t = (1, 2)
u = t
t += (3,)
print(t, u)
s = "ab"
s *= 3
print(s)
n = 7
n //= 2
n **= 3
n <<= 2
n |= 1
n ^= 0xFF
n %= 100
n -= 1
n &= ~2
print(n)
f = 7
f /= 2
print(f)
z: int = 5
w: "nothing at all"
print(z, __annotations__)
try:
    print(w)
except NameError as e:
    print(e)
for bad in ([1], [1, 2, 3], 5, None, "", {"a": 1, "b": 2}):
    try:
        m, n = bad
        print("ok", m, n)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    m, n, *k = [1]
except ValueError as e:
    print(e)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
for k, (v, *rest) in {"a": (1, 2, 3), "b": (4,)}.items():
    print(k, v, rest)
for data[0] in range(3):
    pass
print(data[0])
