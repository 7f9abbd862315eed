"""The method resolution order: C3 linearisation (CPython's mro_implementation and pmerge)."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import classes, exceptions
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import item_at, items_of, size_of


@struct
class MroPart:
    """One of the lists that are merged; [at, end of items) remains."""

    items: Array[Class]
    at: i32


def compute(cls: Class, bases: Tuple) -> Array[Class]:
    """cls, then the merge of the bases' orders and the bases themselves."""
    n = size_of(bases)
    check_duplicates(bases)
    if n == 1:
        return behind(cls, classes.mro_of(cast(Class, item_at(bases, 0))))
    sequences = Array[MroPart | None](n + 1)
    total = 1
    direct = Array[Class].filled(n, cls)
    for i in range(n):
        b = cast(Class, item_at(bases, i))
        direct[i] = b
        order = classes.mro_of(b)
        sequences[i] = MroPart(order, 0)
        total += len(order)
    sequences[n] = MroPart(direct, 0)
    out = Array[Class].filled(total, cls)
    count = 1
    while True:
        k = next_class(sequences)
        if k is None:
            break
        out[count] = k
        count += 1
        advance(sequences, k)
    if remaining(sequences):
        inconsistent(sequences)
    exact = Array[Class].filled(count, cls)
    exact.copy(0, out, 0, count)
    return exact


def behind(first: Class, rest: Array[Class]) -> Array[Class]:
    out = Array[Class].filled(len(rest) + 1, first)
    out.copy(1, rest, 0, len(rest))
    return out


def next_class(sequences: Array[MroPart | None]) -> Class | None:
    """The first head that stands in no tail."""
    for i in range(len(sequences)):
        s = sequences[i]
        if s is not None and s.at < len(s.items):
            k = s.items[s.at]
            if not in_tail(sequences, k):
                return k
    return None


def in_tail(sequences: Array[MroPart | None], k: Class) -> bool:
    for i in range(len(sequences)):
        s = sequences[i]
        if s is not None:
            for j in range(s.at + 1, len(s.items)):
                if s.items[j] is k:
                    return True
    return False


def advance(sequences: Array[MroPart | None], k: Class) -> None:
    for i in range(len(sequences)):
        s = sequences[i]
        if s is not None and s.at < len(s.items) and s.items[s.at] is k:
            s.at = s.at + 1


def remaining(sequences: Array[MroPart | None]) -> bool:
    for i in range(len(sequences)):
        s = sequences[i]
        if s is not None and s.at < len(s.items):
            return True
    return False


def inconsistent(sequences: Array[MroPart | None]) -> NoReturn:
    names = S("")
    for i in range(len(sequences)):
        s = sequences[i]
        if s is not None and s.at < len(s.items) and not named_before(sequences, i, s.items[s.at]):
            if names.length > 0:
                names = strings.concat(names, S(", "))
            names = strings.concat(names, classes.class_name(s.items[s.at]))
    message = S("Cannot create a consistent method resolution\norder (MRO) for bases %")
    exceptions.raise_type_error(fill1(message, names))


def named_before(sequences: Array[MroPart | None], end: i32, k: Class) -> bool:
    for i in range(end):
        s = sequences[i]
        if s is not None and s.at < len(s.items) and s.items[s.at] is k:
            return True
    return False


def check_duplicates(bases: Tuple) -> None:
    items = items_of(bases)
    for i in range(len(items)):
        for j in range(i):
            if items[i] is items[j]:
                name = classes.class_name(cast(Class, items[i]))
                exceptions.raise_type_error(fill1(S("duplicate base class %"), name))
