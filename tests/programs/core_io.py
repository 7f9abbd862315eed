import sys, io

print("a", "b", sep="-", end="!\n")
print(1, 2.5, None, True, [1, "x"], sep=", ")
print("to err", file=sys.stderr)
print()
sys.stdout.write("w\n")
print(sys.stdout.write("xyz\n"))
try:
    print("a", sep=3)
except TypeError as e:
    print(e)
try:
    print("a", foo=3)
except TypeError as e:
    print(e)
with open("/tmp/waspy_core_io.txt", "w") as f:
    print(f.write("line1\nline2\r\nünï\n"), f.name, f.mode, f.closed)
    f.writelines(["a\n", "b"])
print(f.closed)
with open("/tmp/waspy_core_io.txt") as f:
    print(f.readline(), end="")
    print(f.read(3), f.tell() > 0)
    print(f.readlines())
    print(repr(f.read()))
    f.seek(0)
    for i, l in enumerate(f):
        print(i, repr(l))
with open("/tmp/waspy_core_io.txt", "rb") as f:
    d = f.read()
    print(d, len(d))
    f.seek(2)
    print(f.read(4), f.tell())
with open("/tmp/waspy_core_io.txt", "ab") as f:
    f.write(b"zzz")
with open("/tmp/waspy_core_io.txt", newline="") as f:
    print(f.readlines())
with open("/tmp/waspy_core_io.txt", "r+") as f:
    f.write("LINE")
    f.seek(0)
    print(f.read(8))
try:
    f.read()
except ValueError as e:
    print(e)
try:
    open("/tmp/waspy_core_io.txt", "w").read()
except io.UnsupportedOperation as e:
    print(e)
try:
    open("/tmp/waspy_core_io.txt", "q")
except ValueError as e:
    print(e)
try:
    open("/tmp/", "r")
except IsADirectoryError as e:
    print(e)
try:
    open("/tmp/waspy_core_io.txt", "x")
except FileExistsError as e:
    print(e)
try:
    input()
except EOFError as e:
    print(e)
print(
    sys.argv[1:],
    sys.maxsize,
    sys.version_info[:2],
    sys.version_info.major,
    sys.version_info >= (3, 8),
    sys.platform,
    sys.byteorder,
)


class W:
    def __init__(self):
        self.b = []

    def write(self, s):
        self.b.append(s)

    def flush(self):
        pass


w = W()
print("hi", 3, file=w)
print(w.b)
old = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = old
print(w.b)
print(sys.stdout.name, sys.stdin.fileno() if 0 else 0, type(sys).__name__)
print(sys.getrecursionlimit())
sys.setrecursionlimit(2000)
print(sys.getrecursionlimit())
sys.exit(4)
