def g():
    try:
        yield 1
    except LookupError as e:
        yield repr(e.__class__("x"))


i = g()
next(i)
print(i.throw(KeyError))
