"""Operators of a library class, on what is known to be one and on what is not."""
from collections import Counter
from fractions import Fraction

c = Counter("abca")
d = Counter(a=1)
for x, y in [(c, d), ({1, 2, 3}, {2})]:
    print(sorted(map(str, x - y)), sorted(map(str, x & y)))
c |= Counter(z=5)
c &= Counter(z=3, a=9)
print(c, +c, Fraction(1, 3) + 1 - Fraction(1, 2), 2 ** Fraction(2), -Fraction(3, 4) // 2)
