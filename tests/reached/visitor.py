class Visitor:
    def visit_int(self, n):
        return n + 1

    def visit_str(self, s):
        return s.upper()

    def other(self, x):
        return "other"


class Sub(str):
    def __rmod__(self, other):
        return "oth" + "er"


class Turned:
    def __radd__(self, left):
        return "oth" + self.rest


def visit(v, x):
    name = "visit_" + type(x).__name__
    return getattr(v, name)(x), getattr(v, f"visit_{type(x).__name__}")(x), hasattr(v, "visit_%s" % "float")


print(visit(Visitor(), 1), visit(Visitor(), "a"))
t = Turned()
t.rest = "er"
print(getattr(Visitor(), "visit_" + t)(1), getattr(Visitor(), "visit_%s" % Sub("x"))(1))
