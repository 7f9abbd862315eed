"""Properties: getter, setter, deleter, inheritance, overriding, errors, property() called directly."""


class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9


t = Temperature(100)
print(t.celsius, t.fahrenheit)
t.fahrenheit = 32
print(t.celsius, vars(t))
t.celsius += 5
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
try:
    Temperature(-500)
except ValueError as e:
    print(e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)
print(Temperature.celsius.__doc__, type(Temperature.celsius).__name__, Temperature.celsius.fget.__name__)


class ReadOnly:
    @property
    def x(self):
        return 1


r = ReadOnly()
for action in (lambda: setattr(r, "x", 2), lambda: delattr(r, "x"), lambda: r.y):
    try:
        action()
    except AttributeError as e:
        print(e)


class Sub(Temperature):
    @property
    def celsius(self):
        return "sub " + str(super().celsius)

    @celsius.setter
    def celsius(self, v):
        Temperature.celsius.fset(self, v + 1)


s = Sub(1)
print(s.celsius, s._celsius)


class Extended(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return self._celsius * 1000


e = Extended(2)
e.celsius = 3
print(e.celsius)


class Old:
    def get(self):
        return self.__v

    def put(self, v):
        self.__v = v

    v = property(get, put, None, "old style")


o = Old()
o.v = 5
print(o.v, vars(o), Old.v.__doc__)
print(Old.v.__get__(o), isinstance(Old.v, property))


class Raises:
    @property
    def broken(self):
        return self.missing

    def __getattr__(self, name):
        return f"fallback {name}"


print(Raises().broken)


class Lazy:
    @property
    def value(self):
        print("computing")
        self.__dict__["cached"] = 42
        return 42


lz = Lazy()
print(lz.value, lz.cached, lz.value)
lz.__dict__["value"] = "shadow"
print(lz.value)


class Shadow(Lazy):
    value = "plain"


sh = Shadow()
sh.value = "instance"
print(sh.value, Shadow.value)
ReadOnly.x = property(lambda self: "patched")
print(r.x)
del ReadOnly.x
try:
    r.x
except AttributeError as e:
    print(e)
r.x = 7
print(r.x)
