"""What is thrown into a generator has an entry for the place where it waits; what stands in for C has none."""

import json
from collections import namedtuple
from contextlib import contextmanager
from datetime import date
import traceback


def waiting():
    yield 1
    yield 2


@contextmanager
def guarded():
    try:
        yield
    except ValueError as e:
        raise RuntimeError("rolled back") from e


def entries(f):
    try:
        f()
    except Exception as e:
        print(
            [
                (entry.name, entry.lineno)
                for entry in traceback.extract_tb(e.__traceback__)
                if "programs" in entry.filename
            ],
            e,
        )
        print([entry.name for entry in traceback.extract_tb(e.__traceback__)])


def throw():
    it = waiting()
    next(it)
    it.throw(KeyError("thrown in"))


def through():
    with guarded():
        raise ValueError("inside")


entries(throw)
entries(through)
entries(lambda: date(2024, 2, 30))
entries(lambda: json.loads("[1,]"))
entries(lambda: json.dumps({(1,): 2}))
entries(lambda: namedtuple("P", "x y")(1))
through()
