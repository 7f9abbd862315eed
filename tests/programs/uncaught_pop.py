class Stack:
    def __init__(self):
        self._items = []

    def push(self, *items):
        self._items.extend(items)
        return self

    def pop(self):
        return self._items.pop()

    def __len__(self):
        return len(self._items)


def rpn(expr):
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    s = Stack()
    for tok in expr.split():
        if tok in ops:
            b, a = s.pop(), s.pop()
            s.push(ops[tok](a, b))
        else:
            s.push(float(tok))
    if len(s) != 1:
        raise ValueError(f"{len(s)} items left")
    return s.pop()


for e in ("3 4 + 2 *", "5 1 2 + 4 * + 3 -", "2 3", "1 0 /", "x", "+ 1"):
    try:
        print(e, "=", rpn(e))
    except (ValueError, ZeroDivisionError) as err:
        print(e, "->", type(err).__name__, err)
