"""Subclasses of builtin classes keep attributes of their own."""

for base, arg in (
    (bytes, b"ab"),
    (str, "ab"),
    (int, 3),
    (float, 2.5),
    (tuple, (1,)),
    (list, [1]),
    (dict, {1: 2}),
    (set, {1}),
    (frozenset, {1}),
    (bytearray, b"ab"),
    (complex, 1j),
    (Exception, "e"),
):

    class B(base):
        def __new__(cls, v):
            m = base.__new__(cls, v)
            m.label = 4
            return m

    try:
        b = B(arg)
        print(base.__name__, b.label, b, b.__dict__)
    except Exception as e:
        print(base.__name__, type(e), e)
