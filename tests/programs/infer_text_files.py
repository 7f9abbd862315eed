"""What io.StringIO and files of text give is text; what is stored in place of a method is called."""

import io
import os
import sys
import tempfile

out = io.StringIO()
for i in range(3):
    out.write(f"line {i}\n")
print("last", file=out, end="")
text = out.getvalue()
print(sum(len(line) for line in text.splitlines()), text.upper().split()[1])


def count(lines):
    total = {}
    for line in lines:
        for word in line.split():
            total[word] = total.get(word, 0) + 1
    return total


print(count(io.StringIO(text)), count(io.StringIO("a b\na")), [s.strip() for s in io.StringIO(" x \n y").readlines()])
source = io.StringIO("one\ntwo\n")
print(source.readline().rstrip(), repr(source.read()), repr(source.readline()))

path = os.path.join(tempfile.mkdtemp(), "t.txt")
with open(path, "w") as file:
    print(file.write("b a\nc b\n"), file.name == path)
with open(path) as file:
    print(count(file))
with open(path, encoding="utf-8") as file:
    print(file.read().upper().split("\n"))
with open(path, "rb") as file:
    print(file.read(), file.closed)
mode = "r" + "b"
print(open(path, mode).read()[:1], open(path, mode="rb").readline(), open(path, mode="r").readline())


class Upper(io.StringIO):
    def getvalue(self):
        return super().getvalue().upper()


u = Upper()
u.write("abc")
print(u.getvalue())
old = sys.stdin
sys.stdin = io.StringIO("typed 1\ntyped 2\n")
print(sys.stdin.readline().split(), [line.upper() for line in sys.stdin])
sys.stdin = old
