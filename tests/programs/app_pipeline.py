"""Generator pipelines, itertools recipes, coroutines with send and throw, CSV by hand."""

import itertools as it
import operator
from collections import deque
from contextlib import ExitStack, closing, contextmanager, redirect_stdout
from functools import partial, reduce, wraps
import io
import sys

CSV = """id,name,dept,salary,start
1,"Smith, John",Eng,85000,2019-03-01
2,Ann Lee,Ops,62000,2020-11-15
3,"Bob ""Bobby"" Ray",Eng,91000.50,2018-07-23
4,Zoë,HR,,2021-01-04
5,Max,Ops,58000,2017-05-30
"""


def parse_csv(text):
    row, cell, quoted = [], [], False
    chars = iter(text)
    for c in chars:
        if quoted:
            if c == '"':
                nxt = next(chars, "\n")
                if nxt == '"':
                    cell.append('"')
                    continue
                quoted = False
                c = nxt
            else:
                cell.append(c)
                continue
        if c == '"':
            quoted = True
        elif c == ",":
            row.append("".join(cell))
            cell.clear()
        elif c == "\n":
            row.append("".join(cell))
            cell.clear()
            yield row
            row = []
        else:
            cell.append(c)


def records(rows):
    header = next(rows)
    for row in rows:
        yield dict(zip(header, row))


def convert(rows, **kinds):
    for r in rows:
        yield {k: (kinds.get(k, str)(v) if v else None) for k, v in r.items()}


def where(pred):
    return partial(filter, pred)


def select(*names):
    return partial(map, operator.itemgetter(*names))


def pipe(source, *stages):
    return reduce(lambda acc, f: f(acc), stages, source)


rows = list(pipe(parse_csv(CSV), records, partial(convert, id=int, salary=float)))
print(rows[2])
print(list(pipe(rows, where(lambda r: r["salary"]), select("name", "salary"))))
key = operator.itemgetter("dept")
for dept, group in it.groupby(sorted(rows, key=key), key):
    pay = [r["salary"] for r in group if r["salary"] is not None]
    print(f"{dept:<4} n={len(pay)} total={sum(pay):>12,.2f} avg={sum(pay) / len(pay) if pay else float('nan'):>10.2f}")


def window(seq, n):
    q = deque(maxlen=n)
    for x in seq:
        q.append(x)
        if len(q) == n:
            yield tuple(q)


def chunked(seq, n):
    i = iter(seq)
    while chunk := list(it.islice(i, n)):
        yield chunk


def unique(seq, key=lambda x: x):
    seen = set()
    for x in seq:
        if (k := key(x)) not in seen:
            seen.add(k)
            yield x


def primes():
    sieve = {}
    for n in it.count(2):
        if n not in sieve:
            yield n
            sieve[n * n] = [n]
        else:
            for p in sieve.pop(n):
                sieve.setdefault(n + p, []).append(p)


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


print(list(it.islice(primes(), 12)), list(it.takewhile(lambda p: p < 30, it.dropwhile(lambda p: p < 10, primes()))))
print(
    list(window(range(5), 3)),
    list(chunked("abcdefg", 3)),
    "".join(unique("mississippi")),
    list(unique(["a", "A", "b"], str.lower)),
)
print(list(collatz(6)), max(range(1, 100), key=lambda n: sum(1 for _ in collatz(n))))
print(
    list(it.accumulate([3, 1, 4, 1, 5], max)),
    list(it.accumulate(range(1, 6), operator.mul, initial=100)),
    list(it.pairwise("abcd")),
)
print(
    list(it.zip_longest("ab", [1, 2, 3], fillvalue="-")),
    list(it.chain.from_iterable(["ab", [1], (2, 3)])),
    list(it.compress("ABCD", [1, 0, 1, 1])),
)
print(
    list(it.product("ab", [1, 2])),
    list(it.permutations("abc", 2))[:3],
    list(it.combinations(range(4), 3)),
    list(it.combinations_with_replacement("xy", 2)),
)
print(
    list(it.starmap(pow, [(2, 5), (3, 2)])),
    list(it.islice(it.cycle("xyz"), 2, 9, 2)),
    list(it.repeat("r", 3)),
    list(it.filterfalse(str.isdigit, "a1b2")),
)
a, b, c = it.tee(iter([1, 2, 3]), 3)
print(list(a), next(b), list(c), list(b))


def coroutine(f):
    @wraps(f)
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g

    return start


@coroutine
def averager():
    total, n, avg = 0, 0, None
    while True:
        try:
            x = yield avg
        except ValueError as e:
            print("reset:", e)
            total, n = 0, 0
            continue
        if x is None:
            return avg
        total += x
        n += 1
        avg = total / n


avg = averager()
print(avg.send(10), avg.send(20), avg.throw(ValueError("bad")), avg.send(5))
try:
    avg.send(None)
except StopIteration as e:
    print("result", e.value)


@coroutine
def broadcast(*sinks):
    try:
        while True:
            item = yield
            for s in sinks:
                s.send(item)
    except GeneratorExit:
        print("closing broadcast")
        raise


@coroutine
def grep(word, target):
    while True:
        line = yield
        if word in line:
            target.append(line)


hits, all_ = [], []
with closing(broadcast(grep("an", hits), grep("", all_))) as b:
    for line in ("banana", "cherry", "mango"):
        b.send(line)
print(hits, all_)


def delegating():
    result = yield from inner()
    print("inner returned", result)
    yield from "xy"


def inner():
    got = yield 1
    print("got", got)
    yield 2
    return "done"


g = delegating()
print(next(g), g.send("hello"), list(g))


@contextmanager
def tag(name):
    print(f"<{name}>", end="")
    try:
        yield name.upper()
    except KeyError as e:
        print(f"[caught {e}]", end="")
    finally:
        print(f"</{name}>")


with tag("a") as up, tag("b"):
    print(up, end="")
    raise KeyError("k")
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", end=" ")
    print(names, end=" ")
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured", 1, 2, sep="-")
print(repr(buf.getvalue()), file=sys.stdout)
flat = lambda x: it.chain.from_iterable(map(flat, x)) if isinstance(x, (list, tuple)) else [x]
print(
    list(flat([1, [2, (3, [4])], [[]], 5])),
    sum(x * x for x in range(10) if x % 2),
    {k: v for k, v in zip("abc", it.count(1))},
    {x % 3 for x in range(9)},
)
matrix = [[1, 2, 3], [4, 5, 6]]
print(
    [*zip(*matrix)],
    [x for row in matrix for x in row if x % 2],
    [[r[i] for r in matrix] for i in range(3)],
    any(x > 5 for r in matrix for x in r),
)
