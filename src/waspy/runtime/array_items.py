"""The items of array.array: in one of five arrays, by the typecode.

    b B        bytes      Array[u8]
    h H        halves     Array[u16]
    i I u      words      Array[i32]
    l L q Q    longs      Array[i64]
    f d        floats     Array[f64]    of an `f` rounded to 32 bits

The others are empty. `word` and `set_word` read and write an item as 64 bits: an int with its sign, or the bits of a
float.
"""

from waspy.lang import *
from waspy.runtime import byte_words, exceptions, float_bits
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

MOST_ITEMS = (1 << 27) - 16  # as of lists
NO_BYTES = Array[u8](0)
NO_HALVES = Array[u16](0)
NO_WORDS = Array[i32](0)
NO_LONGS = Array[i64](0)
NO_FLOATS = Array[f64](0)


@struct
class TypedArray(Buffer):
    bytes: Array[u8]
    halves: Array[u16]
    words: Array[i32]
    longs: Array[i64]
    floats: Array[f64]


def size_of(code: i32) -> i32:
    """The bytes of one item; 0: a typecode that there is not."""
    if code == ord("b") or code == ord("B"):
        return 1
    if code == ord("h") or code == ord("H"):
        return 2
    if code == ord("i") or code == ord("I") or code == ord("u") or code == ord("f"):
        return 4
    if code == ord("l") or code == ord("L") or code == ord("q") or code == ord("Q") or code == ord("d"):
        return 8
    return 0


@inline
def is_real(code: i32) -> bool:
    return code == ord("d") or code == ord("f")


@inline
def is_signed(code: i32) -> bool:
    return code >= ord("a")


def new(cls: Class, code: i32, n: i32) -> TypedArray:
    """Of n zeros."""
    size = size_of(code)
    made = TypedArray(cls, None, 0, ACCESS, code, size, 0, NO_BYTES, NO_HALVES, NO_WORDS, NO_LONGS, NO_FLOATS)
    set_room(made, n)
    made.length = n
    return made


# --- items as 64 bits -------------------------------------------------------------------------------------
def word(a: TypedArray, i: i32) -> i64:
    code = a.code
    if is_real(code):
        return f64_bits(a.floats[i])
    size = a.size
    if size == 8:
        return a.longs[i]
    if size == 4:
        return i64(a.words[i]) if code == ord("i") else u32_to_i64(a.words[i])
    n = a.bytes[i] if size == 1 else a.halves[i]
    if not is_signed(code):
        return i64(n)
    shift = 32 - 8 * size
    return i64(i32(n << shift) >> shift)


def set_word(a: TypedArray, i: i32, x: i64) -> None:
    if is_real(a.code):
        a.floats[i] = f64_from_bits(x)
    elif a.size == 8:
        a.longs[i] = x
    elif a.size == 4:
        a.words[i] = i32(x)
    elif a.size == 2:
        a.halves[i] = i32(x)
    else:
        a.bytes[i] = i32(x)


# --- room -------------------------------------------------------------------------------------------------
def room(a: TypedArray) -> i32:
    """How many items fit."""
    return len(a.bytes) + len(a.halves) + len(a.words) + len(a.longs) + len(a.floats)


def set_room(a: TypedArray, n: i32) -> None:
    """Room for n items; keeps as many of those there are."""
    if n < 0 or n > MOST_ITEMS:
        exceptions.raise_memory_error()
    kept = min(a.length, n)
    if is_real(a.code):
        floats = Array[f64](n)
        floats.copy(0, a.floats, 0, kept)
        a.floats = floats
    elif a.size == 8:
        longs = Array[i64](n)
        longs.copy(0, a.longs, 0, kept)
        a.longs = longs
    elif a.size == 4:
        words = Array[i32](n)
        words.copy(0, a.words, 0, kept)
        a.words = words
    elif a.size == 2:
        halves = Array[u16](n)
        halves.copy(0, a.halves, 0, kept)
        a.halves = halves
    else:
        bytes = Array[u8](n)
        bytes.copy(0, a.bytes, 0, kept)
        a.bytes = bytes


def resize(a: TypedArray, n: i32) -> None:
    """n items; new ones are whatever was there."""
    have = room(a)
    if n > have or n < have >> 2:
        set_room(a, n if n <= a.length else grown(n))
    a.length = n


def grown(n: i32) -> i32:
    if n > MOST_ITEMS:
        exceptions.raise_memory_error()
    return min((n + (n >> 1) + 6) & -4, MOST_ITEMS)


def move(to: TypedArray, at: i32, source: TypedArray, start: i32, n: i32) -> None:
    """Copies n items of an array with as large items, which may be the same one."""
    if is_real(to.code):
        to.floats.copy(at, source.floats, start, n)
    elif to.size == 8:
        to.longs.copy(at, source.longs, start, n)
    elif to.size == 4:
        to.words.copy(at, source.words, start, n)
    elif to.size == 2:
        to.halves.copy(at, source.halves, start, n)
    else:
        to.bytes.copy(at, source.bytes, start, n)


def splice(a: TypedArray, start: i32, count: i32, source: TypedArray, n: i32) -> None:
    """Puts the first n items of another array of the same type in place of `count`."""
    length = a.length
    after = length - start - count
    if n > count:
        resize(a, length + (n - count))
    if n != count:
        move(a, start + n, a, start + count, after)
    move(a, start, source, 0, n)
    if n < count:
        resize(a, length - (count - n))


def remove(a: TypedArray, i: i32, count: i32) -> None:
    move(a, i, a, i + count, a.length - i - count)
    resize(a, a.length - count)


def part(cls: Class, a: TypedArray, start: i32, step: i32, n: i32) -> TypedArray:
    made = new(cls, a.code, n)
    if step == 1:
        move(made, 0, a, start, n)
        return made
    for i in range(n):
        set_word(made, i, word(a, start + i * step))
    return made


def joined(cls: Class, a: TypedArray, b: TypedArray) -> TypedArray:
    made = new(cls, a.code, a.length + b.length)
    move(made, 0, a, 0, a.length)
    move(made, a.length, b, 0, b.length)
    return made


def repeated(cls: Class, a: TypedArray, times: i32) -> TypedArray:
    """Each time as much again as is there already."""
    total = a.length * times
    made = new(cls, a.code, total)
    if total > 0:
        move(made, 0, a, 0, a.length)
        done = a.length
        while done < total:
            n = min(done, total - done)
            move(made, done, made, 0, n)
            done += n
    return made


def take(a: TypedArray, other: TypedArray) -> None:
    """The items of another array of the same type, which is not used any more."""
    a.length = other.length
    a.bytes = other.bytes
    a.halves = other.halves
    a.words = other.words
    a.longs = other.longs
    a.floats = other.floats


# --- as bytes ---------------------------------------------------------------------------------------------
def stored_bits(a: TypedArray, i: i32) -> i64:
    """The bytes of an item, the lowest one first."""
    if not is_real(a.code):
        return word(a, i)
    if a.size == 4:
        return i64(f32_bits(a.floats[i]))
    return float_bits.without_number(f64_bits(a.floats[i]))


def store_bits(a: TypedArray, i: i32, bits: i64) -> None:
    if a.code == ord("f"):
        a.floats[i] = f32_from_bits(i32(bits))
    else:
        set_word(a, i, bits)


def content(a: Buffer) -> Array[u8]:
    """A copy of all bytes."""
    t = cast(TypedArray, a)
    size = t.size
    out = Array[u8](t.length * size)
    if size == 1:
        out.copy(0, t.bytes, 0, t.length)
        return out
    for i in range(t.length):
        byte_words.put(out, i * size, size, stored_bits(t, i), True)
    return out


def byte(a: Buffer, at: i32) -> i32:
    t = cast(TypedArray, a)
    i = div_s(at, t.size)
    return i32(stored_bits(t, i) >> 8 * i64(at - i * t.size)) & 255


def put(a: Buffer, at: i32, c: i32) -> None:
    """Changes one byte."""
    t = cast(TypedArray, a)
    i = div_s(at, t.size)
    shift = 8 * i64(at - i * t.size)
    store_bits(t, i, stored_bits(t, i) & ~(i64(255) << shift) | i64(c) << shift)


ACCESS = BufferAccess(content, byte, put)


def extend_by_bytes(a: TypedArray, data_: Array[u8], n: i32) -> None:
    """Of n bytes, a multiple of the size of an item."""
    i = a.length
    count = div_s(n, a.size)
    resize(a, i + count)
    if a.size == 1:
        a.bytes.copy(i, data_, 0, n)
        return
    for k in range(count):
        store_bits(a, i + k, byte_words.get(data_, k * a.size, a.size, True))
