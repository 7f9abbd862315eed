i = iter("")
try:
    i.__next__()
except StopIteration as e:
    print(repr(e))
