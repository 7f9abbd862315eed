"""print: sep, end, file, flush, arguments of all kinds; writing to stdout and stderr."""

import sys

print()
print("a", 1, None, 2.5, [1], sep="")
print("a", "b", sep=", ", end="!\n")
print(*range(5), sep="\n")
print(*"xyz", sep=None, end=None)
print("err", file=sys.stderr)
print("to stdout", file=sys.stdout, flush=True)
sys.stdout.write("written\n")
print(sys.stdout.write("four") == 4)
for bad in ({"sep": 1}, {"end": b""}):
    try:
        print("x", **bad)
    except TypeError as e:
        print(e)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        self.parts.append("<flush>")


sink = Sink()
print("to", "sink", 5, sep="-", file=sink, flush=True)
print(sink.parts)
old, sys.stdout = sys.stdout, sink
print("captured")
sys.stdout = old
print(sink.parts[-2:])
print("tab\tquote' back\\ é ☃ 😀", "\x41", end="\n\n")
print("%-5s|%5.1f|%03d|%x" % ("ab", 3.14159, 7, 255))
print(print("inner"), print)
print("last line on stderr", file=sys.stderr)
