# Branches that no value takes, as far as inference sees, and such as only later turn out to be taken.
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if not isinstance(other, P):
            return NotImplemented
        return P(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return P(self.x + other, self.y)

    def __eq__(self, other):
        if not isinstance(other, P):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return (self.x, self.y) < (other.x, other.y)
        return NotImplemented

    def __hash__(self):
        return hash((self.x, self.y))


class Q(P):
    pass


class Other:
    def __radd__(self, other):
        return "radd", other.x

    def __eq__(self, other):
        return "other"

    def __gt__(self, other):
        return "gt"


p, q = P(1, 2), P(3, 4)
print((p + q).x, p == q, p < q, p == P(1, 2), sorted([q, p])[0].x)
print(p + Other(), 5 + p == P(6, 2), p == Other(), p < Other(), p == 3, p != "text")
try:
    print(p + 1)
except TypeError as e:
    print(e)
try:
    print(p < Q(1, 2))
except TypeError as e:
    print(e)
print(P(1, 2) == Q(1, 2), {p: 1}[Q(1, 2)], Q(0, 0) + p == p)


def area(w, h=None, scale=...):
    if h is None:
        h = w
    if scale is ...:
        scale = 1
    return w * h * scale


print(area(3), area(3, 4), area(3, 2.5), area(2, scale=2), area(2, None, 0.5), area("ab", 2))


def kind(x):
    if x is None:
        return "none"
    elif isinstance(x, bool):
        return "bool"
    elif isinstance(x, int):
        return x + 1
    elif isinstance(x, str):
        return x.upper()
    elif isinstance(x, (list, tuple)):
        return [kind(item) for item in x]
    elif isinstance(x, P):
        return x.x
    return type(x).__name__


print([kind(x) for x in (None, True, 3, "s", [1, None, ("t",)], p, Q(7, 8), 2.5, {})])


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


def last(node):
    while node.next is not None:
        node = node.next
    return node.value


head = Node(1)
print(last(head))
head.next = Node(2)
print(last(head))

state = None


def step():
    global state
    if state is None:
        state = 0
        return "first"
    state += 1
    return state


print(step(), step(), step())


def never(x):
    if x is not None:
        return x.missing()
    return "nothing"


print(never(None))
empty = []
for item in empty:
    if item:
        print(item.whatever())
    elif isinstance(item, int):
        print("int")
found = {}.get("key")
print(found.attribute if found else "no", found is None)


def pick(flag):
    x = None
    try:
        if flag:
            x = int("12")
        else:
            x = int("a")
    except ValueError:
        if x is None:
            return "failed"
        return x
    return x + 1 if x is not None else "?"


print(pick(True), pick(False))
value = eval if False else None
print("callable" if value else "not", not value)


class Meta(type):
    def __instancecheck__(cls, o):
        return o == 5


class Five(metaclass=Meta):
    pass


print([isinstance(x, Five) for x in (5, 6, Five())], "yes" if isinstance(5, Five) else "no")


def classes():
    class Local:
        pass

    return Local


A, B = classes(), classes()
print(isinstance(A(), A), isinstance(A(), B), A().__class__ is B().__class__)
for other in (A(), B()):
    print("same" if other.__class__ is A().__class__ else "differs", "is" if isinstance(other, A) else "is not")


class Late:
    def __init__(self):
        self.log = []

    def add(self, x):
        if isinstance(x, Late):
            self.log.append("late")
        elif x:
            self.log.append(x)
        else:
            self.log.append(None)


late = Late()
for x in (late, 1, 0, "", "s", None):
    late.add(x)
print(late.log)
