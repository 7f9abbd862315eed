def kind(x):
    k = type(x)
    return k


print(kind([])("ab"), kind("")(5), [t("12") for t in map(type, (1, 1.5, ()))])
