# Methods and operators that only some of the objects of a list have: the others raise.


class Whole:
    def __init__(self):
        self.size = 1.5

    def grow(self, x):
        self.size += x
        return self.size

    def __getitem__(self, i):
        return self.size * i

    def __neg__(self):
        return -self.size


class Part:
    def __init__(self):
        self.size = "s"


for o in [Whole(), Part()]:
    for action in (lambda o: o.grow(0.5), lambda o: o[2], lambda o: -o):
        try:
            print(action(o))
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
parts = [Whole(), Part()]
print(parts[0].grow(1), parts[0][3], -parts[0])
for index in range(2):
    try:
        print(-parts[index])
    except TypeError as e:
        print(e)
    try:
        print(parts[index][1])
    except TypeError as e:
        print(e)
print(parts[1].grow(1))
