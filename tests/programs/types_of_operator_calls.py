"""What functions of operator give, called from tables, by reduce and by accumulate."""

import operator
import random
from functools import reduce
from itertools import accumulate


class Money:
    def __init__(self, amount, unit="EUR"):
        self.amount = amount
        self.unit = unit

    def __add__(self, other):
        if isinstance(other, int):
            return Money(self.amount + other, self.unit)
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.amount + other.amount, self.unit)

    __radd__ = __add__

    def __and__(self, other):
        return Money(min(self.amount, other.amount))

    def __lt__(self, other):
        return self.amount < other.amount

    def __repr__(self):
        return f"{self.amount:.2f} {self.unit}"


OPS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
    "%": operator.mod, "**": operator.pow, "<": operator.lt, "==": operator.eq, "&": operator.and_, "^": operator.xor,
}  # fmt: skip


def rpn(text):
    stack = []
    for token in text.split():
        if token in OPS:
            b, a = stack.pop(), stack.pop()
            stack.append(OPS[token](a, b))
        else:
            stack.append(float(token) if "." in token else int(token))
    return stack.pop()


for text in ["3 4 + 2 *", "7 2 /", "7 2 //", "2 -1 **", "2 70 **", "1.5 2 +", "3 4 <", "12 10 &", "12 10 ^", "7.5 2 %"]:
    print(text, "=", rpn(text))
print(reduce(operator.add, [Money(1), Money(2.5), Money(3)]), reduce(operator.mul, range(1, 25)) + 1)
print(
    reduce(operator.add, ["a", "b"]).upper(),
    reduce(operator.add, [[1], [2]], []),
    reduce(operator.and_, [Money(3), Money(2)]),
)
print(list(accumulate([1, 2, 3], operator.mul)), operator.add(1, Money(4)), operator.lt(Money(1), Money(2)))
print(operator.not_([]), operator.truth("x"), operator.add((1,), (2,)), operator.mul("ab", 2), operator.mod("%d!", 3))
for a, b in [(1, "x"), (None, 1), (Money(1), "x")]:
    try:
        print(operator.add(a, b))
    except TypeError as error:
        print(error)
rng = random.Random(5)
i, j = sorted(rng.sample(range(10), 2))
print(i + 1 <= j, len(rng.sample("abcdef", 3)), rng.sample((1.5, 2.5), 1)[0] * 2 > 2, len(rng.choices("xy", k=4)))
