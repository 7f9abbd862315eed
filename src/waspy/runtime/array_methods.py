"""The methods of array.array (Modules/arraymodule.c)."""

from waspy.lang import *
from waspy.runtime import array_items as items
from waspy.runtime import builtins_objects, calls, classes, exceptions, ops
from waspy.runtime import bytes as byte_strings
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.array_items import TypedArray
from waspy.runtime.array_module import ArrayClass
from waspy.runtime.array_values import bits_of, item, text, to_list
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


# --- adding -----------------------------------------------------------------------------------------------
@method(ArrayClass)
def append(self: TypedArray, v: obj, /) -> None:
    append_bits(self, bits_of(self.code, v))


def append_bits(a: TypedArray, bits: i64) -> None:
    n = a.length
    items.resize(a, n + 1)
    items.set_word(a, n, bits)


@inline
def append_to_bytes(a: TypedArray, x: i32) -> None:
    """Of a number that fits, to an array of such; the others are alike."""
    n = a.length
    if n < len(a.bytes):
        a.bytes[n] = x
        a.length = n + 1
    else:
        append_bits(a, i64(x))


@inline
def append_to_halves(a: TypedArray, x: i32) -> None:
    n = a.length
    if n < len(a.halves):
        a.halves[n] = x
        a.length = n + 1
    else:
        append_bits(a, i64(x))


@inline
def append_to_words(a: TypedArray, x: i32) -> None:
    n = a.length
    if n < len(a.words):
        a.words[n] = x
        a.length = n + 1
    else:
        append_bits(a, i64(x))


@inline
def append_to_longs(a: TypedArray, x: i64) -> None:
    n = a.length
    if n < len(a.longs):
        a.longs[n] = x
        a.length = n + 1
    else:
        append_bits(a, x)


@inline
def append_to_floats(a: TypedArray, x: f64) -> None:
    n = a.length
    if n < len(a.floats):
        a.floats[n] = x
        a.length = n + 1
    else:
        append_bits(a, f64_bits(x))


@method(ArrayClass)
def insert(self: TypedArray, i: i64, v: obj, /) -> None:
    bits = bits_of(self.code, v)
    n = self.length
    at = slices.as_i32(i)
    if at < 0:
        at = max(at + n, 0)
    at = min(at, n)
    items.resize(self, n + 1)
    items.move(self, at + 1, self, at, n - at)
    items.set_word(self, at, bits)


@method(ArrayClass)
def extend(self: TypedArray, bb: obj, /) -> None:
    if isinstance(bb, TypedArray):
        extend_by_array(self, bb)
    else:
        extend_by_iterator(self, ops.get_iter(bb))


def extend_by_array(a: TypedArray, other: TypedArray) -> None:
    if a.code != other.code:
        exceptions.raise_type_error(S("can only extend with array of same kind"))
    n = a.length
    count = other.length
    items.resize(a, n + count)
    items.move(a, n, other, 0, count)


def extend_by_iterator(a: TypedArray, it: obj) -> None:
    while True:
        x = ops.next_(it)
        if x is None:
            return
        append(a, x)


@method(ArrayClass)
def fromlist(self: TypedArray, list: obj, /) -> None:
    """Leaves it as it was if an item does not fit."""
    if not isinstance(list, List):
        exceptions.raise_type_error(S("arg must be list"))
    n = self.length
    failed: obj | None = None
    try:
        extend_by_list(self, list)
    except Thrown as t:
        failed = t.value
    if failed is not None:
        items.resize(self, n)
        throw(failed)


def extend_by_list(a: TypedArray, list: List) -> None:
    n = list.length
    start = a.length
    items.resize(a, start + n)
    if isinstance(list, FloatList) and list.items is None and a.code == ord("d"):
        a.floats.copy(start, list.floats, 0, n)
        return
    for i in range(n):
        bits = bits_of(a.code, lists.at(list, i))
        if list.length != n or a.length != start + n:
            exceptions.raise_runtime_error(S("list changed size during iteration"))
        items.set_word(a, start + i, bits)


@method(ArrayClass)
def frombytes(self: TypedArray, buffer: obj, /) -> None:
    given = byte_strings.lent_argument(buffer)
    if rem_s(given.length, self.size) != 0:
        exceptions.raise_value_error(S("bytes length not a multiple of item size"))
    items.extend_by_bytes(self, strings.narrow_of(given), given.length)


@method(ArrayClass)
def fromunicode(self: TypedArray, ustr: obj, /) -> None:
    if not isinstance(ustr, Str):
        kind = classes.type_name(ustr)
        exceptions.raise_type_error(fill1(S("fromunicode() argument must be str, not %"), kind))
    if self.code != ord("u"):
        exceptions.raise_value_error(S("fromunicode() may only be called on unicode type arrays"))
    n = self.length
    items.resize(self, n + ustr.length)
    for i in range(ustr.length):
        self.words[n + i] = strings.char_at(ustr, i)


# --- looking and taking away ------------------------------------------------------------------------------
def find(a: TypedArray, value: obj, start: i32, stop: i32) -> i32:
    """The first place of the value, or -1."""
    i = start
    while i < stop and i < a.length:
        if ops.eq_(item(a, i), value):
            return i
        i += 1
    return -1


@method(ArrayClass)
def index(self: TypedArray, v: obj, start: obj | None = None, stop: obj | None = None, /) -> i32:
    first = bound(self, start, 0)
    i = find(self, v, first, bound(self, stop, slices.MAX_I32))
    if i < 0:
        exceptions.raise_value_error(S("array.index(x): x not in array"))
    return i


def bound(a: TypedArray, o: obj | None, default: i32) -> i32:
    if o is None:
        return default
    if not slices.has_index(o):
        exceptions.raise_type_error(S("slice indices must be integers or have an __index__ method"))
    return lists.search_bound(o, default, a.length)


@method(ArrayClass)
def count(self: TypedArray, v: obj, /) -> i32:
    n = 0
    i = find(self, v, 0, slices.MAX_I32)
    while i >= 0:
        n += 1
        i = find(self, v, i + 1, slices.MAX_I32)
    return n


@method(ArrayClass)
def remove(self: TypedArray, v: obj, /) -> None:
    i = find(self, v, 0, slices.MAX_I32)
    if i < 0:
        exceptions.raise_value_error(S("array.remove(x): x not in array"))
    items.remove(self, i, 1)


@method(ArrayClass)
def pop(self: TypedArray, i: i64 = -1, /) -> obj:
    at = place_to_pop(self, i)
    value = item(self, at)
    items.remove(self, at, 1)
    return value


def place_to_pop(a: TypedArray, i: i64) -> i32:
    if a.length == 0:
        exceptions.raise_index_error(S("pop from empty array"))
    if i < 0:
        i += i64(a.length)
    if not lt_u64(i, i64(a.length)):
        exceptions.raise_index_error(S("pop index out of range"))
    return i32(i)


def pop_bits(a: TypedArray) -> i64:
    """The last item, removed, as 64 bits."""
    at = place_to_pop(a, i64(-1))
    bits = items.word(a, at)
    items.resize(a, at)
    return bits


def pop_float(a: TypedArray) -> f64:
    return f64_from_bits(pop_bits(a))


@method(ArrayClass)
def reverse(self: TypedArray) -> None:
    i = 0
    j = self.length - 1
    while i < j:
        x = items.word(self, i)
        items.set_word(self, i, items.word(self, j))
        items.set_word(self, j, x)
        i += 1
        j -= 1


@method(ArrayClass)
def byteswap(self: TypedArray) -> None:
    size = self.size
    for i in range(self.length):
        bits = items.stored_bits(self, i)
        swapped: i64 = 0
        for _ in range(size):
            swapped = swapped << 8 | bits & 255
            bits = bits >> 8
        items.store_bits(self, i, swapped)


# --- other forms ------------------------------------------------------------------------------------------
@method(ArrayClass)
def tolist(self: TypedArray) -> obj:
    return to_list(self)


@method(ArrayClass)
def tobytes(self: TypedArray) -> obj:
    return byte_strings.new_bytes(items.content(self))


@method(ArrayClass)
def tounicode(self: TypedArray) -> obj:
    if self.code != ord("u"):
        exceptions.raise_value_error(S("tounicode() may only be called on unicode type arrays"))
    return text(self)


@method(ArrayClass)
def buffer_info(self: TypedArray) -> obj:
    return tuples.pair(builtins_objects.id_(self), small(self.length))


BLOCK = 65536


@method(ArrayClass)
def tofile(self: TypedArray, f: obj, /) -> None:
    """In blocks, as CPython calls `write`."""
    content = items.content(self)
    for at in range(0, len(content), BLOCK):
        part = byte_strings.from_part(content, at, min(BLOCK, len(content) - at))
        calls.method1(f, S("write"), part)


@method(ArrayClass)
def fromfile(self: TypedArray, f: obj, n: i64, /) -> None:
    if n < 0:
        exceptions.raise_value_error(S("negative count"))
    wanted = i64(n * i64(self.size))
    read = calls.method1(f, S("read"), ops.box_i64(wanted))
    if not isinstance(read, Bytes):
        exceptions.raise_type_error(S("read() didn't return bytes"))
    frombytes(self, read)
    if i64(read.length) != wanted:
        exceptions.raise_eof_error(S("read() didn't return enough bytes"))


@getter(ArrayClass)
def typecode(self: TypedArray) -> obj:
    return strings.of_char(self.code)


@getter(ArrayClass)
def itemsize(self: TypedArray) -> i32:
    return self.size


# --- copies -----------------------------------------------------------------------------------------------
@method(ArrayClass, "__copy__")
def copy(self: TypedArray) -> obj:
    return items.part(ArrayClass, self, 0, 1, self.length)


@method(ArrayClass, "__deepcopy__")
def deepcopy(self: TypedArray, unused: obj, /) -> obj:
    return copy(self)


@method(ArrayClass, "__sizeof__")
def sizeof(self: TypedArray) -> i32:
    return 64 + self.length * self.size
