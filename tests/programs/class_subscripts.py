"""Classes that nothing but a dynamic subscript is done with."""


class G:
    pass


def f(c):
    try:
        print(c[int])
    except TypeError as e:
        print(e)


f(G)
f([1])
f(int)


class H:
    def __class_getitem__(cls, k):
        return k


f(H)
