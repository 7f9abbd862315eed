"""next on an exhausted iterator: StopIteration has no message."""

it = iter([1])
print(next(it))
next(it)
