import operator

print(operator.mod("%(a)s %(b)d", {"a": "x", "b": 2}), operator.mod("%c%s%%", ("A", 1.5)), operator.mod(7, 4))
