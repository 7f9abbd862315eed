"""Metaclasses and keywords of class statements, of all kinds."""


def traced(name, bases, namespace, **options):
    print("traced", name, bases, sorted(n for n in namespace if not n.startswith("__")), options)
    return type(name, bases, dict(namespace))


class A(metaclass=traced, size=3):
    x = 1


print(type(A), A.x)


class Callable:
    def __prepare__(self, name, bases, **options):
        print("prepared", name, options)
        return {"given": 5}

    def __call__(self, name, bases, namespace, **options):
        return name, sorted(n for n in namespace if n[0] != "_"), options


class B(metaclass=Callable(), a=1):
    y = 2


print(B)


class C:
    def __init_subclass__(cls, **options):
        print("below C", cls.__name__, options)


class D(C, tag="d"):
    pass


class E(D):
    pass


try:

    class F(object, wrong=1):
        pass
except TypeError as e:
    print(e)
for cls in (list, dict, C, int):
    try:
        print(cls[int])
    except TypeError as e:
        print(e)


class G(list):
    pass


print(G[int], type(G())[str], dict[str, list[int]], tuple[()], type[int])
