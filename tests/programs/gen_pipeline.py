"""Generators as coroutines and pipelines: a scheduler, a broadcaster, a log filter, permutations."""

from collections import deque


def task(name, n):
    for i in range(n):
        print(f"{name}:{i}", end=" ")
        yield


def scheduler(tasks):
    queue = deque(tasks)
    rounds = 0
    while queue:
        t = queue.popleft()
        try:
            next(t)
            queue.append(t)
        except StopIteration:
            pass
        rounds += 1
    return rounds


print("\nrounds", scheduler([task("a", 3), task("b", 1), task("c", 2)]))


def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g

    return start


@coroutine
def printer(prefix):
    while True:
        line = yield
        print(prefix, line)


@coroutine
def grep(pattern, target):
    while True:
        line = yield
        if pattern in line:
            target.send(line)


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


b = broadcast(grep("error", printer("E")), grep("a", printer("A")))
for line in ["all good", "an error", "error", "none"]:
    b.send(line)


def permutations(items):
    if len(items) <= 1:
        yield items
    for i, x in enumerate(items):
        if len(items) > 1:
            for rest in permutations(items[:i] + items[i + 1 :]):
                yield [x] + rest


print(["".join(p) for p in permutations(list("abc"))])


def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i : i + n]


def windows(it, n):
    window = deque(maxlen=n)
    for x in it:
        window.append(x)
        if len(window) == n:
            yield tuple(window)


print(list(chunks("abcdefg", 3)), list(windows(range(5), 3)))


def parse(lines):
    for n, line in enumerate(lines, 1):
        line = line.split("#")[0].strip()
        if line:
            key, _, value = line.partition("=")
            yield n, key.strip(), value.strip()


print(*parse(["a = 1", "# comment", "", "b=2 # two"]), sep="\n")


def merge(*its):
    its = [iter(i) for i in its]
    heads = [(next(i), k) for k, i in enumerate(its)]
    while heads:
        heads.sort()
        value, k = heads.pop(0)
        yield value
        for v in its[k]:
            heads.append((v, k))
            break


print(list(merge([1, 4, 7], [2, 3], (5, 6, 9))))


def subsets(s):
    if not s:
        yield ()
        return
    for rest in subsets(s[1:]):
        yield rest
        yield (s[0],) + rest


print(sorted(subsets((1, 2, 3))))


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


print(max(range(1, 200), key=lambda n: sum(1 for _ in collatz(n))))


def round_robin(*its):
    pending = [iter(i) for i in its]
    while pending:
        for it in list(pending):
            try:
                yield next(it)
            except StopIteration:
                pending.remove(it)


print(*round_robin("abc", [1], (x for x in (True, None))))
