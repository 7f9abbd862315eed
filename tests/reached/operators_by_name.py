import operator

for name in "add", "mul", "mod":
    print(getattr(operator, name)(7, 3))
print(operator.mod("%s", 1))
