"""Classes below list: what inference knows of what they hold and of the methods that they have from it."""


class Stack(list):
    def __init__(self, *items, limit=5):
        super().__init__(items)
        self.limit = limit
        self.pushes = 0

    def push(self, x):
        if len(self) >= self.limit:
            raise OverflowError(f"more than {self.limit}")
        self.append(x)
        self.pushes += 1

    def top(self):
        return self[-1] if self else None


s = Stack(1, 2)
s.push(3)
s.push(2**70)
print(s, len(s), s.top(), s.pop(), s.pushes, s.limit, s[0] + s[1], s[1:], type(s[1:]).__name__, s == [1, 2, 3])
s.push("text")
try:
    s.push(5)
    s.push(6)
except OverflowError as e:
    print(e)
print(s, sum(s[:3]), 3 in s, 9 in s, s.index(2), s.count(3), list(reversed(s)), sorted(s[:3], reverse=True))
print(isinstance(s, list), isinstance(s, Stack), isinstance(s, (tuple, dict)), bool(s), bool(Stack()), not Stack())
for i, x in enumerate(s):
    print(i, x, end=" ")
print([x for x in s], *s, max(s[:2]))
s.extend([7.5])
s += [8]
s.insert(0, None)
del s[1]
s[1] = "second"
s[2:4] = [True]
print(s, s * 2 == list(s) + list(s), s + [1], [0] + s, 2 * Stack(1), Stack(3) < [4], Stack(3) >= Stack(2))
s.sort(key=str)
s.reverse()
print(s, s.copy(), type(s.copy()).__name__, s.__len__(), s.__contains__(8), s.__getitem__(0), s.__class__.__name__)
a, *b = Stack(1, 2.5, "x")
print(a, b, s.__dict__, vars(s) is s.__dict__)
try:
    s[99]
except IndexError as e:
    print(e)
try:
    hash(s)
except TypeError as e:
    print(e)


class Matrix(list):
    def __init__(self, rows, cols, fill=0.0):
        super().__init__([fill] * cols for _ in range(rows))
        self.rows = rows
        self.cols = cols

    def __add__(self, other):
        made = Matrix(self.rows, self.cols)
        for i in range(self.rows):
            for j in range(self.cols):
                made[i][j] = self[i][j] + other[i][j]
        return made

    def trace(self):
        return sum(self[i][i] for i in range(self.rows))


m, n = Matrix(2, 2, 1.5), Matrix(2, 2)
n[0][1] = 4
n[1] = [2**65, "x"]
print(m + m, m.trace(), n, (m + m).rows, m[0][0] + n[0][1], n[1][1])


class Checked(list):
    """Methods of its own before those of list."""

    def append(self, x):
        super().append(x * 2)
        list.append(self, -x)

    def __getitem__(self, i):
        if isinstance(i, str):
            return f"key {i}"
        return super().__getitem__(i)

    def __setitem__(self, i, x):
        super().__setitem__(i, [x])

    def __contains__(self, x):
        return x == "all" or super().__contains__(x)

    def __len__(self):
        return super().__len__() + 100

    def __iter__(self):
        for x in super().__iter__():
            yield ("item", x)

    def __eq__(self, other):
        return "equal"

    def __delitem__(self, i):
        print("deletes", i)
        super().__delitem__(i)


class Deeper(Checked):
    def append(self, x):
        print("deeper", x)
        super().append(x)
        self.extra = x


for made in (Checked(), Deeper([5])):
    made.append(1)
    made.append(2.5)
    made[0] = "s"
    print(made["k"], made[0], made[1:], len(made), "all" in made, 2.5 in made, -2.5 in made, [*made], made == 1)
    del made[0]
    made.extend((7,))
    print(repr(made), made.pop(), bool(made), sorted(made, key=str), max(made, key=str))


def fill(target, n):
    for i in range(n):
        target.append(i * 0.5)
    return target


print(fill([], 2), fill(Stack(), 3), len(fill(Deeper(), 1)))


class Bag(list):
    pass


def total(bag):
    t = 0
    for x in bag:
        t += x
    return t


bag = Bag(range(4))
add = bag.append
add(10)
list.append(bag, 2.5)
Bag.append(bag, 100)
print(total(bag), bag, Bag("ab"), Bag())
bag.note = "n"
print(bag.note, bag.__dict__)
try:
    Bag(1, 2)
except TypeError as e:
    print(e)
try:
    Bag(x=1)
except TypeError as e:
    print(e)
