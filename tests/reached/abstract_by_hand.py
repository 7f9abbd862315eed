class C:
    pass


C.__abstractmethods__ = frozenset(["f"])
try:
    C()
except TypeError as e:
    print(e)
