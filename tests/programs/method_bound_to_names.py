"""Methods of containers and strings that have names of their own."""

from collections import Counter, defaultdict, deque
import traceback


def collect(n):
    out, seen = [], set()
    put, add = out.append, seen.add
    for i in range(n):
        put(i * i)
        add(i % 3)
    return out, seen


print(collect(6))


def kept(n):
    out = []
    put = out.append
    out = ["other"]
    put(n)
    put(put is None)
    put(None is not put)
    return out, put.__self__, put.__name__


print(kept(3))


def chosen(flag):
    xs, s = [1], {1}
    add = xs.append if flag else s.add
    add(5)
    add(5)
    return xs, s


print(chosen(True), chosen(False))


def queue(n):
    q = deque([0])
    pop, push = q.popleft, q.append
    total = 0
    while q:
        x = pop()
        total += x
        if x < n:
            push(2 * x + 1)
            push(2 * x + 2)
    return total


print(queue(20))


def counts(words):
    d, c, seen = {}, Counter(), defaultdict(list)
    get, update, put = d.get, c.update, seen["all"].append
    for w in words:
        d[w] = get(w, 0) + 1
        update(w)
        put(w)
    has = d.__contains__
    return d, c, dict(seen), has("a"), max(d, key=d.get), min(c, key=c.get), get("none"), sorted(d, key=d.get)


print(counts("the cat the dog a cat the".split()))


def texts(words):
    join, upper = ", ".join, "abc".upper
    found = []
    extend = found.extend
    for w in words:
        ends = w.endswith
        if ends("x") or ends(("y", "z")):
            extend(w.split("-"))
    find = "hello".find
    return join(found), upper(), find("l"), find("l", 3)


print(texts(["a-x", "by", "c"]))


def gives(f):
    return f(7)


def passed():
    xs = []
    put = xs.append
    put(1)
    gives(put)
    sort = xs.sort
    sort(key=lambda x: -x)
    sort(reverse=True)
    return xs, put == xs.append, [f(3) for f in (put, put)], xs


print(passed())


def steps(xs):
    out = []
    put = out.append
    for x in xs:
        put(x)
        yield len(out)
    put("end")
    yield out


print(list(steps("abc")))


def nested():
    xs = []
    put = xs.append

    def inner(x):
        put(x)

    inner(1)
    [put(x) for x in (2, 3)]
    put(sum(put(i) or i for i in range(2)))
    return xs


print(nested())


class Quiet(list):
    def append(self, x):
        print("mine", x)


def own():
    xs = Quiet()
    put = xs.append
    put(1)
    return xs


print(own())


def tried(f):
    try:
        print(f())
    except Exception:
        traceback.print_exc()


def wrong_count():
    put = [].append
    return put(1, 2)


def wrong_key():
    pop = {}.pop
    return pop("k")


def no_such():
    xs = []
    put = xs.push
    return put(1)


def unhashable():
    add = {1}.add
    return add([])


for f in (wrong_count, wrong_key, no_such, unhashable):
    tried(f)
for key in (None, str, {"b": 1, "a": 2}.get):

    class Holder:
        choice = key

    print(max(["b", "a"], key=Holder.choice), min("ba", default=0, key=Holder.choice))
