"""str: the representation, and the construction, comparison and hashing that everybody uses.

    narrow        u8 code points      every code point is below 256 (the empty string too)
    buffer.wide   i32 code points     some code point is not
    length                            the array may be longer: what is beyond belongs to nobody or to `buffer`

Exactly one array is there, so equal strings have equal representations. The slots and methods stand in
`str_slots.py`, `str_search.py`, `str_split.py`, ...; each is kept only if the program can reach it.
"""

from waspy.lang import *
from waspy.runtime import exceptions, str_recent, utf8
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

StrClass = builtin_class("str", Str, base=ObjectClass)

EMPTY = S("")
SINGLES = Array[Str | None](256)  # the strings of one Latin-1 character, made when first asked for
GROWN = StrBuffer(CONCATENATED, None)
MOST_UNITS = 0x3FFFFFFF  # the longest string
FEW = 12
SHORT = 8  # below this length copying is cheaper than keeping slack
LONG = 40  # sums of several strings copy what is shorter and was not appended to in place yet


# --- making strings -------------------------------------------------------------------------------------
@inline
def narrow_str(points: Array[u8], n: i32) -> Str:
    """The string of the first n elements; takes the array over."""
    return Str(StrClass, 0, n, points, None)


@inline
def wide_str(points: Array[i32], n: i32) -> Str:
    """The string of the first n elements, one of which is above 255; takes the array over."""
    return Str(StrClass, 0, n, None, StrBuffer(UNGROWN, points))


def from_ascii(points: Array[u8], n: i32) -> Str:
    """Of the first n bytes, each a Latin-1 character; takes the array over."""
    if n <= 1:
        return EMPTY if n == 0 else of_latin(points[0])
    return narrow_str(points, n)


def of_char(c: i32) -> Str:
    """Of any code point. Where it can only be one that some string has, or below 256, `of_known` is for it: it makes no
    wide strings where nothing else does."""
    if c < 256:
        return of_latin(c)
    return wide_str(Array[i32].of(c), 1)


def of_latin(c: i32) -> Str:
    known = SINGLES[c]
    if known is None:
        known = narrow_str(Array[u8].of(c), 1)
        SINGLES[c] = known
    return known


def of_known(c: i32) -> Str:
    """`of_char` of a character that some string has, or below 256."""
    if c < 256:
        return of_latin(c)
    if is_live("null:$Str.narrow"):
        return wide_str(Array[i32].of(c), 1)
    return EMPTY


def from_points(points: Array[i32], start: i32, n: i32) -> Str:
    """Of n code points from `start`, whatever they are; copies."""
    i = start
    end = start + n
    while i < end:
        if points[i] > 255:
            copy = Array[i32](n)
            copy.copy(0, points, start, n)
            return wide_str(copy, n)
        i += 1
    if n == 0:
        return EMPTY
    low = Array[u8](n)
    i = 0
    while i < n:
        low[i] = points[start + i]
        i += 1
    return narrow_str(low, n)


def plain(s: Str) -> Str:
    """s itself, or its text if it is an instance of a subclass."""
    if s.cls is StrClass:
        return s
    return Str(StrClass, s.hash, s.length, s.narrow, s.buffer)


# --- reading --------------------------------------------------------------------------------------------
@inline
def wide_of(s: Str) -> Array[i32]:
    """The array of a string that is not narrow."""
    buffer = s.buffer
    assert buffer is not None
    wide = buffer.wide
    assert wide is not None
    return wide


@inline
def char_at(s: Str, i: i32) -> i32:
    narrow = s.narrow
    if narrow is not None:
        return narrow[i]
    return wide_of(s)[i]


@inline
def code_near(s: Str, i: i32) -> i32:
    """The same, in place in most strings."""
    narrow = s.narrow
    if narrow is not None:
        return narrow[i]
    return code_apart(s, i)


def code_apart(s: Str, i: i32) -> i32:
    return wide_of(s)[i]


def substring(s: Str, start: i32, end: i32) -> Str:
    """s[start:end] for 0 <= start <= end <= length."""
    n = end - start
    if n <= 1:
        if n == 0:
            return EMPTY
        return of_known(char_at(s, start)) if s.length > 1 else plain(s)
    if n == s.length:
        return plain(s)
    narrow = s.narrow
    if narrow is None:
        return from_points(wide_of(s), start, n)
    return str_recent.part(narrow, start, n)


@inline
def copy_bytes(target: Array[u8], at: i32, source: Array[u8], start: i32, n: i32) -> None:
    """`target.copy`, which is a call to the engine: for few bytes that takes longer than a loop."""
    if n > FEW:
        target.copy(at, source, start, n)
    else:
        i = 0
        while i < n:
            target[at + i] = source[start + i]
            i += 1


@inline
def fill_bytes(target: Array[u8], at: i32, c: i32, n: i32) -> None:
    """`target.fill`, for the same reason."""
    if n > FEW:
        target.fill(at, c, n)
    else:
        i = 0
        while i < n:
            target[at + i] = c
            i += 1


def copy_wide(target: Array[i32], at: i32, s: Str, start: i32, n: i32) -> None:
    """Writes n characters of s, from `start`, to a wide array."""
    narrow = s.narrow
    if narrow is None:
        target.copy(at, wide_of(s), start, n)
        return
    i = 0
    while i < n:
        target[at + i] = narrow[start + i]
        i += 1


def widened(s: Str) -> Array[i32]:
    """The code points in a wide array that must not be written to; perhaps longer than s."""
    if s.narrow is None:
        return wide_of(s)
    wide = Array[i32](s.length)
    copy_wide(wide, 0, s, 0, s.length)
    return wide


# --- concatenation --------------------------------------------------------------------------------------
def total_length(a: i32, b: i32) -> i32:
    n = i64(a) + i64(b)
    if n > MOST_UNITS:
        exceptions.raise_memory_error()
    return i32(n)


def concat(a: Str, b: Str) -> Str:
    """a + b. Appending again and again to the same string takes amortised linear time: see `StrBuffer`."""
    if b.length == 0:
        return plain(a)
    if a.length == 0:
        return plain(b)
    left = a.narrow
    right = b.narrow
    if left is not None and right is not None:
        return concat_narrow(a, left, right, b.length)
    return concat_wide(a, b)


def concat_narrow(a: Str, left: Array[u8], right: Array[u8], m: i32) -> Str:
    at = a.length
    n = total_length(at, m)
    buffer = a.buffer
    if buffer is not None:
        if buffer.used == at and n <= len(left):
            copy_bytes(left, at, right, 0, m)
            buffer.used = n
            return Str(StrClass, 0, n, left, buffer)
        if n >= SHORT:
            return grown_narrow(left, at, right, m)
    made = Array[u8](n)
    copy_bytes(made, 0, left, 0, at)
    copy_bytes(made, at, right, 0, m)
    return Str(StrClass, 0, n, made, GROWN)


def grown_narrow(left: Array[u8], at: i32, right: Array[u8], m: i32) -> Str:
    """The second append to the same string: from here on there is slack."""
    n = at + m
    made = Array[u8](n + (n >> 1))
    made.copy(0, left, 0, at)
    made.copy(at, right, 0, m)
    return Str(StrClass, 0, n, made, StrBuffer(n, None))


def concat_wide(a: Str, b: Str) -> Str:
    at = a.length
    n = total_length(at, b.length)
    slack = 0
    used = CONCATENATED
    buffer = a.buffer
    if buffer is not None:
        left = buffer.wide
        if left is not None and buffer.used == at and n <= len(left):
            copy_wide(left, at, b, 0, b.length)
            buffer.used = n
            return Str(StrClass, 0, n, None, buffer)
        if buffer.used != UNGROWN and n >= SHORT:
            slack = n >> 1
            used = n
    made = Array[i32](n + slack)
    copy_wide(made, 0, a, 0, at)
    copy_wide(made, at, b, 0, b.length)
    return Str(StrClass, 0, n, None, StrBuffer(used, made))


def concat3(a: Str, b: Str, c: Str) -> Str:
    """a + b + c, without the string in between."""
    x = a.narrow
    y = b.narrow
    z = c.narrow
    if x is None or y is None or z is None or grows(a):
        return concat(concat(a, b), c)
    n = a.length + b.length
    made = Array[u8](total_length(n, c.length))
    copy_bytes(made, 0, x, 0, a.length)
    copy_bytes(made, a.length, y, 0, b.length)
    copy_bytes(made, n, z, 0, c.length)
    return concatenated(made)


def concat4(a: Str, b: Str, c: Str, d: Str) -> Str:
    x = a.narrow
    y = b.narrow
    z = c.narrow
    w = d.narrow
    if x is None or y is None or z is None or w is None or grows(a):
        return concat(concat(concat(a, b), c), d)
    n = a.length + b.length
    m = total_length(n, c.length)
    made = Array[u8](total_length(m, d.length))
    copy_bytes(made, 0, x, 0, a.length)
    copy_bytes(made, a.length, y, 0, b.length)
    copy_bytes(made, n, z, 0, c.length)
    copy_bytes(made, m, w, 0, d.length)
    return concatenated(made)


@inline
def grows(s: Str) -> bool:
    """Whether it has room to append to it in place, or is worth getting it because it is long and a sum itself."""
    buffer = s.buffer
    return buffer is not None and (buffer.used >= 0 or s.length >= LONG)


def concatenated(made: Array[u8]) -> Str:
    if len(made) == 0:
        return EMPTY
    return Str(StrClass, 0, len(made), made, GROWN)


def join_array(parts: Array[obj]) -> Str:
    """The concatenation of strings: each part is known to be a Str."""
    return join_strings(EMPTY, parts, len(parts))


def join_strings(separator: Str, parts: Array[obj], count: i32) -> Str:
    """separator.join of the first `count` parts, each known to be a Str."""
    if count == 0:
        return EMPTY
    if count == 1:
        return plain(cast(Str, parts[0]))
    total = i64(separator.length) * i64(count - 1)
    narrow = separator.narrow is not None or separator.length == 0
    i = 0
    while i < count:
        part = cast(Str, parts[i])
        total += i64(part.length)
        if part.narrow is None:
            narrow = False
        i += 1
    if total > MOST_UNITS:
        exceptions.raise_memory_error()
    n = i32(total)
    if n == 0:
        return EMPTY
    if is_live("null:$Str.narrow") and not narrow:
        return join_wide(separator, parts, count, n)
    return join_narrow(separator, parts, count, n)


def join_narrow(separator: Str, parts: Array[obj], count: i32, n: i32) -> Str:
    made = Array[u8](n)
    between = narrow_of(separator)
    gap = separator.length
    at = 0
    i = 0
    while i < count:
        if i > 0 and gap > 0:
            if gap == 1:
                made[at] = between[0]
            else:
                made.copy(at, between, 0, gap)
            at += gap
        part = cast(Str, parts[i])
        m = part.length
        copy_bytes(made, at, narrow_of(part), 0, m)
        at += m
        i += 1
    return narrow_str(made, n)


@inline
def narrow_of(s: Str) -> Array[u8]:
    """The array of a string that is narrow."""
    narrow = s.narrow
    assert narrow is not None
    return narrow


def join_wide(separator: Str, parts: Array[obj], count: i32, n: i32) -> Str:
    made = Array[i32](n)
    at = 0
    i = 0
    while i < count:
        if i > 0:
            copy_wide(made, at, separator, 0, separator.length)
            at += separator.length
        part = cast(Str, parts[i])
        copy_wide(made, at, part, 0, part.length)
        at += part.length
        i += 1
    return wide_str(made, n)


# --- equality, order, hash ------------------------------------------------------------------------------
def equal(a: Str, b: Str) -> bool:
    if a is b:
        return True
    n = a.length
    if n != b.length:
        return False
    if a.hash != b.hash and a.hash != 0 and b.hash != 0:
        return False
    x = a.narrow
    y = b.narrow
    if x is not None and y is not None:
        return equal_bytes(x, y, n)
    if x is not None or y is not None:
        return False
    return equal_wide(wide_of(a), wide_of(b), n)


def equal_key(stored: Str, key: Str) -> bool:
    """Of a key that is kept and another object of the same hash that is looked for. If it is equal it gets the other's
    array: so the next time that this object is looked for nothing is compared."""
    x = stored.narrow
    y = key.narrow
    if x is None or y is None:
        return equal(stored, key)
    if stored.length != key.length:
        return False
    if x is not y:
        if not equal_bytes(x, y, stored.length):
            return False
        if stored.buffer is None and key.buffer is None:
            key.narrow = x
    return True


@inline
def equal_near(a: Str, b: Str) -> bool:
    """The same, without a call where it is quickly said."""
    if a is b:
        return True
    if a.length != b.length:
        return False
    return equal_apart(a, b)


def equal_apart(a: Str, b: Str) -> bool:
    return equal(a, b)


@inline
def is_char(s: Str, c: i32) -> bool:
    """Whether it is one character, which is below 256."""
    if s.length != 1:
        return False
    x = s.narrow
    return x is not None and x[0] == c


@inline
def order_char(s: Str, c: i32) -> i32:
    """`compare` with a string of one character, which is below 256."""
    x = s.narrow
    if x is not None and s.length == 1:
        return x[0] - c
    return order_apart(s, c)


def order_apart(s: Str, c: i32) -> i32:
    if s.length == 0:
        return -1
    difference = char_at(s, 0) - c
    return difference if difference != 0 else s.length - 1


def is_single(s: Str, c: i32) -> bool:
    """Whether it is just this character."""
    return s.length == 1 and char_at(s, 0) == c


def equal_bytes(x: Array[u8], y: Array[u8], n: i32) -> bool:
    """Are the first n bytes the same?"""
    return equal_parts(x, 0, y, 0, n)


def equal_parts(x: Array[u8], i: i32, y: Array[u8], j: i32, n: i32) -> bool:
    """Are n bytes of x, from i on, those of y from j on?"""
    end = i + n
    while i < end:
        if x[i] != y[j]:
            return False
        i += 1
        j += 1
    return True


def equal_wide(x: Array[i32], y: Array[i32], n: i32) -> bool:
    i = 0
    while i < n:
        if x[i] != y[i]:
            return False
        i += 1
    return True


def compare(a: Str, b: Str) -> i32:
    """Negative, 0 or positive: the order of code points."""
    if a is b:
        return 0
    x = a.narrow
    y = b.narrow
    if x is not None and y is not None:
        return compare_bytes(x, a.length, y, b.length)
    n = a.length if a.length <= b.length else b.length
    i = 0
    while i < n:
        difference = char_at(a, i) - char_at(b, i)
        if difference != 0:
            return difference
        i += 1
    return a.length - b.length


def compare_bytes(x: Array[u8], n: i32, y: Array[u8], m: i32) -> i32:
    """The order of the first n bytes of x against the first m of y."""
    least = n if n <= m else m
    i = 0
    while i < least:
        if x[i] != y[i]:
            return x[i] - y[i]
        i += 1
    return n - m


def hash_str(s: Str) -> i64:
    """Never 0, which means "not computed" in the struct, nor -1, as in CPython."""
    if s.hash == 0:
        narrow = s.narrow
        if narrow is not None:
            s.hash = hash_bytes(narrow, 0, s.length)
        else:
            s.hash = hash_wide(wide_of(s), s.length)
    return i64(s.hash)


def hash_bytes(points: Array[u8], start: i32, n: i32) -> i32:
    """Of n bytes from `start`: four at a time, mixed as rustc's FxHasher does, the halves folded at the end."""
    h: i64 = 0
    i = start
    end = start + n
    last = end - 3
    while i < last:
        four = points[i] | points[i + 1] << 8 | points[i + 2] << 16 | points[i + 3] << 24
        h = mix(h, four)
        i += 4
    while i < end:
        h = mix(h, points[i])
        i += 1
    return finish_hash(h)


def hash_wide(points: Array[i32], n: i32) -> i32:
    h: i64 = 0
    i = 0
    while i < n:
        h = mix(h, points[i])
        i += 1
    return finish_hash(h)


@inline
def mix(h: i64, word: i32) -> i64:
    return i64((rotl64(h, 5) ^ i64(word)) * 0x517CC1B727220A95)


def finish_hash(h: i64) -> i32:
    folded = i32(h ^ shr_u64(h, 32))
    if folded == 0 or folded == -1:
        return -2
    return folded


# --- building character by character --------------------------------------------------------------------
@struct
class StrBuilder:
    """A string in the making: in `narrow` until a character above 255 comes, then in `wide`."""

    narrow: Array[u8]
    wide: Array[i32] | None
    length: i32


def new_builder(capacity: i32) -> StrBuilder:
    """MemoryError for a capacity that no string can have."""
    if capacity > MOST_UNITS:
        exceptions.raise_memory_error()
    return StrBuilder(Array[u8](capacity), None, 0)


def reserve(b: StrBuilder, more: i32) -> None:
    """Makes room for `more` characters."""
    n = total_length(b.length, more)
    wide = b.wide
    if wide is None:
        if n > len(b.narrow):
            low = Array[u8](n + (n >> 1) + 8)
            low.copy(0, b.narrow, 0, b.length)
            b.narrow = low
    elif n > len(wide):
        larger = Array[i32](n + (n >> 1) + 8)
        larger.copy(0, wide, 0, b.length)
        b.wide = larger


def widen(b: StrBuilder, more: i32) -> Array[i32]:
    """The wide array, with room for `more` characters."""
    live("null:$Str.narrow")
    wide = b.wide
    if wide is None:
        n = total_length(b.length, more)
        narrow = b.narrow
        wide = Array[i32](n + (n >> 1) + 8)
        i = 0
        while i < b.length:
            wide[i] = narrow[i]
            i += 1
        b.wide = wide
        b.narrow = Array[u8](0)
    elif b.length + more > len(wide):
        reserve(b, more)
        return widen(b, more)
    return wide


def append_char(b: StrBuilder, c: i32) -> None:
    n = b.length
    if c < 256 and b.wide is None:
        if n == len(b.narrow):
            reserve(b, 1)
        b.narrow[n] = c
    else:
        widen(b, 1)[n] = c
    b.length = n + 1


def append_known(b: StrBuilder, c: i32) -> None:
    """`append_char` of a character that some string has, or below 256."""
    n = b.length
    if c < 256 and b.wide is None:
        if n == len(b.narrow):
            reserve(b, 1)
        b.narrow[n] = c
    elif is_live("null:$Str.narrow"):
        widen(b, 1)[n] = c
    b.length = n + 1


def append_str(b: StrBuilder, s: Str) -> None:
    append_part(b, s, 0, s.length)


def append_part(b: StrBuilder, s: Str, start: i32, end: i32) -> None:
    """Appends s[start:end]."""
    n = end - start
    narrow = s.narrow
    if narrow is not None and b.wide is None:
        reserve(b, n)
        copy_bytes(b.narrow, b.length, narrow, start, n)
        b.length += n
    elif is_live("null:$Str.narrow") and n > 0:
        append_wide(b, s, start, n)


def append_wide(b: StrBuilder, s: Str, start: i32, n: i32) -> None:
    if b.wide is None and s.length != n:
        i = 0  # the part of a wide string may well be narrow
        while i < n:
            append_known(b, char_at(s, start + i))
            i += 1
        return
    copy_wide(widen(b, n), b.length, s, start, n)
    b.length += n


def append_repeated(b: StrBuilder, c: i32, count: i32) -> None:
    """Appends c, which some string has or which is below 256, `count` times; nothing if that is not positive."""
    if count <= 0:
        return
    if c < 256 and b.wide is None:
        reserve(b, count)
        fill_bytes(b.narrow, b.length, c, count)
    elif is_live("null:$Str.narrow"):
        widen(b, count).fill(b.length, c, count)
    b.length += count


def finish(b: StrBuilder) -> Str:
    """The string; the builder must not be used any more."""
    n = b.length
    if n == 0:
        return EMPTY
    wide = b.wide
    if is_live("null:$Str.narrow") and wide is not None:
        return wide_str(trimmed_wide(wide, n), n)
    if n == 1:
        return of_latin(b.narrow[0])
    return narrow_str(trimmed(b.narrow, n), n)


def trimmed(points: Array[u8], n: i32) -> Array[u8]:
    """The array, or a copy of its first n elements."""
    if len(points) == n:
        return points
    exact = Array[u8](n)
    exact.copy(0, points, 0, n)
    return exact


def trimmed_wide(points: Array[i32], n: i32) -> Array[i32]:
    if len(points) == n:
        return points
    exact = Array[i32](n)
    exact.copy(0, points, 0, n)
    return exact


# --- UTF-8 ----------------------------------------------------------------------------------------------
def from_utf8(source: Array[u8], start: i32, n: i32) -> Str:
    """Of n bytes from `start`; what is not UTF-8 becomes U+FFFD. `codecs.py` has the strict decoder."""
    if utf8.ascii_end(source, start, start + n) < start + n:
        return utf8.decode_lossy(source, start, n)
    return from_ascii(bytes_between(source, start, start + n), n)


def bytes_between(source: Array[u8], start: i32, end: i32) -> Array[u8]:
    """A copy of a part."""
    part = Array[u8](end - start)
    part.copy(0, source, start, end - start)
    return part


def from_known_utf8(source: Array[u8], start: i32, n: i32) -> Str:
    """Of UTF-8 that the compiler wrote, or that was a string: it has wide characters only if the program has them."""
    if is_live("null:$Str.narrow"):
        return from_utf8(source, start, n)
    b = new_builder(n)
    i = start
    while i < start + n:
        c: i32 = source[i]
        if c >= 128:
            i += 1
            c = (c & 3) << 6 | source[i] & 63
        append_known(b, c)
        i += 1
    return finish(b)


def to_utf8(s: Str) -> Array[u8]:
    """The exact bytes, not to be written to; UnicodeEncodeError for a lone surrogate."""
    narrow = s.narrow
    if narrow is None:
        return utf8.encode_wide(s)
    plain = utf8.ascii_end(narrow, 0, s.length)
    if plain == s.length:
        return trimmed(narrow, s.length)
    return utf8.encode_latin1(narrow, s.length, plain)
