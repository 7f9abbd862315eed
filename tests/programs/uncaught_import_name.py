"""The module of the library does not have that name: the message tells CPython's file of the module."""

try:
    from math import squareroot
except ImportError as error:
    print(error.name)
from collections import ordered_dict
