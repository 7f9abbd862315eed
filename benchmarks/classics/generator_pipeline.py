"""A chain of generators: numbers, filters, windows, a running total."""


def numbers(n):
    x = 1
    for _ in range(n):
        x = (x * 48271) % 2147483647
        yield x


def only(predicate, items):
    for item in items:
        if predicate(item):
            yield item


def scaled(items, divisor):
    for item in items:
        yield item // divisor


def pairs(items):
    previous = None
    for item in items:
        if previous is not None:
            yield previous, item
        previous = item


def flattened(groups):
    for group in groups:
        yield from group


def main(n):
    stream = scaled(only(lambda x: x % 3, numbers(n)), 1000)
    total = rises = 0
    for a, b in pairs(stream):
        total += b - a
        if b > a:
            rises += 1
    print(total, rises)
    print(sum(flattened(range(i, i + 4) for i in range(0, n // 2, 4))))


main(4000000)
