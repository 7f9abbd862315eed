"""A special method that is stored on another class."""


class V:
    def __pos__(self):
        return "pos"


class W:
    pass


W.__neg__ = V.__pos__
for x in (W(), 2):
    print(-x)
