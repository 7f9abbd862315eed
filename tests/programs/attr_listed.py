"""Attributes beside those that have fields, where names are computed and listed."""


class Extra:
    def __init__(self):
        self.own = 1


class Stranger:
    pass


extra = Extra()
for name in "more", "most":
    setattr(extra, name, len(name))
print(extra.own, extra.more, extra.most, hasattr(extra, "least"))
print([name for name in dir(extra) if not name.startswith("_")])
extra.own = 2
print(sorted(vars(extra).items()))
for o in extra, Stranger():
    for name in "late", "own":
        print(hasattr(o, name), getattr(o, name, None))
    o.late = 1
    o.own = 3
    print(list(o.__dict__))
