class Echo:
    def __iter__(self):
        return self

    def __next__(self):
        return "first"

    def send(self, value):
        return "sent " + value


def outer():
    yield from Echo()


g = outer()
print(next(g), g.send("x"))
