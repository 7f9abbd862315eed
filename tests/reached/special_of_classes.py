"""What class statements and tests of classes ask for."""


class Meta(type):
    def __instancecheck__(cls, o):
        return o == 5

    def __subclasscheck__(cls, c):
        return c is int

    def __prepare__(name, bases):
        return {"prepared": name}

    def __call__(cls, *given):
        return "made", given

    def __iter__(cls):
        return iter("meta")


class C(metaclass=Meta):
    pass


class Base:
    def __init_subclass__(cls, **options):
        print("subclass", cls.__name__, options)

    def __class_getitem__(cls, key):
        return "item", key

    def __set_name__(self, owner, name):
        print("named", name)


class Below(Base, x=1):
    attribute = Base()


class Missing(dict):
    def __missing__(self, key):
        return "missing", key


print(isinstance(5, C), issubclass(int, C), C.prepared, C(1), list(C), Base[3], Missing()["k"])
