"""A near name in a module."""

import math
import string

try:
    string.ascii_leters
except AttributeError as error:
    print(error)
print(math.sqr(2))
