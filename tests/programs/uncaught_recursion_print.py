"""How deep one gets, and what is said, where CPython has levels of its own."""


class Ring:
    def __init__(self, n=0):
        global reached
        reached = n
        self.next = Ring(n + 1)


class Shown:
    def __init__(self):
        pass

    def __repr__(self):
        return f"<{self!r}>"


class Equal:
    def __eq__(self, other):
        return self == other


class Called:
    def __call__(self, n):
        return self(n + 1)


def text(n):
    return str(n) + text(n + 1)


def outer(f):
    f()


def countdown(n):
    print("level", n)
    countdown(n - 1)


for make in (Ring, lambda: repr(Shown()), lambda: Equal() == 1, lambda: Called()(0), lambda: text(0)):
    for call in (lambda f: f(), outer):
        try:
            call(make)
        except RecursionError as e:
            print(e)
print(reached)
countdown(1100)
