"""An uncaught builtin exception after output without a newline."""

print("partial", end="")
values = [4, 2, 0]
for v in values:
    print("", 8 // v, end="")
