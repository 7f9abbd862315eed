class Foo:
    def __init__(self, x):
        self.x = x

    def go(self):
        return [self.calc(i) for i in range(3)]

    def calc(self, i):
        return self.x[i] + self.y(i, 2)

    def y(self, a, b):
        raise RuntimeError(f"bad {a}") from None


def gen():
    yield 1
    Foo([1, 2]).go()


def main():
    for v in gen():
        print(v)


try:
    main()
except RuntimeError as e:
    try:
        {}[e]
    except KeyError:
        x = (1 + 2) * (3 - "a")
