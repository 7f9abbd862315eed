"""sys.stdin.read and words; a last line without a newline; empty lines; unicode."""

# stdin: 5 3\n\n  8 1 \nna\xefve text\nend
import sys

text = sys.stdin.buffer.read().decode("latin-1") if False else sys.stdin.buffer.read()
lines = text.splitlines()
print(len(lines), lines[:3])
nums = [int(w) for line in lines[:3] for w in line.split()]
print(nums, sorted(nums), max(nums))
print(lines[-1].decode(), text.count(b"\n"))
