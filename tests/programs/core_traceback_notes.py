def deco(f):
    def w(*a, **k):
        return f(*a, **k)

    return w


@deco
def g(x, y):
    é = "ünï"
    return é + x / y  # comment


try:
    g(1, 0)
except Exception as e:
    e.add_note("a note")
    raise
