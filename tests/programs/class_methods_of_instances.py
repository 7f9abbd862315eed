"""Class methods that are called on instances: the class is the instance's own; and what may stand there instead."""


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.count = 1


class Tree:
    made = 0

    def __init__(self):
        self.root = None

    @staticmethod
    def size(n):
        return n.count if n is not None else 0

    @classmethod
    def pull(cls, n, extra=0):
        n.count = cls.size(n.left) + cls.size(n.right) + 1 + extra
        cls.made += 1
        return n

    def insert(self, key):
        self.root = self._insert(self.root, key)

    def _insert(self, n, key):
        if n is None:
            return Node(key)
        if key < n.key:
            n.left = self._insert(n.left, key)
        else:
            n.right = self._insert(n.right, key)
        return self.pull(n)


class Double(Tree):
    @staticmethod
    def size(n):
        return 2 * n.count if n is not None else 0


t, d = Tree(), Double()
for k in (5, 3, 8, 1, 4, 7, 9):
    t.insert(k)
    d.insert(k)
print(t.root.count, d.root.count, Tree.made, Double.made)
print(t.pull(t.root, extra=5).count, t.pull(t.root, 1).count)


class Shape:
    sides = 0

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @classmethod
    def name(cls):
        return cls.__name__, cls.sides

    def again(self):
        return self.make()

    def told(self):
        return self.name()


class Square(Shape):
    sides = 4


class Triangle(Shape):
    sides = 3

    @classmethod
    def name(cls):
        return ("Tri", *super().name())


for s in (Shape(), Square(), Triangle(), Square().again()):
    print(s.told(), type(s.again()).__name__, type(s.make()).__name__, s.name())


class Patched(Shape):
    pass


p = Patched()
print(p.told())
p.name = Square.name
print(p.told(), p.name())
q = Patched()
q.name = lambda: "own"
print(q.told(), Patched().told())


class Later(Shape):
    pass


print(Later().told())
Later.name = classmethod(lambda cls: "replaced " + cls.__name__)
print(Later().told())
Later.name = lambda self: "a method"
print(Later().told())


class Maybe:
    if len("x") == 2:

        @classmethod
        def of(cls):
            return cls


class Lies:
    @property
    def __class__(self):
        return int

    @classmethod
    def of(cls):
        return cls.__name__


print(Lies().of())
for x in (Maybe(), None):
    try:
        print(x.of())
    except AttributeError as e:
        print(e)
try:
    Square().told(1)
except TypeError as e:
    print(e)
try:
    Square().name(1)
except TypeError as e:
    print(e)


class Counter:
    total = 0

    @classmethod
    def add(cls, n, *, times=1):
        cls.total += n * times
        return cls.total

    def run(self, xs):
        for x in xs:
            self.add(x)
            self.add(n=x, times=2)
        return self.total


print(Counter().run([1, 2, 3]), Counter.total)


def change():
    c = Square()
    before = c.name()
    c.__class__ = Triangle
    return before, c.name()


print(change())
