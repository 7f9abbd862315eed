class P:
    __slots__ = ("x",)


p = P()
p.x = 1
try:
    p.y = 2
except AttributeError as e:
    print(e)
