def collect(f, *args, **kwargs):
    return f(*args, **kwargs)


class Box:
    content = 1


def fill(box, value):
    box.content = value
    return box


def grown(x, seen=[]):
    seen.append(x)
    return len(seen)


a, b = Box(), Box()
fill(a, 2)
print(collect(len, "abc"), collect(fill, b, "text").content + "!", a.content + 1, grown(1), grown(2))
