"""A bare raise in a nested handler lets the first exception out."""


def process(items):
    for i in items:
        try:
            yield 10 // i
        except ZeroDivisionError:
            print("bad item", i)
            raise


for v in process([5, 2, 0, 1]):
    print(v)
