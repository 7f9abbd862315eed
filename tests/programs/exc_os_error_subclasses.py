"""Classes below OSError: `__init__` of their own gets the arguments, else `__new__` looks at them."""


class Own(OSError):
    def __init__(self, code, msg, x):
        super().__init__(code, msg)
        self.x = x


class Silent(OSError):
    def __init__(self, *args):
        self.seen = args


class Made(OSError):
    def __new__(cls, path):
        return super().__new__(cls, 2, "made", path)

    def __init__(self, path):
        super().__init__("ignored")


class Plain(OSError):
    pass


class Late(FileNotFoundError):
    def __init__(self, path):
        self.path = path
        super().__init__(2, "not there", path)


for e in (
    Own(2, "m", 0.5),
    Silent(1, "b"),
    Silent(),
    Made("p"),
    Plain(2, "x", "f"),
    Plain("one"),
    Late("q"),
    OSError(13, "d"),
    OSError(2, "a", "f", None, "g"),
):
    print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, e.args, e)
try:
    open("/nowhere/at/all")
except OSError as e:
    print(type(e).__name__, e.errno, e.filename, e.args, e)
