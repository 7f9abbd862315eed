"""Loops over names of attributes that are spelled out."""


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z


class Open:
    limit = 10

    @property
    def half(self):
        return self.limit / 2


def clamp(v, size):
    hits = 0
    for axis in ("x", "y", "z"):
        value = getattr(v, axis)
        if value < 0.0:
            setattr(v, axis, -value)
            hits += 1
        elif value > size:
            setattr(v, axis, 2 * size - value)
            hits += 1
    return hits, axis


def first_missing(o, log):
    for name in ["limit", "half", "other", "rest"]:
        if not hasattr(o, name):
            break
        log.append((name, getattr(o, name)))
    else:
        return None
    return name


def skipping(o):
    total = 0
    for name in ("x", "y", "z"):
        if name == "y":
            continue
        total += getattr(o, name)
    else:
        total += 1000
    return total


def rebinding(o):
    found = []
    for name in ("x", "y"):
        found.append(getattr(o, name))
        name = "z"
        found.append(getattr(o, name, None))
    return found


def returning(o):
    for name in ("q", "y", "x"):
        try:
            return name, getattr(o, name)
        except AttributeError as e:
            print("no", e)
        finally:
            print("tried", name)
    return None


def nothing(o):
    for name in ():
        getattr(o, name)
    try:
        print(name)
    except UnboundLocalError as e:
        print(e)


def steps(o):
    for name in ("x", "y", "z"):
        sent = yield getattr(o, name)
        if sent is not None:
            setattr(o, name, sent)


def nested(o):
    for name in ("x", "y"):
        for other in ("y", "z"):
            if other == name:
                break
            setattr(o, name, getattr(o, name) + getattr(o, other))
        else:
            delattr(o, "z")
            o.z = 0.5


v = Vec(-1.5, 20.0, 3.0)
print(clamp(v, 10.0), v.x, v.y, v.z)
log = []
o = Open()
print(first_missing(o, log), log)
o.other, o.rest = "text", None
print(first_missing(o, log), log)
print(skipping(v), rebinding(v), returning(v))
nothing(v)
g = steps(v)
print(next(g), g.send(7), g.send("s"), v.x, v.y)
for name in ("x", "y"):
    setattr(v, name, len(name) + 1.0)
print(v.x, v.y, name)
nested(v)
print(v.x, v.y, v.z)
for name in ("x", "w"):
    setattr(v, name, 1)
