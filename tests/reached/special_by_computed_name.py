"""A special method by a name that is put together."""


class V:
    def __and__(self, other):
        return "and", other

    def __ror__(self, other):
        return "ror", other


for part in ("and", "ror"):
    print(getattr(V(), "__" + part + "__")(1))
