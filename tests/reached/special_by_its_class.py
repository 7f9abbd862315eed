"""A special method as an attribute of its class, given away."""


class V:
    def __init__(self, n):
        self.n = n

    def __invert__(self):
        return -self.n


print(list(map(V.__invert__, [V(1), V(2)])))
