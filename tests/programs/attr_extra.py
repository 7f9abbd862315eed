"""Attributes beside those that have fields."""


class Extra:
    def __init__(self):
        self.own = 1


extra = Extra()
extra.more = 2
extra.own += 1
print(extra.own, extra.more, hasattr(extra, "least"))
extra.own = "text"
print(extra.own, extra.more)


class Caught(Extra):
    def __getattr__(self, name):
        return f"no {name}"


caught = Caught()
caught.late = 1
print(caught.own, caught.late, caught.later)
