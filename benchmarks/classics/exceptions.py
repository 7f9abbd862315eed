"""Raising and catching through several frames, with finally and custom classes."""


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


def digit(text, i):
    if i >= len(text):
        raise IndexError("end of text")
    c = text[i]
    if not c.isdigit():
        raise ParseError(f"not a digit: {c!r}", i)
    return int(c)


def number(text):
    value = 0
    i = 0
    while True:
        try:
            value = value * 10 + digit(text, i)
        except IndexError:
            return value
        i += 1


def main(n):
    good = bad = where = depth = 0
    inputs = ["123", "4x5", "", "99", "7y", "2024"]
    for i in range(n):
        try:
            good += number(inputs[i % len(inputs)])
        except ParseError as error:
            bad += 1
            where += error.position
        finally:
            depth += 1
    missing = 0
    table = {k: k * k for k in range(100)}
    for i in range(n):
        try:
            missing += table[i % 200]
        except KeyError:
            missing -= 1
    print(good, bad, where, depth, missing)


main(1000000)
