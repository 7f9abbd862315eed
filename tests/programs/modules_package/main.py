"""Packages: __init__ side effects, relative imports, submodules, __all__, import *, circular imports."""

import shapes
import shapes.square
from shapes import *
from shapes.circle import Circle as C
from shapes.deep.leaf import where, parent_name
import first
import helper as h
from helper import value, change

print("main", __name__)
print(shapes.VERSION, shapes.square.Square(3).area(), C(1).area(), exported())
try:
    hidden()
except NameError as e:
    print(e)
print(where(), parent_name)
print(first.get_second(), first.second.get_first())
change()
print(value, h.value, h.__name__, shapes.__name__, shapes.square.__name__)
h.value = "from main"
print(h.show())
print(sorted(n for n in dir(h) if not n.startswith("_")))
try:
    from helper import nothing
except ImportError as e:
    print(e.name, type(e).__name__, str(e).split(" (")[0])
try:
    import not_there_at_all
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    h.nothing
except AttributeError as e:
    print(e)


def local_import():
    import late
    from late import thing as t

    return late.thing, t


print("before late")
print(local_import(), local_import())
import sys

print("late" in sys.modules, sys.modules["helper"] is h, isinstance(h, type(sys)))
if __name__ == "__main__":
    print("is main")
