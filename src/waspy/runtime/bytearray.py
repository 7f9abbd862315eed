"""bytearray: construction and all that changes one. What it shares with bytes is in `bytes*.py`."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, exceptions, ops, reducing, str_repr, str_search, str_slots
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

ByteArrayClass = builtin_class("bytearray", ByteArray, base=ObjectClass)


def from_part(content: Array[u8], start: i32, n: i32) -> ByteArray:
    """Of n bytes from `start`; copies."""
    part = Array[u8](n)
    part.copy(0, content, start, n)
    return ByteArray(ByteArrayClass, part, n)


def empty() -> ByteArray:
    return ByteArray(ByteArrayClass, Array[u8](0), 0)


def made_of(source: obj) -> ByteArray:
    """bytearray(source)"""
    content = byte_strings.content_of(source, None, None, S("bytearray"))
    return from_part(content, 0, len(content))


@slot(ByteArrayClass, "new")
def bytearray_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    alloc = cls.alloc
    if cls is ByteArrayClass:
        return ByteArray(cls, Array[u8](0), 0)
    if alloc is None:
        return ByteArraySub(cls, Array[u8](0), 0, None)
    made = cast(ByteArray, alloc(cls))
    made.data = Array[u8](0)
    return made


@method(ByteArrayClass, "__init__")
def bytearray_init(
    self: ByteArray, source: obj | None = None, encoding: obj | None = None, errors: obj | None = None
) -> None:
    content = byte_strings.content_of(source, encoding, errors, S("bytearray"))
    n = len(content)
    copy = Array[u8](n)
    copy.copy(0, content, 0, n)
    self.data = copy
    self.length = n


# --- slots ----------------------------------------------------------------------------------------------
@slot(ByteArrayClass, "len")
def bytearray_len(self: obj) -> i64:
    return i64(cast(ByteArray, self).length)


@slot(ByteArrayClass, "repr")
def bytearray_repr(self: obj) -> obj:
    """As CPython, escapes the single quotes even between double ones."""
    b = cast(ByteArray, self)
    quote = str_repr.quote_for(strings.narrow_str(b.data, b.length))
    out = strings.new_builder(b.length + 14)
    strings.append_str(out, classes.type_name(self))
    strings.append_str(out, S("(b"))
    strings.append_char(out, quote)
    for i in range(b.length):
        str_repr.append_literal(out, b.data[i], str_repr.SINGLE)
    strings.append_char(out, quote)
    strings.append_char(out, 41)
    return strings.finish(out)


@slot(ByteArrayClass, "iadd")
def bytearray_iadd(a: obj, b: obj) -> obj:
    s = byte_strings.lent(b)
    if s is None:
        message = S("can't concat % to %")
        exceptions.raise_type_error(fill2(message, classes.type_name(b), classes.type_name(a)))
    splice(cast(ByteArray, a), cast(ByteArray, a).length, 0, strings.narrow_of(s), s.length)
    return a


@slot(ByteArrayClass, "imul")
def bytearray_imul(a: obj, b: obj) -> obj:
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    target = cast(ByteArray, a)
    made = cast(ByteArray, byte_strings.bytes_mul(a, b))
    target.data = made.data
    target.length = made.length
    return a


# --- indexing -------------------------------------------------------------------------------------------
@slot(ByteArrayClass, "getitem")
def bytearray_getitem(self: obj, key: obj) -> obj:
    b = cast(ByteArray, self)
    if isinstance(key, Slice):
        part = str_slots.get_slice(strings.narrow_str(b.data, b.length), key)
        return from_part(strings.narrow_of(part), 0, part.length)
    return small(b.data[place_in(b, slices.index_of(key, S("bytearray")))])


def item_apart(b: ByteArray, key: obj) -> i64:
    return i64(b.data[place_in(b, slices.index_of(key, S("bytearray")))])


def between(b: ByteArray, start: i32, stop: i32) -> ByteArray:
    """b[start:stop]"""
    first = slices.clamp(start, 0, b.length)
    last = slices.clamp(stop, 0, b.length)
    return from_part(b.data, first, last - first if last > first else 0)


def place_in(b: ByteArray, i: i32) -> i32:
    """An index that is certainly inside."""
    if i < 0:
        i += b.length
    if not lt_u32(i, b.length):
        exceptions.raise_index_error(S("bytearray index out of range"))
    return i


@slot(ByteArrayClass, "setitem")
def bytearray_setitem(self: obj, key: obj, value: obj | None) -> None:
    b = cast(ByteArray, self)
    if isinstance(key, Slice):
        set_slice(b, key, value)
        return
    i = slices.index_of(key, S("bytearray"))
    if value is None:
        splice(b, place_in(b, i), 1, byte_strings.NO_BYTES, 0)
    else:
        c = byte_strings.byte_of(value, S("byte"))  # may change b, so the bounds come after it
        b.data[place_in(b, i)] = c


def set_slice(b: ByteArray, key: Slice, value: obj | None) -> None:
    """b[key] = value; a null value deletes."""
    content = byte_strings.NO_BYTES
    n = 0
    if value is not None:
        content = assignable(value)
        n = len(content)
    bounds = slices.slice_bounds(key, b.length)
    if bounds.step == 1:
        splice(b, bounds.start, bounds.count, content, n)
    elif n == bounds.count and value is not None:
        data = b.data
        at = bounds.start
        for i in range(n):
            data[at] = content[i]
            at += bounds.step
    elif n == 0:
        delete_steps(b, bounds)
    else:
        sizes = fill2(
            S("attempt to assign bytes of size % to extended slice of size %"),
            ops.str_(small(n)), ops.str_(small(bounds.count)),
        )  # fmt: skip
        exceptions.raise_value_error(sizes)


def assignable(value: obj) -> Array[u8]:
    """The bytes to be assigned, in an array that nobody changes."""
    if isinstance(value, Bytes):
        return byte_strings.exact(value)
    s = byte_strings.lent(value)
    if s is not None:
        copy = Array[u8](s.length)
        copy.copy(0, strings.narrow_of(s), 0, s.length)
        return copy
    if isinstance(value, Str) or not ops.is_iterable(value):
        exceptions.raise_type_error(S("can assign only bytes, buffers, or iterables of ints in range(0, 256)"))
    return byte_strings.from_iterable(value, S("byte"))


def delete_steps(b: ByteArray, bounds: slices.Bounds) -> None:
    """Closes the gaps of an extended slice from left to right."""
    start = bounds.start
    step = bounds.step
    if step < 0:
        start = start + step * (bounds.count - 1)
        step = -step
    to = start
    next_gap = start
    left = bounds.count
    i = start
    while i < b.length:
        if left > 0 and i == next_gap:
            left -= 1
            next_gap = i32(next_gap + step)
        else:
            b.data[to] = b.data[i]
            to += 1
        i += 1
    if bounds.count > 0:
        b.length = to


def splice(b: ByteArray, start: i32, count: i32, content: Array[u8], n: i32) -> None:
    """Puts n bytes in place of `count`; content may be b's own array."""
    m = b.length - count + n
    after = b.length - start - count
    target = b.data
    if m > len(target) or content is target:
        target = Array[u8](m + (m >> 3) + 8 if n > count else m)
        target.copy(0, b.data, 0, start)
    target.copy(start + n, b.data, start + count, after)
    target.copy(start, content, 0, n)
    b.data = target
    b.length = m


# --- methods that change it -----------------------------------------------------------------------------
@method(ByteArrayClass, "__reduce__")
def bytearray_reduce(self: ByteArray) -> obj:
    live("builtin:*")
    content = Array[u8](self.length)
    content.copy(0, self.data, 0, self.length)
    args = tuples.new_tuple(Array[obj].of(byte_strings.new_bytes(content)))
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), args, reducing.state_of(self)))


@method(ByteArrayClass)
def append(self: ByteArray, item: obj, /) -> None:
    c = byte_strings.byte_of(item, S("byte"))
    n = self.length
    if n == len(self.data):
        larger = Array[u8](n + (n >> 1) + 8)
        larger.copy(0, self.data, 0, n)
        self.data = larger
    self.data[n] = c
    self.length = n + 1


@method(ByteArrayClass)
def extend(self: ByteArray, iterable_of_ints: obj, /) -> None:
    s = byte_strings.lent(iterable_of_ints)
    if s is not None:
        splice(self, self.length, 0, strings.narrow_of(s), s.length)
        return
    if not ops.is_iterable(iterable_of_ints):
        exceptions.raise_type_error(fill1(S("can't extend bytearray with %"), classes.type_name(iterable_of_ints)))
    content = byte_strings.from_iterable(iterable_of_ints, S("byte"))
    splice(self, self.length, 0, content, len(content))


@method(ByteArrayClass)
def insert(self: ByteArray, index: obj, item: obj, /) -> None:
    i = slices.saturated(ops.index_(index))
    c = byte_strings.byte_of(item, S("byte"))
    if i < 0:
        i += self.length
    i = max(0, min(i, self.length))
    splice(self, i, 0, Array[u8].of(c), 1)


@method(ByteArrayClass)
def pop(self: ByteArray, index: obj | None = None, /) -> obj:
    if self.length == 0:
        exceptions.raise_index_error(S("pop from empty bytearray"))
    i = -1
    if index is not None:
        i = slices.saturated(ops.index_(index))
    if i < 0:
        i += self.length
    if not lt_u32(i, self.length):
        exceptions.raise_index_error(S("pop index out of range"))
    c = self.data[i]
    splice(self, i, 1, byte_strings.NO_BYTES, 0)
    return small(c)


@method(ByteArrayClass)
def remove(self: ByteArray, value: obj, /) -> None:
    c = byte_strings.byte_of(value, S("byte"))
    at = str_search.find_byte(self.data, c, 0, self.length)
    if at < 0:
        exceptions.raise_value_error(S("value not found in bytearray"))
    splice(self, at, 1, byte_strings.NO_BYTES, 0)


@method(ByteArrayClass)
def clear(self: ByteArray) -> None:
    self.data = Array[u8](0)
    self.length = 0


@method(ByteArrayClass)
def copy(self: ByteArray) -> obj:
    return from_part(self.data, 0, self.length)


@method(ByteArrayClass)
def reverse(self: ByteArray) -> None:
    i = 0
    j = self.length - 1
    while i < j:
        c = self.data[i]
        self.data[i] = self.data[j]
        self.data[j] = c
        i += 1
        j -= 1


# --- iteration ------------------------------------------------------------------------------------------
@struct
class ByteArrayIterator(Object):
    array: ByteArray | None  # null when exhausted
    index: i32


ByteArrayIteratorClass = builtin_class("bytearray_iterator", ByteArrayIterator, base=ObjectClass, flags=CLASS_FINAL)


@slot(ByteArrayClass, "iter")
def bytearray_iter(self: obj) -> obj:
    return ByteArrayIterator(ByteArrayIteratorClass, cast(ByteArray, self), 0)


@slot(ByteArrayIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(ByteArrayIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(ByteArrayIterator, self)
    b = it.array
    if b is None:
        return None
    i = it.index
    if i >= b.length:
        it.array = None
        return None
    it.index = i + 1
    return small(b.data[i])


@method(ByteArrayIteratorClass, "__length_hint__")
def iterator_length_hint(self: ByteArrayIterator) -> i32:
    b = self.array
    if b is None:
        return 0
    return b.length - self.index
