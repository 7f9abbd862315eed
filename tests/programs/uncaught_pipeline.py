"""An error in the first of three chained generators."""


def numbers(lines):
    for line in lines:
        yield float(line)


def scaled(it, k):
    for x in it:
        yield x * k


def running(it):
    total = 0
    for i, x in enumerate(it, 1):
        total += x
        yield total / i


data = ["1", "2", "3.5", "oops", "5"]
for avg in running(scaled(numbers(data), 10)):
    print(f"{avg:.3f}")
