print(getattr("abc", "__cl" + "ass__")(12), getattr([], "__in" + "it__")([1, 2]))
