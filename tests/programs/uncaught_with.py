"""with statements close from the inside out before the error shows."""


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, t, v, tb):
        print("close", self.name, t.__name__ if t else None, v)
        return False


def process(items):
    with Resource("outer"), Resource("inner") as r:
        for i in items:
            with Resource(f"item{i}"):
                print(10 // (i - 2))
        print(r.name)


process([1, 3, 2, 4])
