"""`__subclasscheck__` gets the class of the object, and makes another one."""

from abc import ABCMeta

made = []


class Meta(ABCMeta):
    def __subclasscheck__(cls, other):
        made.append(other("12"))
        return super().__subclasscheck__(other)


class Base(metaclass=ABCMeta): ...


class Below(Base, metaclass=Meta): ...


print(isinstance(sum([5, 6]), Base), made)
