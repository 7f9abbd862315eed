"""input() reads what sys.stdin is at the moment; the prompt goes where sys.stdout goes."""

import io
import sys

original = sys.stdin
sys.stdin = io.StringIO("first\nsecond € line\r\n\nlast")
print([input() for _ in range(4)])
try:
    input("more? ")
except EOFError as e:
    print(e)


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


sys.stdin = Lines("a\n", "b", 5)
print(repr(input("prompt ")), repr(input(3)))
try:
    input()
except TypeError as e:
    print(e)
sys.stdin = Lines("x\n", "y\n")
kept, sys.stdout = sys.stdout, io.StringIO()
answer = input("hidden prompt: ")
text = sys.stdout.getvalue()
sys.stdout = kept
print(repr(answer), repr(text))
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
sys.stdin = original
try:
    print(input("end? "))
except EOFError as e:
    print(e)
