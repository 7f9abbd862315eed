"""The names of builtins that mean something else."""


def local(sum):
    return sum(x for x in [1, 2])


print(local(lambda items: [type(items).__name__, *items]))
globals()["an" + "y"] = lambda items: "any of mine"
print(any(x for x in [0, 1]), all(x for x in [0, 1]))


class Namespace:
    def all(items):
        return ["all of mine", *items]

    values = all(x for x in [1, 2])


print(Namespace.values)
