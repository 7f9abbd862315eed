class A:
    def __getattr__(self, name):
        return lambda: name


class B:
    pass


class Late:
    def __init__(self, text):
        self.text = text

    def shout(self):
        return helper(self.text)


def helper(text):
    return text.upper() + "!"


setattr(B, "found", lambda self: "found")
print(A().anything(), B().found())
print(Late("late").shout(), helper("x"))
try:
    print(B().missing())
    print(Late("never").shout())
except AttributeError as e:
    print(e, Late("after").shout())
