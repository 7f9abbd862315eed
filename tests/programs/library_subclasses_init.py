"""Classes below those of the library: their `__init__` passes on what it likes, and results of methods are set up by it."""

import io
from collections import defaultdict


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


class Counting(io.StringIO):
    def __init__(self):
        super().__init__()
        self.lines = 0

    def write(self, text):
        self.lines += text.count("\n")
        return super().write(text)


class Upper(io.StringIO):
    def __init__(self, text, newline=None):
        super().__init__(text.upper(), newline=newline)


class Encoded(io.BytesIO):
    def __init__(self, text=""):
        super().__init__(text.encode())
        self.text = text


out = Counting()
print("a", file=out)
print("b\nc", file=out)
print(out.lines, repr(out.getvalue()))
print(repr(Upper("a\r\nb").read()), Encoded("ab").read(), Encoded().read())
again = io.StringIO("abc")
again.read(2)
again.__init__("new")
print(again.getvalue(), again.read())
attempt(lambda: io.StringIO(1, 2, 3))
attempt(lambda: io.StringIO(text="a"))
attempt(lambda: io.StringIO(3))
attempt(lambda: io.BytesIO("a"))
attempt(lambda: io.BytesIO(initial_bytes=b"abc").read(2))


class Tagged(defaultdict):
    def __init__(self, *given):
        super().__init__(*given)
        self.tag = len(given)


print((Tagged(int) | {1: 2}).tag, ({1: 2} | Tagged(list)), type(defaultdict(int) | Tagged(int)).__name__)


class Marked(float):
    def __init__(self, value):
        self.mark = value


print(Marked.fromhex("0x1p1").mark, type(Marked.fromhex("0x1p1")).__name__, float.fromhex("0x1p2"))
