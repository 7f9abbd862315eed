"""A wide character only in the source line of a traceback, and no other text."""


def fail(n):
    return 1 // n  # €


print("before")
fail(0)
