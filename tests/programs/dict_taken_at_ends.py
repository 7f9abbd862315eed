"""Entries of dicts taken at either end, and others put in between."""

from collections import OrderedDict, defaultdict


def stack(make, n):
    d = make()
    for i in range(n):
        d[i * 7] = i
        if i % 3:
            d.popitem()
    return len(d), 5 in d, -1 in d, list(d)[:4]


def alternately(keys, n):
    """One key at a time: the index has always free places."""
    d = {}
    for i in range(n):
        d[keys[i % len(keys)]] = i
        d.popitem()
    return d, "none" in d, 3.5 in d


def oldest_first(n, most):
    d, total = {}, 0
    for i in range(n):
        k = i * 31 % 17
        if k in d:
            d[k] = d.pop(k)
        else:
            if len(d) >= most:
                del d[next(iter(d))]
            d[k] = i
        for first in d:
            total += first
            break
    return total, d


def drained(n, at):
    d = {i: str(i) for i in range(n)}
    out = []
    del d[at]
    while d:
        out.append(d.popitem()[0] if len(out) % 3 else d.pop(next(iter(d))))
        if len(out) % 5 == 0:
            d[-len(out)] = "new"
        out.append(next(reversed(d), None))
        if len(out) > 200:
            break
    return out, list(d.items())


def records():
    rows = [{"x": i, "y": -i, "z": 0} for i in range(3)]
    taken = [row.popitem() for row in rows[:2]]
    rows[0]["w"] = 1
    rows[1]["z"] = 2
    rows[2].popitem()
    rows[2].popitem()
    rows[2]["y"] = 5
    return taken, rows, {"x": 1, "y": 2, "z": 3}


def ordered(n):
    d = OrderedDict((i, i) for i in range(8))
    out = []
    for i in range(n):
        step = i * 5 % 7
        if step < 2:
            out.append(d.popitem(last=step == 0))
        elif step < 4:
            d.move_to_end(list(d)[len(d) // 2], last=step == 2)
        elif step == 4 and i in d:
            del d[i]
        d[i % 11] = i
        out.append((next(iter(d)), next(reversed(d))))
    return out, list(d)


def emptied():
    d = {1: 1, 2: 2, 3: 3}
    for k in list(d):
        del d[k]
    out = [next(iter(d), None), next(reversed(d), None), list(d)]
    try:
        d.popitem()
    except KeyError as e:
        out.append(repr(e))
    d[4] = 4
    out += [next(iter(d)), list(reversed(d)), d.popitem(), d]
    return out


def front_again():
    d = OrderedDict((i, i) for i in range(6))
    while len(d) > 1:
        d.popitem(last=False)
    next(iter(d))
    d["a"] = 1
    d.move_to_end("a", last=False)
    first = next(iter(d))
    d.popitem(last=False)
    d["b"] = d["c"] = 2
    d.move_to_end("c", last=False)
    return first, list(d), list(reversed(d)), d.popitem(last=False), d.popitem(), list(d)


for make in (dict, OrderedDict, lambda: defaultdict(int)):
    print(stack(make, 300))
print(
    alternately(range(100), 1000), alternately("abcdefghijklmnop", 200), alternately([(i, i) for i in range(50)], 200)
)
print(oldest_first(400, 5), oldest_first(400, 12))
for at in (0, 10, 19):
    print(drained(20, at))
print(records())
print(ordered(150))
print(emptied(), front_again())
