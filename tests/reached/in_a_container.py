kinds = {"n": int, "s": str}
for k, v in [("n", "5"), ("s", 5)]:
    print(repr(kinds[k](v)))
