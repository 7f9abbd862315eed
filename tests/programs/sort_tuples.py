"""Sorting many tuples: by several items, stable, backwards, of items of every kind and of odd ones."""

seed = 12345


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n


class Counted:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Counted.compared += 1
        return self.n < other.n

    def __eq__(self, other):
        Counted.compared += 1
        return self.n == other.n

    def __hash__(self):
        return self.n

    def __repr__(self):
        return f"C{self.n}"


class Point(tuple):
    def __lt__(self, other):
        return self[1] < other[1]


def digest(rows):
    text = repr(rows)
    h = 0
    for c in text:
        h = (h * 31 + ord(c)) % 1000000007
    return len(rows), h, rows[:2], rows[-1]


def check(rows, **options):
    made = sorted(rows, **options)
    copy = list(rows)
    copy.sort(**options)
    print(digest(made), copy == made)


N = 700
words = ["pear", "apple", "fig", "applesauce", "applesauces", "", "Zürich", "日本", "a" * 30, "a" * 30 + "b"]
check([(random(5), random(9), i) for i in range(N)])
check([(random(5), random(9), i) for i in range(N)], reverse=True)
check([(random(5), words[random(10)], -i) for i in range(N)])
check([(words[random(10)], random(3), words[random(10)]) for i in range(N)])
check([(random(4) / 2, random(5) - 2.5) for i in range(N)], reverse=True)
check([(random(3), 2**40 * random(5) - random(3), random(2) == 0) for i in range(N)])
check([(random(3), 2**70 * random(5)) for i in range(N)])
check([(random(3), random(4) if i % 2 else random(4) / 2) for i in range(N)])
check([(random(3),) if i % 3 else (random(3), random(4)) for i in range(N)])
check([(random(3), (random(3), words[random(10)])) for i in range(N)])
check([(random(3), [random(3)]) for i in range(N)])
check([(random(3), None if i == 5 else None) for i in range(N)])
check([Point((random(3), random(4))) for i in range(N)])
check([(Point((random(3), random(4))), random(3)) for i in range(N)])
check([(random(200), i) for i in range(N)], key=lambda t: (-t[0], t[1] % 7))
check([{"a": random(5), "b": words[random(10)]} for i in range(N)], key=lambda d: (d["b"], -d["a"]), reverse=True)
check([(i // 300, -i) for i in range(N)])
check([tuple(random(3) for _ in range(9)) for i in range(N)])
check([("x" * 20 + words[random(10)], random(3)) for i in range(N)])
nan = float("nan")
print([t[1] for t in sorted([(nan if i % 7 == 0 else random(5) * 1.0, i) for i in range(N)])][:20])
check([(random(2), Counted(random(6))) for i in range(N)])
print(Counted.compared)
check([(Counted(random(3)), random(6)) for i in range(N)])
print(Counted.compared)
for bad in ([(1, "a")] * 400 + [(1, 2)] * 400, [(1, None), (1, 2)] * 300, [(1, "a"), ("b", 2)] * 300):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1,), ()]), min([(3, "a"), (2, "z")]), max([(3, "a"), (3, "b")]))

# tuples in tuples
check([((random(4), words[random(10)]), -random(9)) for _ in range(N)])
check([((random(4), words[random(10)]), -random(9)) for _ in range(N)], reverse=True)
check([((words[random(8)], (random(3), words[random(8)])), words[random(5)]) for _ in range(N)])
check([((random(3),) if random(2) else (random(3), random(3)), random(2)) for _ in range(N)])
check([((((random(2), 1), random(3)), 1), random(3)) for _ in range(N)])
check([(((((random(2), 1), random(3)), 1), random(3)),) for _ in range(N)])
counts = {(chr(97 + random(26)) + chr(97 + random(26)), words[random(8)]): random(30) for _ in range(N)}
check(list(counts.items()), key=lambda kv: (-kv[1], kv[0]))
check(list(counts.items()), key=lambda kv: ((kv[0][1], (kv[1] % 7, kv[1])), kv[0]), reverse=True)
Counted.compared = 0
check([((random(9), Counted(random(9))), random(3)) for _ in range(N)])
check([(random(3), (random(9), Counted(random(9)))) for _ in range(N)])
print(Counted.compared)
try:
    sorted([((1, i), "x") if i % 100 else ((1, None), "x") for i in range(N)])
except TypeError as e:
    print(e)
