"""input(), iteration over sys.stdin, EOFError."""

# stdin: 3\nalpha 1\nbeta 22\ngamma 333\nrest one\nrest two
import sys

n = int(input())
rows = []
for _ in range(n):
    name, value = input().split()
    rows.append((name, int(value)))
print(rows, sum(v for _, v in rows))
for line in sys.stdin:
    print(repr(line))
try:
    input("prompt> ")
except EOFError as e:
    print("EOF", e)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
