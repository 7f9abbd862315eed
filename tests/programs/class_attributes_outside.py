"""Attributes that only code outside of the class stores."""


class Node:
    count = 0

    def __init__(self, key):
        self.key = key
        self.links = []


class Leaf(Node):
    pass


class Slotted:
    __slots__ = ("a",)


def connect(nodes):
    for node in nodes:
        node.visited = False
        node.distance = None
    nodes[0].distance = 0
    nodes[0].visited = True


def walk(nodes):
    total = 0
    for i, node in enumerate(nodes):
        if not node.visited:
            node.visited = True
            node.distance = i * 2
        node.count += 1
        total += node.distance
    return total


nodes = [Node(i) for i in range(50)]
connect(nodes)
print(walk(nodes), nodes[3].count, Node.count)
leaf = Leaf(7)
print(hasattr(leaf, "visited"))
leaf.extra = [1]
leaf.visited = "yes"
leaf.key = 8
print(leaf.key, leaf.extra, leaf.visited)
del leaf.visited
print(hasattr(leaf, "visited"), getattr(leaf, "visited", "none"))
try:
    print(leaf.visited)
except AttributeError as error:
    print(error)
try:
    print(Node(1).distance)
except AttributeError as error:
    print(error)
leaf.visited = 3
print(leaf.visited)
late = Node(2)
late.distance = 5
late.visited = True
print(late.distance, late.visited)
s = Slotted()
s.a = 1
try:
    s.b = 2
except AttributeError as error:
    print(error)


class Base:
    label = "class"

    @property
    def size(self):
        return 10


b = Base()
b.label = "own"
b.other = 1
print(b.label, Base.label, Base().label)
try:
    b.size = 3
except AttributeError as error:
    print(error)
del b.label
print(b.label)


def plain(x):
    return x + 1


plain.calls = 2
holder = Base()
holder.call = plain
holder.square = lambda x: x * x
print(holder.call(4), holder.square(5), plain.calls)


class Empty:
    pass


e = Empty()
e.x, e.y = 1.5, 2
e.x += 1
print(e.x * e.y, [setattr(e, n, i) for i, n in enumerate("yx")], e.x, e.y)
points = []
for i in range(5):
    p = Empty()
    p.x, p.y = i * 1.0, i
    points.append(p)
print(sum(p.x * p.y for p in points))


names = ["a", "b"]


class Computed:
    __slots__ = tuple(names)

    def store(self):
        self.y = 2


class Below(Computed):
    __slots__ = ("g",)


def attempt(action):
    try:
        action()
    except AttributeError as error:
        print(error)


c, g = Computed(), Below()
c.a, g.g, g.a = 1, 2, 3
print(c.a, g.g, g.a)
attempt(c.store)
attempt(g.store)
attempt(lambda: setattr(c, "z", 1))
try:
    g.other = 1
except AttributeError as error:
    print(error)
