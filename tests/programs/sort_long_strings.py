"""Sorting many strings that have much in common, alone, in tuples, by keys, backwards; equal ones keep their order."""


def numbers(n, modulus, seed=7):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append((seed >> 16) % modulus)
    return out


def check(items, **options):
    """Against an insertion sort by comparisons alone."""
    key = options.get("key", lambda x: x)
    made = sorted(items, **options)
    for a, b in zip(made, made[1:]):
        assert not (key(a) < key(b) if options.get("reverse") else key(b) < key(a)), (a, b)
    place = {id(x): i for i, x in enumerate(items)}
    for a, b in zip(made, made[1:]):
        if key(a) == key(b) and len(place) == len(items):
            assert place[id(a)] < place[id(b)], (a, b)
    again = list(items)
    again.sort(**options)
    assert all(x is y for x, y in zip(made, again)) and len(made) == len(items)
    return made


def distinct(text):
    """Another object each time."""
    return "".join(list(text))


dates = [distinct(f"2023-{1 + m:02d}-{1 + d:02d}") for m, d in zip(numbers(400, 12), numbers(400, 28, 3))]
paths = [
    distinct(f"/usr/lib/python3/dist{n % 7}/module{n}/file{m}.py") for n, m in zip(numbers(300, 40), numbers(300, 5, 9))
]
nested = [distinct("a" * n) for n in numbers(300, 200)]
same = [distinct("the very same text") for _ in range(200)]
zeros = [distinct("x\0" * n + "\0" * (n % 3)) for n in numbers(200, 12)]
latin = [distinct("\xe9t\xe9 " + chr(0xE0 + n) + "\xff" * (n % 4)) for n in numbers(200, 20)]
wide = [distinct("name " + chr(0x100 + n)) if n % 3 else distinct("name x") for n in numbers(200, 20)]
short = [distinct(str(n)) for n in numbers(300, 2000)]
some = [
    [distinct(w) for w in ("", "b", "a", "", "ab", "abcdefg", "abcdefgh", "abcdefg\0", "abcdefghi", "abcdefgg")]
    for _ in range(20)
]
mixed = [w for ws in some for w in ws]

for texts in (dates, paths, nested, same, zeros, latin, wide, short, mixed, dates[:100], mixed[:30]):
    made = check(texts)
    print(len(made), ascii(made[0])[:40], ascii(made[len(made) // 2])[:40], ascii(made[-1])[:40])
    check(texts, reverse=True)
    check(texts, key=len)
    check(texts, key=lambda s: s[::-1])
    check(made)
    check(made[::-1])
    check(made[:-1] + texts[:1])

rows = [(-n, w, d, i) for i, (n, w, d) in enumerate(zip(numbers(400, 6), numbers(400, 3, 5), dates))]
rows = [(n, ("North", "South-by-South-East", "South-by-South-West")[w], d, i) for n, w, d, i in rows]
print(check(rows)[:2], check(rows, reverse=True)[:1])
print(check(rows, key=lambda r: (r[1], r[2], -r[3]))[:2])
print(check(rows, key=lambda r: (r[2], r[1], r[0]))[:2])
print(check(rows, key=lambda r: (r[2], r[1]), reverse=True)[:2])
print(check(rows, key=lambda r: (r[0] / 4, r[2]))[:2])
print(check(rows, key=lambda r: (r[0] * 2**58, r[1], r[0] > -3))[:2])
pairs = [(w, n) for w, n in zip(wide, numbers(200, 3))]
print(check(pairs)[:2], check([(n, w) for w, n in pairs])[:2])
ragged = [tuple(r[: 1 + r[3] % 4]) for r in rows]
print(check(ragged)[:2])
counts = {}
for p in paths + dates:
    counts[p] = counts.get(p, 0) + 1
print(check(list(counts.items()), key=lambda kv: (-kv[1], kv[0]))[:3])
print(sorted(counts)[:2], sorted(set(dates))[-2:], max(sorted(dates)), min(sorted(paths, reverse=True)))


class Word(str):
    def __lt__(self, other):
        return str.__gt__(self, other)


print(sorted([Word(d) for d in dates])[:2], sorted(dates[:200] + [Word("2023-99")])[-1:])
try:
    sorted(dates + [1])
except TypeError as e:
    print(e)
try:
    sorted([(d, i) for i, d in enumerate(dates)] + [("2023-01-01", "x"), (dates[0], "y")])
except TypeError as e:
    print(e)
