# The items of tuples are compared from left to right, the left one's with the right one's, however many there are.
class V:
    def __init__(self, name, answer=True):
        self.name = name
        self.answer = answer

    def __eq__(self, other):
        print(self.name, "==", getattr(other, "name", other))
        return self.answer

    def __hash__(self):
        return 7


a, b, no = V("a"), V("b"), V("no", 0)


def both(x, y):
    print(x == y, x != y)


made = [(), (a,), (b,), (no,), (a, b), (b, a), (no, a), (a, no), (a, b, no), (b, a, a)]
made += [(a, b, a, b), (b, a, b, a), (b, a, b, a, b), (a, a, no, b)]
for x in made:
    for y in made:
        both(x, y)


def known():
    x = (a, b)
    y = (b, a)
    print(x == y, x != y, x == (a,), (a,) == x, (a,) != (), x == (a, b, a, b, a), (a, b, a) != x, (a, b, no) == (b,))


known()
d = {(a, b): 1, (no, b): 2}
print(d.get((b, a)), d[(b, b)], (a, a) in d, (1, (no, 1)) in {(1, (a, 1)): 2}, ((a, a),) in {((b, no),): 1})
s = {(a, b)}
print((b, a) in s, ((no, no), 1) in {((a, b), 1)})
