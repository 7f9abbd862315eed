"""What id() and the default hash are made from: WebAssembly tells whether two references are the same, but
gives no number for one.

Instances, exceptions, lists and dicts keep their number. All else is looked for in a table that only grows: rare.
"""

from waspy.lang import *
from waspy.runtime.layout import *

last = 0
known = Array[obj | None](0)
count = 0


def next_number() -> i32:
    global last
    last = last + 1
    return last


def identity(o: obj) -> i32:
    if isinstance(o, Instance):
        if o.ident == 0:
            o.ident = next_number()
        return o.ident
    if isinstance(o, BaseException):
        if o.ident == 0:
            o.ident = next_number()
        return o.ident
    if isinstance(o, List):
        if o.ident == 0:
            o.ident = next_number()
        return o.ident
    if isinstance(o, Dict):
        if o.ident == 0:
            o.ident = next_number()
        return o.ident
    if is_small(o):
        return small_value(o)
    return -1 - in_table(o)


def in_table(o: obj) -> i32:
    global known, count
    for i in range(count):
        if known[i] is o:
            return i
    if count == len(known):
        larger = Array[obj | None](count * 2 + 8)
        larger.copy(0, known, 0, count)
        known = larger
    known[count] = o
    count = count + 1
    return count - 1
