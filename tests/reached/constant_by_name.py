import _collections

print(getattr(_collections, "de" + "que")([1, 2]))
