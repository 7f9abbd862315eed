"""An exception in a function that a builtin calls."""


def key(x):
    if x == 3:
        raise LookupError(f"no key for {x}")
    return -x


print(sorted([1, 2], key=key))
print(list(map(key, [1, 3])))
