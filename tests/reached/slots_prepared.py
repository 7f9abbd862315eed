class Meta(type):
    def __prepare__(name, bases):
        return {"__slots__": ("x",)}


class C(metaclass=Meta):
    pass


c = C()
c.x = 1
try:
    c.y = 2
except AttributeError as e:
    print(e)
