"""A program with examples that it runs when it is asked to only."""

import sys


def double(x):
    """
    >>> double(4)
    8
    """
    return x * 2


if "--test" in sys.argv:
    import doctest

    sys.exit(doctest.testmod()[0])
print(double(21), "double(4)" in double.__doc__)
