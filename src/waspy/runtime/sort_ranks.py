"""What a sort compares first: a machine word per key, whose order agrees with the order of the keys.

    all int that fit a word, or bool        the value; equal ranks are equal keys
    all float without a NaN, or word-sized  the bits of the float, arranged to compare as the float does; equal
    int that a float holds exactly          ranks are equal keys
    all str                                 the first characters, then how many there are: equal ranks leave it to the
                                            rest, if some key has more characters than that
    all tuple whose first items are one     the rank of the first item: equal ranks leave it to the whole
    of these kinds, or such tuples again    tuples (CPython, too, compares first items without their class)
    anything else                           0: always left to `<`

So most comparisons of a sort are of two words in an array, and none that CPython would make of a user's `__lt__` or
`__eq__` is left out or added.
"""

from waspy.lang import *
from waspy.runtime import float as floats
from waspy.runtime import sort_strings
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.tuple import item_at, size_of

BY_INT, BY_FLOAT, BY_STR, BY_OBJECT = range(4)
EXACT: i64 = 1 << 53
DEEPEST = 3  # of tuples in tuples
WIDE_PREFIX = 3  # characters that fit a word if some are above 255


@struct
class Ranks:
    words: Array[i64]
    tie: i32  # what kind of keys is to be compared when two words are equal; BY_INT, BY_FLOAT: they are equal
    depth: i32  # of tuples that the keys are: `tie` is about the first items of the innermost


def ranks(keys: Array[obj | None], n: i32) -> Ranks:
    """Of the first n keys."""
    firsts = keys
    depth = 0
    while depth < DEEPEST and all_tuples(firsts, n):
        firsts = column(firsts, n, 0)
        depth += 1
    return ranks_of(firsts, n, common_kind(firsts, n), depth)


def ranks_of(keys: Array[obj | None], n: i32, kind: i32, depth: i32) -> Ranks:
    """Of the first n keys, all of that kind, or of tuples that begin with them."""
    words = Array[i64](n)
    if kind == BY_INT:
        int_words(words, keys, n)
    elif kind == BY_FLOAT:
        float_words(words, keys, n)
    elif kind == BY_STR:
        if str_words(words, keys, n):
            kind = BY_INT
    return Ranks(words, kind, depth)


def all_tuples(keys: Array[obj | None], n: i32) -> bool:
    """Are all of them exact tuples with something in them?"""
    i = 0
    while i < n:
        k = keys[i]
        if not isinstance(k, Tuple) or k.cls is not tuples.TupleClass or size_of(k) == 0:
            return False
        i += 1
    return True


def column(keys: Array[obj | None], n: i32, c: i32) -> Array[obj | None]:
    """The items number c of n tuples that have so many."""
    made = Array[obj | None](n)
    i = 0
    while i < n:
        made[i] = item_at(cast(Tuple, keys[i]), c)
        i += 1
    return made


def columns(keys: Array[obj | None], n: i32) -> i32:
    """How many items each of n tuples has; 0: not all as many."""
    count = size_of(cast(Tuple, keys[0]))
    i = 1
    while i < n:
        if size_of(cast(Tuple, keys[i])) != count:
            return 0
        i += 1
    return count


def kind_of_key(o: obj) -> i32:
    if is_small(o) or isinstance(o, Int64) or isinstance(o, Bool):
        return BY_INT
    if isinstance(o, Float) and o.cls is floats.FloatClass:
        return BY_FLOAT if o.value == o.value else BY_OBJECT
    if isinstance(o, Str) and o.cls is strings.StrClass:
        return BY_STR
    return BY_OBJECT


def common_kind(keys: Array[obj | None], n: i32) -> i32:
    if n == 0:
        return BY_OBJECT
    kind = kind_of_key(cast(obj, keys[0]))
    i = 1
    while i < n and kind != BY_OBJECT:
        other = kind_of_key(cast(obj, keys[i]))
        if other != kind:
            kind = BY_FLOAT if kind <= BY_FLOAT and other <= BY_FLOAT else BY_OBJECT
        i += 1
    if kind == BY_FLOAT and not fit_floats(keys, n):
        return BY_OBJECT
    return kind


def fit_floats(keys: Array[obj | None], n: i32) -> bool:
    """Can a float hold each of these numbers exactly?"""
    i = 0
    while i < n:
        k = keys[i]
        if isinstance(k, Int64) and (k.value > EXACT or k.value < -EXACT):
            return False
        i += 1
    return True


@inline
def int_value(k: obj) -> i64:
    if is_small(k):
        return i64(small_value(k))
    if isinstance(k, Int64):
        return k.value
    return i64(cast(Bool, k).value)


def int_words(words: Array[i64], keys: Array[obj | None], n: i32) -> None:
    i = 0
    while i < n:
        words[i] = int_value(cast(obj, keys[i]))
        i += 1


def float_words(words: Array[i64], keys: Array[obj | None], n: i32) -> None:
    i = 0
    while i < n:
        k = cast(obj, keys[i])
        x = k.value if isinstance(k, Float) else f64(int_value(k))
        bits = f64_bits(x + 0.0)  # -0.0 becomes 0.0
        words[i] = bits if bits >= 0 else bits ^ i64(0x7FFFFFFFFFFFFFFF)
        i += 1


def str_words(words: Array[i64], keys: Array[obj | None], n: i32) -> bool:
    """Do the words say everything?"""
    longest = 0
    i = 0
    while i < n:
        s = cast(Str, keys[i])
        if s.narrow is None:
            wide_words(words, keys, n)
            return False
        longest = max(longest, s.length)
        i += 1
    count = min(longest, sort_strings.PREFIX)
    i = 0
    while i < n:
        words[i] = sort_strings.word_of(cast(Str, keys[i]), 0, count)
        i += 1
    return longest <= sort_strings.PREFIX


def wide_words(words: Array[i64], keys: Array[obj | None], n: i32) -> None:
    """The first characters of 21 bits."""
    i = 0
    while i < n:
        s = cast(Str, keys[i])
        word: i64 = 0
        j = 0
        while j < WIDE_PREFIX:
            word = word << 21
            if j < s.length:
                word = word | i64(strings.char_at(s, j))
            j += 1
        words[i] = word
        i += 1


def exact(r: Ranks, keys: Array[obj | None], n: i32) -> Ranks:
    """Ranks that say everything, if there are such."""
    if r.tie == BY_STR:
        words = sort_strings.ranked(keys, n)
        if words is not None:
            return Ranks(words, BY_INT, r.depth)
    return r
