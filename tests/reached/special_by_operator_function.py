"""An operator that a function of a library module applies."""
import operator


class V:
    def __init__(self, n):
        self.n = n

    def __imul__(self, other):
        self.n *= other
        return self

    def __neg__(self):
        return V(-self.n)


v = V(2)
print([f(v, 4).n for f in (operator.imul,)], operator.neg(v).n)
