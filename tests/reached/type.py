for x in ([1], (1,), {1}, "a", b"a", 1, 2.5, {}, range(2)):
    print(type(x)(), end=" ") if x != range(2) else 0
