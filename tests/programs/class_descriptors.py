"""Descriptors: data and non-data, __set_name__, __get__ on the class, delete, on metaclass lookups."""


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Person:
    name = Typed(str, "anon")
    age = Typed(int, 0)

    def __init__(self, name, age):
        self.name, self.age = name, age


p = Person("Ann", 30)
print(p.name, p.age, vars(p), type(Person.age).__name__)
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.age
print(p.age)
p.__dict__["age"] = "ignored"
print(p.age)


class NonData:
    def __get__(self, obj, owner):
        return ("computed", obj is None, owner.__name__)


class N:
    d = NonData()


n = N()
print(n.d, N.d)
n.d = "own"
print(n.d, N.d)
del n.d
print(n.d)


class SetOnly:
    def __set__(self, obj, v):
        obj.__dict__["w"] = v * 2


class W:
    w = SetOnly()


w = W()
print(type(w.w).__name__)
w.w = 4
print(w.w)
try:
    del w.w
except AttributeError as e:
    print(e)


class cached:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        print("compute", self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @cached
    def area(self):
        return 3 * self.r**2


c = Circle(2)
print(c.area, c.area)


class my_static:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner=None):
        return self.f


class my_class:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner=None):
        return self.f.__get__(owner if owner is not None else type(obj))


class My:
    @my_static
    def s(x):
        return x

    @my_class
    def c(cls, x):
        return cls.__name__, x


print(My.s(1), My().s(2), My.c(3), My().c(4))


class ClassLevel:
    def __get__(self, obj, owner):
        return "meta" if obj is None else f"via {obj.__name__}"


class Meta(type):
    d = ClassLevel()


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.d, Meta.d, hasattr(WithMeta(), "d"))
late = Typed(int)
Person.late = late
print(hasattr(late, "name"))


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no name")


try:

    class UsesBad:
        b = Bad()
except (RuntimeError, ValueError) as e:
    print(type(e).__name__, e)
