"""An exception in __exit__ replaces the one of the body."""


class CM:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print("exit", exc[0].__name__)
        raise LookupError("from exit")


with CM():
    raise ValueError("from body")
