"""A special method of a base by super()."""


class Base:
    def __floordiv__(self, other):
        return "base", other


class Below(Base):
    def __floordiv__(self, other):
        return "below", super().__floordiv__(other)


for x in (Below(), 7):
    print(x // 2)
