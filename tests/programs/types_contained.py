"""`in` on instances: what is asked, what is iterated over; factories of fields that are classes of the program."""

from dataclasses import dataclass, field


class Bag:
    def __init__(self, items):
        self.items = list(items)
        self.asked = []

    def __contains__(self, x):
        self.asked.append(x)
        return self.index(x) >= 0

    def index(self, x):
        for i, item in enumerate(self.items):
            if item == x:
                return i
        return -1


class Below:
    """Iterated over."""

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        yield from range(self.n)


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        return i * 1.5


class Never:
    __contains__ = None


class Any:
    def __contains__(self, x):
        return x


class Key:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return isinstance(other, Key) and self.k == other.k


bag = Bag([1, 2.5, 3])
print(1 in bag, 2.5 in bag, "x" in bag, (1, 2) not in bag, bag.asked, [bag.index(x) for x in (3, 4)])
print(3 in Below(4), 4 in Below(4), "a" in Below(2), 4.5 in Old(), 5 in Old(), [] in Any(), [0] in Any())
keys = Bag([Key(1), Key("a")])
print(Key("a") in keys, Key(2) in keys, keys.asked[0].k, Key(3) in [Key(3)], Key(1) in Bag([1]))
for nothing in (Never(), 5, Key(1)):
    try:
        print(1 in nothing)
    except TypeError as error:
        print(error)
found = [x for x in (0, 1, 5) if any(x in c for c in (bag, Below(1), [5]))]
print(found)


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)
        return self

    def pop(self):
        return self.items.pop()


@dataclass
class Machine:
    name: str
    stack: Stack = field(default_factory=Stack)
    limit: float = field(default_factory=lambda: 2.5)
    log: list = field(default_factory=list, repr=False)

    def run(self, program):
        for x in program:
            if x == "+":
                self.stack.push(self.stack.pop() + self.stack.pop())
            else:
                self.stack.push(x)
            self.log.append(len(self.stack.items))
        return self.stack.pop()


m, other = Machine("m"), Machine("n", limit=1)
print(m.run([1, 2, "+", 4, "+"]), m.log, m.limit + other.limit, m.stack is other.stack, other.stack.items)
