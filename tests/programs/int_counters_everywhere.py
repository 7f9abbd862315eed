"""What counts in attributes, globals, lists and by recursion; and what only looks as if it did."""


class Lexer:
    tabs = 0

    def __init__(self, text, start=0, *, limit=10**9):
        self.text = text
        self.pos = start
        self.line = 1
        self.limit = limit

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def advance(self, n=1):
        self.pos += n
        return self.pos

    def word(self):
        start = self.pos
        while self.peek().isalpha():
            self.pos += 1
        return self.text[start : self.pos]

    def words(self):
        found = []
        while self.peek():
            if self.peek().isalpha():
                found.append((self.line, self.word()))
                continue
            if self.peek() == "\n":
                self.line += 1
            if self.peek() == "\t":
                self.tabs += 1
                Lexer.tabs -= 1
            self.pos += 1
        return found, self.pos, self.tabs


print(Lexer("ab c\n\tdef\n\n\tg").words(), Lexer.tabs, Lexer("xyz", 1).words(), Lexer("xyz", start=2, limit=5).words())
print(
    Lexer("abc", -2).words(),
    Lexer("abc", 2**63 - 2).advance(),
    Lexer("abc", 2**63 - 1).advance(),
    Lexer("", 2**64).advance(-1),
)
print(Lexer("abc").advance(n=2**70), Lexer("abc").advance(True), Lexer(text="abc").advance())


class Far:
    def __init__(self):
        self.n = 2**63 - 3

    def bump(self):
        self.n += 1
        return self.n


far = Far()
print([far.bump() for _ in range(6)], far.n - 2**63)
calls = depth = 0


def count(n):
    global calls, depth
    calls += 1
    depth = max(depth, n)
    return 1 + max(count(n - 1), count(n - 2)) if n > 1 else 1


print(count(12), calls, depth)
high = 2**64


def lower():
    global high
    high -= 63
    return high


print(lower(), lower(), high & 255)


def histogram(items, n, first=0):
    found = [first] * n
    for item in items:
        found[item % n] += 1
    return found


print(histogram(range(100), 7), histogram([1, 2], 3, 2**63 - 1), histogram([True, False], 2, first=-(2**63)))


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row


print(edits("kitten", "sitting"), edits("", "ab"))


def spread(levels):
    """Each is one more than another, which is stored to from outside."""
    for i in range(1, len(levels)):
        levels[i] = levels[i - 1] + 1
    return levels


print(spread([0] * 5), spread([2**62, 0]), spread([2**63 - 1, 0, 0]), spread([-(2**63) - 1, 0]))


class Node:
    def __init__(self, next=None):
        self.next = next
        self.size = 1 if next is None else next.size + 1

    def length(self):
        return 1 + (self.next.length() if self.next else 0)


chain = Node(Node(Node()))
print(chain.size, chain.length())
chain.size = 2**63 - 1
print(Node(chain).size, Node(Node(chain)).size - 2**63)


class Doubling:
    def __init__(self):
        self.a = 1
        self.b = 0

    def turn(self):
        self.b = self.a + 1
        self.a = self.b + self.b - 1
        return self.a

    def named(self, name):
        setattr(self, name, getattr(self, name) + 1)
        return self.a, self.b


two = Doubling()
print([two.turn() for _ in range(70)][-1], two.named("a"), two.named("b"))


class Total:
    def __init__(self):
        self.count = 0
        self.total = 0

    def add(self, k, times=1, *rest, by=0):
        self.count += times if times == 1 else 2
        self.total += k
        for r in rest:
            self.count += 1
            self.total += r + by
        return self.count, self.total


t = Total()
print(t.add(2**62), t.add(2**62), t.add(2**62, 5), t.add(1, 1, 2**70, by=-1), t.add(times=7, k=-(2**80)))


def ticks(n, k):
    """The step is a parameter."""
    x = 0
    for _ in range(n):
        x += k
    return x


print(ticks(3, 1), ticks(3, 2**62), ticks(2, -(2**63)))


def ping(n, m):
    return pong(m + 1, n) if n < 5 else (n, m)


def pong(n, m):
    return ping(m + 2, n)


print(ping(0, 0), ping(2**63 - 2, 5), ping(-(2**64), 2**64)[1] if False else ping(3, 2**64))
