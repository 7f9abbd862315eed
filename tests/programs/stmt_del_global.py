"""del of names, items, slices, attributes; global and nonlocal; unbound names."""

counter = 0


def bump():
    global counter, created
    counter += 1
    created = f"made {counter}"


bump()
bump()
print(counter, created)
del created
try:
    created
except NameError as e:
    print(type(e).__name__, e)


def local_del(flag):
    x = 1
    if flag:
        del x
    return x


print(local_del(False))
try:
    local_del(True)
except UnboundLocalError as e:
    print(e)
except NameError:
    print("wrong")


def early():
    print(counter)
    counter = 5


try:
    early()
except UnboundLocalError as e:
    print(e)


def outer():
    v = "outer"

    def inner():
        nonlocal v
        v = "changed"
        del v

    def peek():
        return v

    print(peek())
    inner()
    try:
        peek()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(outer())
l = list(range(10))
del l[0], l[-1]
print(l)
del l[1:3], l[::2]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
try:
    del d["zz"]
except KeyError as e:
    print(repr(e))
try:
    del l[50]
except IndexError as e:
    print(e)


class T:
    attr = 1


t = T()
t.x = 5
del t.x
try:
    del t.x
except AttributeError as e:
    print(e)
try:
    del t.attr
except AttributeError as e:
    print(e)
del T.attr
print(hasattr(t, "attr"))
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
a = b = c = 1
del (a, b), [c]
print([n for n in "abc" if n in globals()])


def gl():
    global gl_made
    for gl_made in range(3):
        pass

    class Local:
        global from_class
        from_class = "set in class"


gl()
print(gl_made, from_class)
del T
try:
    T()
except NameError as e:
    print(e)
len = 3
print(len)
del len
print(len("abc"))
