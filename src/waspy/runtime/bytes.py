"""bytes: its constructor, operators, indexing and iteration, and what it has in common with bytearray.

Many algorithms are those of str: `lent` wraps the bytes into a narrow string without copying them, and `like`
turns a string that came out back into the class that the method was called on.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    attributes,
    calls,
    classes,
    codecs,
    exceptions,
    memoryview,
    ops,
    str_repr,
    str_search,
    str_slots,
)
from waspy.runtime import bytearray as byte_arrays
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

BytesClass = builtin_class("bytes", Bytes, base=ObjectClass)

NO_BYTES = Array[u8](0)
EMPTY = Bytes(BytesClass, 0, 0, NO_BYTES)
MARK = 4  # bytes at the end of an array that is longer than the bytes: how much of it is used
WORTH = 64  # sums of so many bytes are likely to be added to


def new_bytes(content: Array[u8]) -> Bytes:
    """Takes the array over, which nobody writes to any more."""
    if len(content) == 0:
        return EMPTY
    return Bytes(BytesClass, 0, len(content), content)


def exact(b: Bytes) -> Array[u8]:
    """The bytes in an array of their length, not to be written to."""
    if len(b.data) != b.length:
        b.data = strings.trimmed(b.data, b.length)
    return b.data


def from_part(content: Array[u8], start: i32, n: i32) -> Bytes:
    """Of n bytes from `start`; copies."""
    part = Array[u8](n)
    part.copy(0, content, start, n)
    return new_bytes(part)


# --- to strings and back --------------------------------------------------------------------------------
def lent(o: obj) -> Str | None:
    """The bytes of a bytes-like object as a string that shares them; null if it is none."""
    if isinstance(o, Bytes):
        return strings.narrow_str(o.data, o.length)
    if isinstance(o, ByteArray):
        return strings.narrow_str(o.data, o.length)
    if isinstance(o, MemoryView):
        content = memoryview.content(o)
        return strings.narrow_str(content, len(content))
    if is_live("array_module.ArrayClass") and isinstance(o, Buffer):
        content = o.access.content(o)
        return strings.narrow_str(content, len(content))
    return None


def lent_argument(o: obj) -> Str:
    """Of a receiver or an argument that must be bytes-like."""
    s = lent(o)
    if s is None:
        required(o)
    return s


def required(o: obj) -> NoReturn:
    message = S("a bytes-like object is required, not '%'")
    exceptions.raise_type_error(fill1(message, classes.type_name(o)))


def is_bytes_like(o: obj) -> bool:
    return isinstance(o, (Bytes, ByteArray, MemoryView)) or is_live("array_module.ArrayClass") and isinstance(o, Buffer)


def of_str(s: Str) -> Bytes:
    """The bytes of a narrow string; may share them."""
    return new_bytes(strings.trimmed(strings.narrow_of(s), s.length))


def like(o: obj, s: Str) -> obj:
    """The result of a method of o."""
    if isinstance(o, ByteArray):
        return byte_arrays.from_part(strings.narrow_of(s), 0, s.length)
    return of_str(s)


# --- construction ---------------------------------------------------------------------------------------
@constructor(BytesClass)
def bytes_new(cls: Class, source: obj | None = None, encoding: obj | None = None, errors: obj | None = None) -> obj:
    content = content_of(source, encoding, errors, S("bytes"))
    if cls is BytesClass:
        if isinstance(source, Bytes) and source.cls is BytesClass:
            return source
        return new_bytes(content)
    alloc = cls.alloc
    if alloc is None:
        return BytesSub(cls, 0, len(content), content, None)
    made = cast(Bytes, alloc(cls))
    made.length = len(content)
    made.data = content
    return made


def content_of(source: obj | None, encoding: obj | None, errors: obj | None, name: Str) -> Array[u8]:
    """What bytes(...) and bytearray(...) contain; not to be written to."""
    if isinstance(source, Str):
        if encoding is None:
            if isinstance(source, StrSub) and strings.equal(name, S("bytes")):
                f = attributes.special(source, S("__bytes__"))
                if f is not None:
                    return bytes_result(calls.call0(f))
            exceptions.raise_type_error(S("string argument without an encoding"))
        encoding_name = codecs.optional_name(encoding, S("utf-8"), name, S("encoding"))
        errors_name = codecs.optional_name(errors, S("strict"), name, S("errors"))
        return codecs.encode(source, encoding_name, errors_name)
    if encoding is not None:
        exceptions.raise_type_error(S("encoding without a string argument"))
    if errors is not None:
        exceptions.raise_type_error(S("errors without a string argument"))
    if source is None:
        return NO_BYTES
    if isinstance(source, Bytes) and source.cls is BytesClass:
        return exact(source)
    return converted(source, name)


def converted(source: obj, name: Str) -> Array[u8]:
    """Of an object that is neither str nor bytes: `__bytes__`, a length, bytes-like, or an iterable of ints."""
    if strings.equal(name, S("bytes")):
        f = attributes.special(source, S("__bytes__"))
        if f is not None:
            return bytes_result(calls.call0(f))
    if not is_bytes_like(source) and slices.has_index(source):
        count = ops.to_ssize(source)
        if count < 0:
            exceptions.raise_value_error(S("negative count"))
        if count > strings.MOST_UNITS:
            exceptions.raise_memory_error()
        return Array[u8](i32(count))
    return gathered(source, name)


def of_object(source: obj) -> Array[u8]:
    """PyObject_Bytes: as `converted`, but an int is no length."""
    f = attributes.special(source, S("__bytes__"))
    if f is not None:
        return bytes_result(calls.call0(f))
    if isinstance(source, Str):
        exceptions.raise_type_error(fill1(S("cannot convert '%' object to bytes"), classes.type_name(source)))
    return gathered(source, S("bytes"))


def gathered(source: obj, name: Str) -> Array[u8]:
    """Of a bytes-like object, or of an iterable of ints."""
    s = lent(source)
    if s is not None:
        copy = Array[u8](s.length)
        copy.copy(0, strings.narrow_of(s), 0, s.length)
        return copy
    if not ops.is_iterable(source):
        message = S("cannot convert '%' object to %")
        exceptions.raise_type_error(fill2(message, classes.type_name(source), name))
    prefix = S("bytes") if strings.equal(name, S("bytes")) else S("byte")
    return from_iterable(source, prefix)


def bytes_result(r: obj) -> Array[u8]:
    if isinstance(r, Bytes):
        return exact(r)
    exceptions.raise_type_error(fill1(S("__bytes__ returned non-bytes (type %)"), classes.type_name(r)))


def from_iterable(source: obj, subject: Str) -> Array[u8]:
    """The ints that it yields, each one byte; `subject` begins the message if one is not."""
    out = strings.new_builder(16)
    if isinstance(source, List) and source.cls is lists.ListClass:
        i = 0
        while i < source.length:
            strings.append_char(out, byte_of(lists.at(source, i), subject))
            i += 1
    else:
        it = ops.get_iter(source)
        step = ops.stepper(it)
        item = step(it)
        while item is not None:
            strings.append_char(out, byte_of(item, subject))
            item = step(it)
    return codecs.byte_array(out)


def byte_of(o: obj, subject: Str) -> i32:
    """An int as a byte."""
    if is_small(o) and lt_u32(small_value(o), 256):
        return small_value(o)
    n = slices.saturated(ops.index_(o))
    if n < 0 or n > 255:
        exceptions.raise_value_error(fill1(S("% must be in range(0, 256)"), subject))
    return n


@method(BytesClass, "__getnewargs__")
def getnewargs(self: Bytes) -> obj:
    return tuples.new_tuple(Array[obj].of(new_bytes(exact(self))))


@method(BytesClass, "__bytes__")
def bytes_bytes(self: Bytes) -> obj:
    return new_bytes(exact(self))


def made_of(source: obj) -> Bytes:
    """bytes(source)"""
    if isinstance(source, Bytes) and source.cls is BytesClass:
        return source
    return new_bytes(content_of(source, None, None, S("bytes")))


# --- operators ------------------------------------------------------------------------------------------
@slot(BytesClass, "add")
@slot(byte_arrays.ByteArrayClass, "add")
def bytes_add(a: obj, b: obj) -> obj:
    if isinstance(a, Bytes) and isinstance(b, Bytes):
        return concat(a, b)
    left = lent(a)
    right = lent(b)
    if left is None or right is None:
        return NOT_IMPLEMENTED
    n = left.length
    both = Array[u8](strings.total_length(n, right.length))
    both.copy(0, strings.narrow_of(left), 0, n)
    both.copy(n, strings.narrow_of(right), 0, right.length)
    return like(a, strings.narrow_str(both, len(both)))


@slot(BytesClass, "mul")
@slot(byte_arrays.ByteArrayClass, "mul")
def bytes_mul(a: obj, b: obj) -> obj:
    s = lent(a)
    if s is None:
        return bytes_mul(b, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    count = ops.to_ssize(b)
    if s.length > 0 and count > div_s(i64(strings.MOST_UNITS), i64(s.length)):
        if isinstance(a, Bytes):
            str_slots.raise_too_long(count, s.length, S("repeated bytes are too long"))
        exceptions.raise_memory_error()
    return like(a, str_slots.repeat(s, count))


@slot(BytesClass, "len")
def bytes_len(self: obj) -> i64:
    return i64(cast(Bytes, self).length)


@slot(BytesClass, "hash")
def bytes_hash(self: obj) -> i64:
    b = cast(Bytes, self)
    if b.hash == 0:
        b.hash = strings.hash_bytes(b.data, 0, b.length)
    return i64(b.hash)


@slot(BytesClass, "compare")
@slot(byte_arrays.ByteArrayClass, "compare")
def bytes_compare(self: obj, other: obj, op: i32) -> obj:
    a = lent(self)
    b = lent(other)
    if a is None or b is None:
        return NOT_IMPLEMENTED
    if (op == EQ or op == NE) and a.length != b.length:
        return from_bool(op == NE)
    difference = strings.compare_bytes(strings.narrow_of(a), a.length, strings.narrow_of(b), b.length)
    return from_bool(str_slots.holds(difference, op))


def equal(a: Bytes, b: Bytes) -> bool:
    return a.length == b.length and strings.equal_bytes(a.data, b.data, a.length)


def concat(a: Bytes, b: Bytes) -> Bytes:
    """a + b. What a sum grows by is put behind it in its own array if that has room and nothing else is there yet; the
    last `MARK` bytes of the array say how much of it is used. So appending again and again takes linear time."""
    n = a.length
    m = b.length
    if m == 0 and a.cls is BytesClass:
        return a
    if n == 0 and b.cls is BytesClass:
        return b
    total = strings.total_length(n, m)
    content = a.data
    room = len(content) - n - MARK
    if room >= m and used(content) == n:
        strings.copy_bytes(content, n, b.data, 0, m)
        mark_used(content, total)
        return Bytes(BytesClass, 0, total, content)
    if total < WORTH:
        content = Array[u8](total)
    else:
        content = Array[u8](total + MARK if room < 0 else total + (total >> 1) + MARK)
        mark_used(content, total)
    strings.copy_bytes(content, 0, a.data, 0, n)
    strings.copy_bytes(content, n, b.data, 0, m)
    return Bytes(BytesClass, 0, total, content)


def used(content: Array[u8]) -> i32:
    at = len(content) - MARK
    return content[at] | content[at + 1] << 8 | content[at + 2] << 16 | content[at + 3] << 24


def mark_used(content: Array[u8], n: i32) -> None:
    at = len(content) - MARK
    for i in range(MARK):
        content[at + i] = n >> 8 * i & 255


@slot(BytesClass, "contains")
@slot(byte_arrays.ByteArrayClass, "contains")
def bytes_contains(self: obj, item: obj) -> bool:
    s = lent_argument(self)
    if not is_bytes_like(item) and slices.has_index(item):
        c = byte_of(item, S("byte"))
        return str_search.find_byte(strings.narrow_of(s), c, 0, s.length) >= 0
    return str_search.find_in(s, lent_argument(item), 0, s.length) >= 0


# --- indexing -------------------------------------------------------------------------------------------
@slot(BytesClass, "getitem")
def bytes_getitem(self: obj, key: obj) -> obj:
    b = cast(Bytes, self)
    if isinstance(key, Slice):
        return of_str(str_slots.get_slice(strings.narrow_str(b.data, b.length), key))
    return small(item(b, slices.index_of(key, S("byte"))))


def item(b: Bytes, i: i32) -> i32:
    """b[i]; IndexError if there is no such byte."""
    n = b.length
    if i < 0:
        i += n
    if not lt_u32(i, n):
        exceptions.raise_index_error(S("index out of range"))
    return b.data[i]


def item_apart(b: Bytes, key: obj) -> i64:
    return i64(item(b, slices.index_of(key, S("byte"))))


def between(b: Bytes, start: i32, stop: i32) -> Bytes:
    """b[start:stop]"""
    n = b.length
    first = slices.clamp(start, 0, n)
    last = slices.clamp(stop, 0, n)
    if last <= first:
        return EMPTY
    return from_part(b.data, first, last - first)


# --- text -----------------------------------------------------------------------------------------------
@slot(BytesClass, "repr")
def bytes_repr(self: obj) -> obj:
    b = cast(Bytes, self)
    s = strings.narrow_str(b.data, b.length)
    quote = str_repr.quote_for(s)
    out = strings.new_builder(s.length + 3)
    strings.append_char(out, 98)
    strings.append_char(out, quote)
    for i in range(s.length):
        str_repr.append_literal(out, b.data[i], quote)
    strings.append_char(out, quote)
    return strings.finish(out)


# --- iteration ------------------------------------------------------------------------------------------
@struct
class BytesIterator(Object):
    bytes: Bytes | None  # null when exhausted
    index: i32


BytesIteratorClass = builtin_class("bytes_iterator", BytesIterator, base=ObjectClass, flags=CLASS_FINAL)


@slot(BytesClass, "iter")
def bytes_iter(self: obj) -> obj:
    return BytesIterator(BytesIteratorClass, cast(Bytes, self), 0)


@slot(BytesIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(BytesIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(BytesIterator, self)
    b = it.bytes
    if b is None:
        return None
    i = it.index
    if i >= b.length:
        it.bytes = None
        return None
    it.index = i + 1
    return small(b.data[i])


@method(BytesIteratorClass, "__length_hint__")
def iterator_length_hint(self: BytesIterator) -> i32:
    b = self.bytes
    if b is None:
        return 0
    return b.length - self.index
