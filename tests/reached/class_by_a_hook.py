"""`__subclasshook__` gets the class of the object, and makes another one."""

from abc import ABC

made = []


class Numbers(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        made.append(other("12"))
        return True


value = sum([5, 6])
print(isinstance(value, Numbers), made)
