"""OrderedDict: its views, and iteration while it changes."""

from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
print(d.keys(), d.values(), d.items(), type(iter(d)).__name__, type(iter(d.items())).__name__)
print(isinstance(d.keys(), type({}.keys())), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(
    d.keys() & {"a", "z"},
    d.keys() == {"a", "b", "c"},
    ("a", 1) in d.items(),
    "b" in d.keys(),
    3 in d.values(),
    len(d.items()),
)
print(d.items() - {("a", 1)} == {("b", 2), ("c", 3)}, d.keys() <= {"a", "b", "c", "d"}, sorted(d.keys() | ["q"]))


def attempt(change, view):
    d = OrderedDict((c, ord(c)) for c in "abcd")
    seen = []
    try:
        for x in view(d):
            seen.append(x)
            change(d)
    except RuntimeError as e:
        print(seen, e)
    else:
        print(seen)


views = [lambda d: d, lambda d: d.values(), lambda d: d.items(), reversed]
for view in views:
    attempt(lambda d: d.move_to_end("a"), view)
    attempt(lambda d: d.pop("d", None), view)
    attempt(lambda d: d.update(x=1), view)
    attempt(lambda d: d.update(a=1), view)
    attempt(lambda d: d.move_to_end("d"), view)

it = iter(OrderedDict())
print(next(it, "end"), next(it, "end"))


class Recent(OrderedDict):
    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)


r = Recent(x=1, y=2)
try:
    print([r[k] for k in r])
except RuntimeError as e:
    print(e)
print(list(r), dict(r), list(r.items()))
