for a in 1, "a", b"a", 1.5, None, (), [], {1}:
    print([a == b for b in (1, "a", b"a", 1.5, None, (), [], {1})])
