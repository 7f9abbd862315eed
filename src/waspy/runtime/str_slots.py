"""str: its constructor, operators, indexing and iteration."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, codecs, exceptions, ops, str_search
from waspy.runtime import slice as slices
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import *
from waspy.runtime.template import fill1


# --- construction ---------------------------------------------------------------------------------------
@constructor(StrClass)
def str_new(cls: Class, object: obj | None = None, encoding: obj | None = None, errors: obj | None = None) -> obj:
    text = EMPTY
    if encoding is not None or errors is not None:
        if object is not None:
            text = decoded(object, encoding, errors)
    elif object is not None:
        text = ops.str_(object)
    if cls is StrClass:
        return text
    return instance(cls, text)


def decoded(source: obj, encoding: obj | None, errors: obj | None) -> Str:
    """str(source, encoding, errors)."""
    encoding_name = codecs.optional_name(encoding, S("utf-8"), S("str"), S("encoding"))
    errors_name = codecs.optional_name(errors, S("strict"), S("str"), S("errors"))
    if isinstance(source, Str):
        exceptions.raise_type_error(S("decoding str is not supported"))
    if isinstance(source, Bytes):
        return codecs.decode(source.data, source.length, encoding_name, errors_name, source)
    if isinstance(source, ByteArray):
        return codecs.decode(source.data, source.length, encoding_name, errors_name, source)
    lent = byte_strings.lent(source)
    if lent is not None:
        content = byte_strings.of_str(lent)
        return codecs.decode(content.data, content.length, encoding_name, errors_name, content)
    message = S("decoding to str: need a bytes-like object, % found")
    exceptions.raise_type_error(fill1(message, classes.type_name(source)))


def instance(cls: Class, text: Str) -> Str:
    """An instance of a subclass of str."""
    alloc = cls.alloc
    if alloc is None:
        return StrSub(cls, text.hash, text.length, text.narrow, text.buffer, None)
    made = cast(Str, alloc(cls))
    made.hash = text.hash
    made.length = text.length
    made.narrow = text.narrow
    made.buffer = text.buffer
    return made


@method(StrClass, "__getnewargs__")
def getnewargs(self: Str) -> obj:
    return tuples.new_tuple(Array[obj].of(plain(self)))


@slot(StrClass, "str")
def str_str(self: obj) -> obj:
    return plain(cast(Str, self))


# --- operators ------------------------------------------------------------------------------------------
@slot(StrClass, "add")
def str_add(a: obj, b: obj) -> obj:
    if not isinstance(a, Str):
        return NOT_IMPLEMENTED
    if isinstance(b, Str):
        return concat(a, b)
    return NOT_IMPLEMENTED


@slot(StrClass, "mul")
def str_mul(a: obj, b: obj) -> obj:
    if not isinstance(a, Str):
        return str_mul(b, a)
    if is_small(b):
        return repeat(a, i64(small_value(b)))
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    return repeat(a, ops.to_ssize(b))


def repeat(s: Str, count: i64) -> Str:
    """s * count; nothing for a negative count."""
    if count <= 0 or s.length == 0:
        return EMPTY
    if count == 1:
        return plain(s)
    if count > div_s(i64(MOST_UNITS), i64(s.length)):
        raise_too_long(count, s.length, S("repeated string is too long"))
    n = s.length * i32(count)
    narrow = s.narrow
    if narrow is not None:
        return narrow_str(repeat_bytes(narrow, s.length, n), n)
    made = Array[i32](n)
    made.copy(0, wide_of(s), 0, s.length)
    done = s.length
    while done < n:
        step = done if done <= n - done else n - done
        made.copy(done, made, 0, step)
        done += step
    return wide_str(made, n)


def raise_too_long(count: i64, length: i32, message: Str) -> NoReturn:
    """Of `length` items repeated more often than memory allows: OverflowError if 64 bits do not hold their number."""
    if count > div_s(i64(0x7FFFFFFFFFFFFFFF), i64(length)):
        exceptions.raise_overflow_error(message)
    exceptions.raise_memory_error()


def repeat_bytes(source: Array[u8], m: i32, n: i32) -> Array[u8]:
    """n bytes that repeat the first m of source."""
    if m == 1:
        return Array[u8].filled(n, source[0])
    made = Array[u8](n)
    made.copy(0, source, 0, m)
    done = m
    while done < n:
        step = done if done <= n - done else n - done
        made.copy(done, made, 0, step)
        done += step
    return made


@slot(StrClass, "len")
def str_len(self: obj) -> i64:
    return i64(cast(Str, self).length)


@slot(StrClass, "hash")
def str_hash(self: obj) -> i64:
    return hash_str(cast(Str, self))


@slot(StrClass, "compare")
def str_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Str):
        return NOT_IMPLEMENTED
    a = cast(Str, self)
    if op == EQ:
        return from_bool(equal(a, other))
    if op == NE:
        return from_bool(not equal(a, other))
    return from_bool(holds(compare(a, other), op))


def holds(difference: i32, op: i32) -> bool:
    """Does the comparison hold for operands of that difference?"""
    if op == LT:
        return difference < 0
    if op == LE:
        return difference <= 0
    if op == EQ:
        return difference == 0
    if op == NE:
        return difference != 0
    if op == GT:
        return difference > 0
    return difference >= 0


@slot(StrClass, "contains")
def str_contains(self: obj, item: obj) -> bool:
    if not isinstance(item, Str):
        message = S("'in <string>' requires string as left operand, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(item)))
    s = cast(Str, self)
    return str_search.find_in(s, item, 0, s.length) >= 0


def holds_str(s: Str, item: Str) -> bool:
    """item in s"""
    hay = s.narrow
    needle = item.narrow
    if item.length == 1 and hay is not None and needle is not None:
        return str_search.find_byte(hay, needle[0], 0, s.length) >= 0
    return str_search.find_in(s, item, 0, s.length) >= 0


@inline
def is_among(item: Str, s: Str, low: i64, high: i64) -> bool:
    """item in s, whose characters are all below 128: those of which the bits are set in the two words."""
    narrow = item.narrow
    if narrow is not None and item.length == 1:
        return is_code_among(narrow[0], low, high)
    return holds_str(s, item)


@inline
def is_code_among(c: i32, low: i64, high: i64) -> bool:
    if lt_u32(c, 64):
        return shr_u64(low, c) & 1 == 1
    if lt_u32(c, 128):
        return shr_u64(high, c - 64) & 1 == 1
    return False


# --- indexing -------------------------------------------------------------------------------------------
@slot(StrClass, "getitem")
def str_getitem(self: obj, key: obj) -> obj:
    s = cast(Str, self)
    if is_small(key):
        return item(s, small_value(key))
    if isinstance(key, Slice):
        return get_slice(s, key)
    if not slices.has_index(key):
        message = S("string indices must be integers, not '%'")
        exceptions.raise_type_error(fill1(message, classes.type_name(key)))
    return item(s, slices.index_of(key, S("string")))


def item(s: Str, i: i32) -> Str:
    """s[i]; IndexError if there is no such character."""
    if i < 0:
        i += s.length
    if not lt_u32(i, s.length):
        exceptions.raise_index_error(S("string index out of range"))
    return of_known(char_at(s, i))


@inline
def item_near(s: Str, i: i32) -> Str:
    """s[i], there being such a character; in place where it is at hand."""
    narrow = s.narrow
    if narrow is not None:
        known = SINGLES[narrow[i]]
        if known is not None:
            return known
    return item_apart(s, i)


def item_apart(s: Str, i: i32) -> Str:
    return of_known(char_at(s, i))


def get_slice(s: Str, key: Slice) -> Str:
    b = slices.slice_bounds(key, s.length)
    if b.step == 1:
        return substring(s, b.start, b.start + b.count)
    narrow = s.narrow
    if narrow is not None:
        return every_nth(narrow, b.start, b.step, b.count)
    builder = new_builder(b.count)
    at = b.start
    i = 0
    while i < b.count:
        append_known(builder, char_at(s, at))
        at = i32(at + b.step)
        i += 1
    return finish(builder)


def every_nth(points: Array[u8], start: i32, step: i32, n: i32) -> Str:
    """The string of n characters, from `start` on, `step` apart."""
    made = Array[u8](n)
    i = 0
    while i < n:
        made[i] = points[start]
        start = i32(start + step)
        i += 1
    return from_ascii(made, n)


def backwards(s: Str) -> Str:
    """s[::-1]"""
    n = s.length
    narrow = s.narrow
    if narrow is not None:
        return every_nth(narrow, n - 1, -1, n)
    builder = new_builder(n)
    i = n - 1
    while i >= 0:
        append_known(builder, char_at(s, i))
        i -= 1
    return finish(builder)


def cut(s: Str, start: obj, stop: obj, step: obj) -> Str:
    """s[start:stop:step]"""
    if step is not NONE:
        if is_small(step) and small_value(step) == -1 and start is NONE and stop is NONE:
            return backwards(s)
        return get_slice(s, Slice(slices.SliceClass, start, stop, step))
    return between(s, slices.slice_part(start, 0), slices.slice_part(stop, slices.MAX_I32))


def between(s: Str, start: i32, stop: i32) -> Str:
    """s[start:stop]"""
    first = slices.clamp(start, 0, s.length)
    last = slices.clamp(stop, 0, s.length)
    return substring(s, first, last) if last > first else EMPTY


# --- iteration ------------------------------------------------------------------------------------------
@struct
class StrIterator(Object):
    string: Str | None  # null when exhausted
    index: i32


StrIteratorClass = builtin_class("str_iterator", StrIterator, base=ObjectClass, flags=CLASS_FINAL)


@slot(StrClass, "iter")
def str_iter(self: obj) -> obj:
    return StrIterator(StrIteratorClass, cast(Str, self), 0)


@slot(StrIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(StrIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(StrIterator, self)
    s = it.string
    if s is None:
        return None
    i = it.index
    if i >= s.length:
        it.string = None
        return None
    it.index = i + 1
    return of_known(char_at(s, i))


@method(StrIteratorClass, "__length_hint__")
def iterator_length_hint(self: StrIterator) -> i32:
    s = self.string
    if s is None:
        return 0
    return s.length - self.index
