"""Methods that `__init__` calls assign nothing if they are replaced in the class: what they would assign is unset."""


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


class Plain:
    def reset(self):
        pass


class Stored:
    def __init__(self, n):
        self.n = n
        self.reset()

    def reset(self):
        self.k = 7
        self.f = 0.5

    def both(self):
        return self.k + self.f


class Named(Stored):
    def __init__(self, n):
        super().__init__(n)
        self.prepare()

    def prepare(self):
        self.late = n = self.n + 1
        self.text = "t" * n

    def seen(self):
        return self.late, len(self.text)


class Owned:
    def __init__(self, n):
        self.n = n
        self.start()

    def start(self):
        self.k = 7

    def more(self):
        return self.k + 1


class Replacing:
    def __set_name__(self, owner, name):
        setattr(owner, "start", Plain.reset)  # noqa: B010


class Told(Owned):
    replacing = Replacing()

    def start(self):
        self.k = 8


class Given:
    size = 3

    def __init__(self):
        self.n = self.size
        self.late = 5

    def total(self):
        return self.n + self.late


attempt(Stored(1).both)
Stored.reset = lambda self: None
attempt(Stored(2).both)
attempt(Named(1).seen)
setattr(Named, "prepare", Plain.reset)  # noqa: B010
attempt(Named(1).seen)
attempt(Told(1).more)
attempt(Owned(1).more)
attempt(Given().total)
Given.size = property(lambda self: self.late)
attempt(lambda: Given().total())


def __new__(cls):
    """No method."""
    return object.__new__(cls)


attempt(lambda: __new__(Given).total())
