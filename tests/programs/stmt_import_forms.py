"""import forms of standard modules, names that are rebound, imports in functions and in try."""

import math as m
import math, sys as system
from math import pi, floor as fl, ceil
from math import sqrt as root


def local():
    import math
    from math import gcd

    return gcd(12, 18), math.pi == pi


print(m is math, fl(2.5), ceil(2.1), root(16), local(), system.maxsize)
try:
    import no_such_module_here as x
except ImportError as e:
    x = None
    print(type(e).__name__, e)
try:
    from math import no_such_name
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
pi = 3
print(pi, math.pi)
math = "rebound"
print(math, m.floor(1.5), __name__)
if pi > 5:
    import never_imported_module
else:
    from math import factorial
print(factorial(5), type(m).__name__, m.__name__, hasattr(m, "sin"), getattr(m, "cos")(0))
for name in ("tau", "nothing"):
    print(name, getattr(m, name, "missing"))
try:
    m.nothing
except AttributeError as e:
    print(e)
