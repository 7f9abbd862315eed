# Comparisons that nothing in the program calls by name: sorting, `in`, count.
class P:
    def __init__(self, r):
        self.r = r
        self.memo = "none"

    def key(self):
        self.memo = 2.5
        return self.r

    def __lt__(self, other):
        return self.r < other.key()

    def __eq__(self, other):
        other.tag = "t"
        return self.r == other.r

    def __hash__(self):
        return hash(self.r)


ps = [P(2), P(1)]
print([p.memo for p in ps])
print([p.memo + 1 if p.memo != "none" else 0 for p in sorted(ps)])
print(P(1) in ps, [p.tag + "x" for p in ps if hasattr(p, "tag")])
print([p.memo for p in ps])


class Q:
    def __init__(self):
        self.seen = []
        self.last = 1.5

    def __eq__(self, o):
        self.seen.append(o)
        self.last = o
        return False


q = Q()
print([q].count("abc"), q.seen[0] + "x", q.last + "y")
print("z" in [q], q.last)
xs = [1.5]
print(xs in [q])
q.last.append("s")
print(xs[1] + "t")
