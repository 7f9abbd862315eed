"""zip of more than two lists, tuples and strings, and what happens to these meanwhile; list() of tuples."""


class Numbers(list):
    def __iter__(self):
        return iter([7, 8, 9])


class Text(str):
    def __iter__(self):
        return iter("xyz")


rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]
print(list(zip(*rows)), [list(c) for c in zip(*rows)], [list(c)[::-1] for c in zip(*rows)])
print(list(zip(*[(1, "a", 2.5), (2, "b", 3.5), (3, "c", 4.5)])), list(zip(*[(1,), (2,), (3,)])))
print(list(zip("abcd", "efgh", "ijk")), list(zip(*["héé", "ab€", "xyz"])), ["".join(t) for t in zip(*["flow", "flown", "flame"])])
print(list(zip([1.5, 2.5], (True, False), "ab", range(9))), list(zip(Numbers([1]), [1, 2, 3], Text("abc"))))
print(list(zip([], "abc", (1, 2))), list(zip("abc", (1, 2), [])), list(zip(*[[]] * 3)), list(zip()))
print(list(zip(*zip(*rows))) == [tuple(r) for r in rows])
a, b, c = [1, 2, 3], [4, 5, 6], [7, 8, 9]
seen = []
for x, y, z in zip(*[a, b, c]):
    seen.append((x, y, z))
    if x == 1:
        b.append(60)
        c.pop()
        a.append(0)
print(seen, a, b, c)
source = [[1, 2], [3, 4], [5, 6]]
it = zip(*source)
print(next(it), next(it), next(it, "end"))
for row in source:
    row += [0, 0]
print(next(it, "still"), list(it), iter(it) is it)
it = zip(*source)
print(next(it), sum(len(t) for t in it))
for bad in (lambda: zip([1], [2], 5), lambda: zip(*[[1], None, [2]]), lambda: list(zip([1, 2], [1], [1, 2], strict=True))):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for t in ((), (1,), (1, 2), (1, 2, 3), tuple(range(5)), tuple(range(20))):
    made = list(t)
    made.append("more")
    made.insert(0, "first")
    print(made, t)
print(dict(zip("ab", [1, 2])), dict(zip(*[["k", "l"], (3, 4)])), dict([list(p) for p in zip("ab", "cd")]))
