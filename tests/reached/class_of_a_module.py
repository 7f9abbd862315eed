from functools import partial
def f(a, b): return a - b
print(partial(f, 5)(3))
