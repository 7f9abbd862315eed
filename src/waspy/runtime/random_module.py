"""_random.Random: the Mersenne Twister MT19937 of Makoto Matsumoto and Takuji Nishimura, seeded and read as CPython's
Modules/_randommodule.c does, so that the same seeds give the same numbers as there; and random.Random below it, with
the seeds and the state of Lib/random.py.

`random_integers`, `random_items` and `random_reals` have the other methods of the class.
"""

from waspy.lang import *
from waspy.runtime import (
    bigint,
    calls,
    codecs,
    conversions,
    exceptions,
    host,
    int_methods,
    ops,
    sha512_module,
)
from waspy.runtime import bytes as bytes_objects
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import item_at, size_of

N = 624
M = 397
UNSEEDED = 700


@struct
class Twister(Instance):
    """Extends Instance for the attributes of subclasses. `index`: the next word of the state, N: none is left,
    UNSEEDED: takes a seed from the host when it is first used. `spare`: the other number that `gauss` made, if it
    `has_spare`."""

    state: Array[i32]
    index: i32
    has_spare: bool
    spare: f64


FLAGS = CLASS_IN_PYTHON | CLASS_HAS_DICT

CoreClass = builtin_class("Random", Twister, base=ObjectClass, module="_random")
RandomClass = builtin_class("Random", Twister, base=CoreClass, module="random", flags=FLAGS)
INSTANCE = Twister(RandomClass, None, 0, Array[i32](N), UNSEEDED, False, 0.0)
"""Behind the functions of the module."""

module("_random")
module("_twister", Random=RandomClass, _inst=INSTANCE)


@inline
def is_plain(r: Twister) -> bool:
    """Whether its methods are surely the ones here: it is of no subclass, and has no attributes."""
    return r.cls is RandomClass and r.attributes is None


# --- the generator ------------------------------------------------------------------------------------
def seed_word(mt: Array[i32], s: i32) -> None:
    """init_genrand."""
    mt[0] = s
    i = 1
    while i < N:
        s = i32((s ^ shr_u32(s, 30)) * 1812433253 + i)
        mt[i] = s
        i += 1


def seed_words(r: Twister, key: Array[i32]) -> None:
    """init_by_array."""
    mt = r.state
    seed_word(mt, 19650218)
    n = len(key)
    i = 1
    j = 0
    k = N if N > n else n
    while k > 0:
        x = mt[i - 1]
        mt[i] = i32((mt[i] ^ i32((x ^ shr_u32(x, 30)) * 1664525)) + key[j] + j)
        i += 1
        j += 1
        if i >= N:
            mt[0] = mt[N - 1]
            i = 1
        if j >= n:
            j = 0
        k -= 1
    k = N - 1
    while k > 0:
        x = mt[i - 1]
        mt[i] = i32((mt[i] ^ i32((x ^ shr_u32(x, 30)) * 1566083941)) - i)
        i += 1
        if i >= N:
            mt[0] = mt[N - 1]
            i = 1
        k -= 1
    mt[0] = -0x80000000
    r.index = N


@inline
def mixed(high: i32, low: i32, other: i32) -> i32:
    """Without a branch, which nobody could predict."""
    y = high & -0x80000000 | low & 0x7FFFFFFF
    return other ^ shr_u32(y, 1) ^ (0 - (low & 1)) & -0x66F74F21  # 0x9908B0DF


def generate(r: Twister) -> None:
    """The next N words."""
    if r.index == UNSEEDED:
        seed_from_host(r)
    mt = r.state
    word = mt[0]
    i = 0
    while i < N - M:
        following = mt[i + 1]
        mt[i] = mixed(word, following, mt[i + M])
        word = following
        i += 1
    while i < N - 1:
        following = mt[i + 1]
        mt[i] = mixed(word, following, mt[i + M - N])
        word = following
        i += 1
    mt[N - 1] = mixed(word, mt[0], mt[M - 1])
    r.index = 0


def next_word(r: Twister) -> i32:
    """32 random bits."""
    if r.index >= N:
        generate(r)
    y = r.state[r.index]
    r.index += 1
    y = y ^ shr_u32(y, 11)
    y = y ^ i32(y << 7) & -0x62D3A980  # 0x9D2C5680
    y = y ^ i32(y << 15) & -0x103A0000  # 0xEFC60000
    return y ^ shr_u32(y, 18)


def next_f64(r: Twister) -> f64:
    """From [0, 1), with 53 bits."""
    a = shr_u32(next_word(r), 5)
    b = shr_u32(next_word(r), 6)
    return (f64(a) * 67108864.0 + f64(b)) * (1.0 / 9007199254740992.0)


# --- seeding ------------------------------------------------------------------------------------------
def words_of(x: obj) -> Array[i32]:
    """|x| in 32-bit words, least significant first; at least one."""
    d = ints.digits(x)
    n = i32(div_s(bigint.bit_length(d) + 31, 32))
    key = Array[i32](n if n > 0 else 1)
    pending: i64 = 0
    bits = 0
    at = 0
    for i in range(n):
        while bits < 32 and at < len(d):
            pending = pending | i64(d[at]) << i64(bits)
            bits += 30
            at += 1
        key[i] = i32(pending)
        pending = shr_u64(pending, 32)
        bits -= 32
    return key


def seed_from_host(r: Twister) -> None:
    host.random(host.TRANSFER, 4 * N)
    key = Array[i32](N)
    for i in range(N):
        key[i] = load_i32(host.TRANSFER + 4 * i)
    seed_words(r, key)


def seed_i64(r: Twister, n: i64) -> None:
    seed_words(r, words_of(ints.box(n)))
    r.has_spare = False


@method(CoreClass, "seed")
def core_seed(self: Twister, n: obj | None = None, /) -> None:
    if n is None or n is NONE:
        seed_from_host(self)
        return
    x = ints.as_int(n)
    seed_words(self, words_of(ints.from_unsigned(ops.hash_(n)) if x is None else x))


@method(RandomClass, told_as="python")
def seed(self: Twister, a: obj | None = None, version: obj | None = None) -> None:
    if a is None or a is NONE:
        seed_from_host(self)
    else:
        x = ints.as_int(a)
        if x is None:
            x = ints.from_unsigned(ops.hash_(a)) if isinstance(a, Float) else seed_of_text(a, version)
        seed_words(self, words_of(x))
    self.has_spare = False


def seed_of_text(a: obj, version: obj | None) -> obj:
    is_text = isinstance(a, Str) or isinstance(a, Bytes)
    if not is_text and not isinstance(a, ByteArray):
        message = S("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        exceptions.raise_type_error(message)
    if version is None or ops.eq_(version, small(2)):
        return with_digest(codecs.encode_utf8(a, S("strict")) if isinstance(a, Str) else bytes_objects.of_object(a))
    if is_text and ops.eq_(version, small(1)):
        return ints.from_unsigned(folded(a if isinstance(a, Str) else bytes_objects.lent_argument(a)))
    return ints.from_unsigned(ops.hash_(a))


def with_digest(content: Array[u8]) -> obj:
    """The int of these bytes and their SHA-512."""
    digest = sha512_module.digest_of(content)
    both = Array[u8](len(content) + len(digest))
    both.copy(0, content, 0, len(content))
    both.copy(len(content), digest, 0, len(digest))
    return int_methods.of_bytes(both, False, False)


def folded(s: Str) -> i64:
    """What version 1 makes of text: as Python 2 hashed it."""
    x: i64 = 0
    if s.length > 0:
        x = i64(strings.char_at(s, 0)) << 7
    for i in range(s.length):
        x = i64(1000003 * x) ^ i64(strings.char_at(s, i))
    return x ^ i64(s.length)


@constructor(CoreClass)
def random_new(cls: Class, *args: Array[obj], **kwargs: Dict) -> obj:
    return Twister(cls, None, 0, Array[i32](N), UNSEEDED, False, 0.0)


@method(CoreClass, "__init__")
def core_init(self: Twister, *args: Array[obj]) -> None:
    if len(args) > 1:
        exceptions.raise_type_error(S("Random() requires 0 or 1 argument"))
    self.index = UNSEEDED
    if len(args) == 1:
        core_seed(self, args[0])


@method(RandomClass, "__init__", told_as="python")
def random_init(self: Twister, x: obj | None = None) -> None:
    if is_plain(self):
        if x is not None:
            seed(self, x)
    else:
        calls.method1(self, S("seed"), NONE if x is None else x)
        self.has_spare = False


def made_i64(n: i64) -> Twister:
    """Random(n)."""
    r = Twister(RandomClass, None, 0, Array[i32](N), UNSEEDED, False, 0.0)
    seed_i64(r, n)
    return r


# --- what subclasses may replace ----------------------------------------------------------------------
@method(CoreClass, "random")
def random_(self: Twister, /) -> f64:
    return next_f64(self)


@method(CoreClass)
def getrandbits(self: Twister, k: i64, /) -> obj:
    if k < 0:
        exceptions.raise_value_error(S("number of bits must be non-negative"))
    if k == 0:
        return small(0)
    if k < 64:
        return ints.box(next_bits(self, i32(k)))
    return ints.canonical(random_digits(self, k), False)


def next_bits(r: Twister, k: i32) -> i64:
    """1 to 63 random bits: the low word first, the last one cut from above."""
    if k <= 32:
        return u32_to_i64(shr_u32(next_word(r), 32 - k))
    low = u32_to_i64(next_word(r))
    return u32_to_i64(shr_u32(next_word(r), 64 - k)) << 32 | low


def random_digits(r: Twister, k: i64) -> Array[i32]:
    """k random bits: 32-bit words from the least significant on, the last one cut from above."""
    d = Array[i32](i32(div_s(k + 29, 30)) + 1)
    pending: i64 = 0
    bits = 0
    at = 0
    while k > 0:
        w = next_word(r)
        if k < 32:
            w = shr_u32(w, i32(32 - k))
        k -= 32
        # Up to 29 bits are pending, so that 61 fit.
        pending = pending | u32_to_i64(w) << i64(bits)
        bits += 32
        while bits >= 30:
            d[at] = i32(pending & 0x3FFFFFFF)
            at += 1
            pending >>= 30
            bits -= 30
    if pending != 0:
        d[at] = i32(pending)
        at += 1
    return bigint.trimmed(d, at)


def number(r: Twister) -> f64:
    """What `self.random()` gives."""
    if is_live("builtin:Random"):
        if not is_plain(r):
            return ops.to_f64(calls.method0(r, S("random")))
    return next_f64(r)


# --- the state ----------------------------------------------------------------------------------------
@getter(RandomClass)
def gauss_next(self: Twister) -> obj:
    return ops.box_f64(self.spare) if self.has_spare else NONE


@setter(RandomClass, "gauss_next")
def set_gauss_next(self: Twister, value: obj | None) -> None:
    self.has_spare = value is not None and value is not NONE
    if value is not None and self.has_spare:
        self.spare = ops.to_f64(value)


@method(CoreClass, "getstate")
def words(self: Twister, /) -> Tuple:
    """The state of the generator itself."""
    if self.index == UNSEEDED:
        seed_from_host(self)
    items = Array[obj].filled(N + 1, small(0))
    for i in range(N):
        items[i] = ints.box(u32_to_i64(self.state[i]))
    items[N] = small(self.index)
    return tuples.new_tuple(items)


@method(RandomClass, told_as="python")
def getstate(self: Twister) -> obj:
    return tuples.new_tuple(Array[obj].of(small(3), words(self), gauss_next(self)))


@method(RandomClass, told_as="python")
def setstate(self: Twister, state: obj) -> None:
    version = ops.getitem(state, small(0))
    is_old = ops.eq_(version, small(2))
    if not is_old and not ops.eq_(version, small(3)):
        message = S("state with version % passed to Random.setstate() of version 3")
        exceptions.raise_value_error(fill1(message, ops.str_(version)))
    parts = ops.unpack(state, 3)
    set_gauss_next(self, item_at(parts, 2))
    inner = item_at(parts, 1)
    set_words(self, tuples.from_iterable(inner) if is_old else inner)


@method(CoreClass, "setstate")
def set_words(self: Twister, state: obj, /) -> None:
    if not isinstance(state, Tuple):
        exceptions.raise_type_error(S("state vector must be a tuple"))
    if size_of(state) != N + 1:
        exceptions.raise_value_error(S("state vector is the wrong size"))
    mt = Array[i32](N)
    for i in range(N):
        mt[i] = i32(conversions.to_i64(item_at(state, i)))
    index = conversions.to_i64(item_at(state, N))
    if index < 0 or index > i64(N):
        exceptions.raise_value_error(S("invalid state"))
    self.state = mt
    self.index = i32(index)


@method(RandomClass, "__getstate__", told_as="python")
def __getstate__(self: Twister) -> obj:
    return calls.method0(self, S("getstate"))


@method(RandomClass, "__setstate__", told_as="python")
def __setstate__(self: Twister, state: obj) -> None:
    calls.method1(self, S("setstate"), state)


@method(RandomClass, "__reduce__", told_as="python")
def __reduce__(self: Twister) -> obj:
    live("builtin:*")
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), tuples.EMPTY, calls.method0(self, S("getstate"))))
