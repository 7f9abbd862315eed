"""Without re, which is larger than all of the module."""


def expandvars(path):
    path = os.fspath(path)
    if isinstance(path, bytes):
        dollar, start, end, word = b"$", b"{", b"}", b"_"
        environ = getattr(os, "environb", None)
    else:
        dollar, start, end, word = "$", "{", "}", "_"
        environ = os.environ
    i = path.find(dollar)
    while i >= 0:
        j = i + 1
        if path.startswith(start, j):
            j = path.find(end, j) + 1
        else:
            while (c := path[j : j + 1]) and (c.isalnum() and c.isascii() or c == word):
                j += 1
        if j <= i + 1:
            i = path.find(dollar, i + 1)
            continue
        name = path[i + 1 : j]
        if name.startswith(start) and name.endswith(end):
            name = name[1:-1]
        try:
            value = os.fsencode(os.environ[os.fsdecode(name)]) if environ is None else environ[name]
        except KeyError:
            i = j
        else:
            tail = path[j:]
            path = path[:i] + value
            i = len(path)
            path += tail
        i = path.find(dollar, i)
    return path
