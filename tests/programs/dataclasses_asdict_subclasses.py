"""asdict and astuple call the classes of lists and dicts in fields, whose __init__ may take something else."""

from dataclasses import asdict, astuple, dataclass


class Counted(list):
    def __init__(self, n=0):
        self.n = n

    def next(self):
        return self.n + 1


class Named(dict):
    def __init__(self, n=0):
        super().__init__()
        self.n = n

    def next(self):
        return self.n + 1


@dataclass
class Holder:
    items: Counted
    names: Named


holder = Holder(Counted(1), Named(2))
print(holder.items.next(), holder.names.next())
for made in (asdict(holder)["items"], asdict(holder)["names"], *astuple(holder)):
    print(type(made).__name__, type(made.n).__name__, len(made))
    try:
        print(made.next())
    except TypeError as error:
        print(error)
print(list(map(type, map(asdict, [holder]))))
