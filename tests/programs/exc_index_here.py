"""Indices that are tried: lists and tuples of every kind of item, indices of every kind; slices with a step."""


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        if self.n is None:
            raise LookupError("no index")
        return self.n


def tried(xs, keys):
    out = []
    for k in keys:
        try:
            out.append(xs[k])
        except IndexError as e:
            out.append((str(e), e.__traceback__.tb_lineno - tried.__code__.co_firstlineno, e.__context__))
        except (TypeError, LookupError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def counted(xs, n):
    found = missed = 0
    for i in range(-n, n):
        try:
            found += xs[i]
        except IndexError:
            missed += 1
    return found, missed


def constants(xs):
    out = []
    try:
        out.append(xs[0])
        out.append(xs[-1])
        out.append(xs[5])
    except IndexError as e:
        out.append(str(e))
    try:
        xs[5] = 1
    except IndexError as e:
        out.append(str(e))
    return out


def nested():
    try:
        try:
            [][0]
        except IndexError:
            return ()[1]
    except IndexError as e:
        return str(e), str(e.__context__), e.__cause__


def until_end(xs):
    i = 0
    total = 0
    while True:
        try:
            total += xs[i]
        except IndexError:
            return total
        i += 1


keys = [0, 2, -3, 3, -4, True, 2**40, -(2**70), Index(1), Index(9), Index(None), "a", None, 1.0, slice(1, None)]
for items in ([1, 2, 3], (1, 2, 3), [1.5, 2.5, 3.5], ["a", "b", "c"], [True, False, True], [1, "x", None]):
    print(tried(items, keys))
print(counted([1, 2, 3], 6), counted((1, 2, 3), 6), counted([0.5, 1.5], 4), counted([2**40], 3))
print(constants([1, 2]), constants([]), nested(), until_end([1, 2, 3]), until_end([]), until_end((0.5, 1)))
for s in ("", "a", "ab", "abc", "aπ日"):
    print([s[::-1], s[::2], s[1::-1], s[::-2], s[-1::-1], s[:1:-1], s[::1], s[::-1][::-1] == s])
for step in (-1, 1, 2, None):
    print("hello"[::step], [1, 2, 3][::step], (1, 2, 3)[::step])
