"""An exception leaves a generator, a comprehension and a finally."""


def gen():
    for i in (2, 1, 0):
        yield 10 / i


try:
    print([x for x in gen()])
finally:
    print("finally runs")
