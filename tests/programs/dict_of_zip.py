"""dict(zip(keys, values)): pairs that are put into a dict as they come."""


def records(header, lines):
    found = []
    for line in lines:
        record = dict(zip(header, line.split(",")))
        record["n"] = int(record["n"])
        found.append(record)
    return found


class Keys:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        print("next", self.n)
        if self.n > 2:
            raise StopIteration
        return self.n


def fails():
    yield 1
    raise ValueError("in the keys")


print(records(["name", "n"], ["a,1", "b,2,extra"]), dict(zip("abc", range(2))), dict(zip([1, 1], "xy")))
print(dict(zip(Keys(), "abcd")), dict(zip("a", Keys())), dict(zip({}, [1])), dict(zip("ab", [[1], [2]])))
print(dict(zip("ab", "cd"), x=1), dict(zip("ab", "cd", strict=True)), dict(zip(*["ab", "cd"])), dict(zip()))
for make in (
    lambda: dict(zip(fails(), [1, 2])),
    lambda: dict(zip(5, [1])),
    lambda: dict(zip([[]], [1])),
    lambda: dict(zip("ab", None)),
    lambda: dict(zip("abc", "a", "b")),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
print(dict(zip("abc", [1, 2, 3])).items() >= {("a", 1)}, {k: v for k, v in dict(zip("xy", (1.5, 2))).items()})


def shadowed(zip):
    return dict(zip("ab", "cd"))


print(shadowed(lambda a, b: [(a, b)]))
print(dict(zip([1, {}], [1, 2])))
