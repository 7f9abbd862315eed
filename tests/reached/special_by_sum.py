"""What functions of the runtime add, compare, and hash."""


class V:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return V(self.n + other)

    def __add__(self, other):
        return V(self.n + other.n)

    def __gt__(self, other):
        return self.n > other.n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n


print(sum([V(1), V(2)]).n, max([V(1), V(3), V(2)]).n, len({V(1), V(1), V(2)}), V(2) in [V(1), V(2)])
