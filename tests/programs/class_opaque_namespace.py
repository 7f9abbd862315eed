"""Classes that a base or a metaclass gets hold of, with classes and functions in their namespaces."""

import platform  # some library module of which the compiler assumes nothing

registry = []


class Base:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        registry.append(cls)


class Case(Base):
    class Cmp:
        def __init__(self, arg):
            self.arg = arg

        def __eq__(self, other):
            return self.arg == other

        def __repr__(self):
            return f"Cmp({self.arg!r})"

    numbers = [2, Cmp(2.0)]

    def setup(self):
        self.make = lambda x: [x + x]

    def test_compare(self):
        a, b = self.Cmp(1), self.Cmp("two")
        print(a, b, a == 1, b == "two", self.numbers[1] == 2)

    def test_made(self):
        self.setup()
        print(self.make(1), self.make("s"), self.make(2.5))


def run(cls, name):
    method = getattr(cls(), name)
    method()


for cls in registry:
    for name in dir(cls):
        if name.startswith("test"):
            run(cls, name)
print(len(platform.python_version()) > 0)
