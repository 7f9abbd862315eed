"""Programs of any length, for the growth of compile time: modules of functions and classes that call each other."""

from __future__ import annotations

UNIT = '''\
class Shape{n}(Base):
    """One of the generated classes."""

    def __init__(self, width, height):
        super().__init__("shape{n}")
        self.width = width
        self.height = height
        self.marks = []

    def area(self):
        return self.width * self.height + {n}

    def mark(self, label):
        self.marks.append((label, self.area()))
        if len(self.marks) > {limit}:
            raise ValueError(f"{{label}}: too many marks on {{self.name}}")
        return self


def scan{n}(items, limit):
    counts = {{}}
    total = 0
    for index, item in enumerate(items):
        if item % {step} == 0:
            counts[item] = counts.get(item, 0) + index
        elif item > limit:
            break
        total += item * {n}
    return total, sorted(counts.items(), key=lambda pair: -pair[1])


def report{n}(size):
    shape = Shape{n}(size, size / 2)
    try:
        for label in ("left", "right", "middle"):
            shape.mark(label)
    except ValueError as error:
        return str(error)
    total, counts = scan{n}(list(range(size)), {limit} * 10)
    previous = {previous}
    return f"{{shape.name}} {{total:>8}} {{len(counts)}} {{shape.marks[-1][1]:.2f}} {{previous}}"


'''
HEAD = """\
class Base:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"


"""


def program(lines: int) -> str:
    """A program of about so many lines; all of it can be reached."""
    count = max(1, (lines - HEAD.count("\n")) // UNIT.count("\n"))
    units = [
        UNIT.format(n=n, limit=n % 5 + 1, step=n % 7 + 2, previous=f"report{n - 1}(2)" if n % 10 else "''")
        for n in range(count)
    ]
    calls = "".join(f"print(report{n}({n % 9 + 3}))\n" for n in range(9, count, 10))
    return HEAD + "".join(units) + calls + f"print(report{count - 1}(4))\n"
