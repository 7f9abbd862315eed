"""copy.deepcopy of containers with instances whose classes say how they are copied."""

import copy


class Own:
    def __init__(self, parts, fresh=False):
        self.parts = parts
        self.fresh = fresh

    def __deepcopy__(self, memo):
        made = Own(copy.deepcopy(self.parts) if self.fresh else copy.deepcopy(self.parts, memo), self.fresh)
        memo[id(self)] = made
        return made


class Changed:
    def __init__(self, n):
        self.n = n

    def __deepcopy__(self, memo):
        return self.n


class Held:
    def __init__(self, inner):
        self.inner = inner


own = Own(["s"])
a, b = copy.deepcopy([own, own])
print(a is b, a.parts, a is not own)
items = copy.deepcopy([Changed(1), Changed(2)])
print(items[0] + items[1], copy.deepcopy({"k": Changed(5)})["k"] * 2, copy.deepcopy((Changed(7), 1)))
held = copy.deepcopy([Held(Changed(3)), Held([Changed(4)])])
print(held[0].inner + 1, held[1].inner[0] + 1)
