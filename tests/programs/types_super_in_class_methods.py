"""super() in class methods: the class stays known."""


class Shape:
    made = 0
    names = ["shape"]

    def __init__(self, w, h):
        self.w = w
        self.h = h

    @classmethod
    def square(cls, n, **options):
        cls.made += 1
        shape = cls(n, n)
        if options.get("double"):
            shape.w *= 2
        return shape

    @classmethod
    def all_names(cls):
        return [cls.__name__]

    @staticmethod
    def unit():
        return 1.5

    def area(self):
        return self.w * self.h


class Box(Shape):
    @classmethod
    def square(cls, n, **options):
        box = super().square(n, **options)
        box.w += 1
        return box

    @classmethod
    def all_names(cls):
        return super().all_names() + super().names + [str(super().unit())]


class Cube(Box):
    def __init__(self, w, h, d=2.5):
        super().__init__(w, h)
        self.d = d

    @classmethod
    def square(cls, n, **options):
        cube = super().square(n)
        cube.d = n
        return cube

    def area(self):
        return super().area() * self.d


def show(s, made, names):
    print(type(s).__name__, s.area(), made, names, s.w + s.h)


show(Shape.square(3), Shape.made, Shape.all_names())
show(Box.square(3), Box.made, Box.all_names())
show(Cube.square(3), Cube.made, Cube.all_names())
print(Box.square(2.5, double=True).area(), Cube.square(2**40).area(), Cube.square(1.5).d)


class Odd(Shape):
    @classmethod
    def get(cls, name):
        return getattr(super(), name)

    @classmethod
    def of_instance(cls, other):
        return super(Odd, other).area(), super(Odd, cls).made


print(Odd.get("made"), Odd.get("unit")(), Odd.of_instance(Odd(1, 2)))
try:
    Odd.get("missing")
except AttributeError as e:
    print(e)


class Registry:
    known = {}

    def __init_subclass__(cls, tag=None, **rest):
        super().__init_subclass__(**rest)
        Registry.known[tag] = cls

    @classmethod
    def make(cls, value):
        return cls(value)


class Plugin(Registry, tag="p"):
    def __init__(self, value):
        self.value = value

    @classmethod
    def make(cls, value):
        return super().make(value * 2)


print(Registry.known["p"].make(2).value, Plugin.make("x").value, sorted(Registry.known))


class Mixin:
    @classmethod
    def create(cls, *args):
        made = super().create(*args)
        made.mixed = True
        return made


class Base:
    mixed = False

    @classmethod
    def create(cls, n=1):
        made = cls()
        made.n = n
        return made


class Both(Mixin, Base):
    pass


print(Both.create(5).n, Both.create().mixed, Base.create().mixed)
