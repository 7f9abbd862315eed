"""Special methods of builtin types that are called by their names: the type's own, not those of object."""

print(
    [].__eq__([]), {}.__eq__({}), (1,).__eq__((1,)), "a".__eq__("a"), (1).__eq__(1), [1].__ne__([2]), {1}.__lt__({1, 2})
)
print([1].__eq__(1), {}.__ne__([]), "a".__hash__() == hash("a"), [].__hash__, (1.5).__eq__(1.5), b"a".__eq__(b"a"))
items = [3, 1]
print(
    items.__repr__(),
    items.__str__(),
    items.__len__(),
    items.__contains__(3),
    {"a": 1}.__repr__(),
    {2}.__str__(),
    items.__format__(""),
)
print(
    items.__sizeof__() > 0, items.__class__, items.__dir__()[:1] != [], (5).__str__(), "x".__repr__(), (2.5).__repr__()
)
