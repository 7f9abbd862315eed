class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


class Counted(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.count = len(self)


class Failed(ValueError):
    def __init__(self, *args):
        super().__init__(*args)
        self.extra = 1


print(Upper("abc"), Counted(a=1).count, repr(Failed(1, 2)))
