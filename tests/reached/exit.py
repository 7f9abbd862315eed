class Again:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        raise kind("again") from None


try:
    with Again():
        {}["x"]
except KeyError as e:
    print(repr(e))
