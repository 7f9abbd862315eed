"""_random.Random: the Mersenne Twister MT19937 of Makoto Matsumoto and Takuji Nishimura, seeded and read as
CPython's Modules/_randommodule.c does, so that Lib/random.py gives the same numbers."""

from waspy.lang import *
from waspy.runtime import bigint, conversions, exceptions, host, ops
from waspy.runtime import int as ints
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.tuple import item_at, size_of

N = 624
M = 397
UNSEEDED = 700


@struct
class Twister(Instance):
    """Extends Instance for the attributes of subclasses. `index`: the next word of the state, N: none is left,
    UNSEEDED: takes a seed from the host when it is first used."""

    state: Array[i32]
    index: i32


RandomClass = builtin_class("Random", Twister, base=ObjectClass, module="_random")

module("_random", Random=RandomClass)


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


def mixed(high: i32, low: i32, other: i32) -> i32:
    y = high & -0x80000000 | low & 0x7FFFFFFF
    x = other ^ shr_u32(y, 1)
    return x ^ -0x66F74F21 if y & 1 == 1 else x  # 0x9908B0DF


def generate(r: Twister) -> None:
    """The next N words."""
    if r.index == UNSEEDED:
        seed_from_host(r)
    mt = r.state
    i = 0
    while i < N - M:
        mt[i] = mixed(mt[i], mt[i + 1], mt[i + M])
        i += 1
    while i < N - 1:
        mt[i] = mixed(mt[i], mt[i + 1], mt[i + M - N])
        i += 1
    mt[N - 1] = mixed(mt[N - 1], mt[0], mt[M - 1])
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


@method(RandomClass)
def seed(self: Twister, n: obj | None = None, /) -> None:
    if n is None or n is NONE:
        seed_from_host(self)
        return
    x = ints.as_int(n)
    if x is None:
        seed_words(self, words_of(unsigned(ops.hash_(n))))
    else:
        seed_words(self, words_of(x))


def unsigned(h: i64) -> obj:
    if h >= 0:
        return ints.box(h)
    digits = Array[i32].of(i32(h & 0x3FFFFFFF), i32(shr_u64(h, 30) & 0x3FFFFFFF), i32(shr_u64(h, 60)))
    return ints.canonical(digits, False)


@constructor(RandomClass)
def random_new(cls: Class, *args: Array[obj], **kwargs: Dict) -> obj:
    r = Twister(cls, None, 0, Array[i32](N), UNSEEDED)
    if cls is RandomClass:
        if len(args) > 1:
            exceptions.raise_type_error(S("Random() requires 0 or 1 argument"))
        if len(args) == 1:
            seed(r, args[0])
    return r


# --- methods ------------------------------------------------------------------------------------------
@method(RandomClass, "random")
def random_(self: Twister, /) -> f64:
    return next_f64(self)


@method(RandomClass)
def getrandbits(self: Twister, k: i64, /) -> obj:
    if k < 0:
        exceptions.raise_value_error(S("number of bits must be non-negative"))
    if k == 0:
        return small(0)
    if k <= 32:
        return ints.box(u32_to_i64(shr_u32(next_word(self), i32(32 - k))))
    return ints.canonical(random_digits(self, k), False)


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


@method(RandomClass)
def getstate(self: Twister, /) -> obj:
    if self.index == UNSEEDED:
        seed_from_host(self)
    items = Array[obj].filled(N + 1, small(0))
    for i in range(N):
        items[i] = ints.box(u32_to_i64(self.state[i]))
    items[N] = small(self.index)
    return tuples.new_tuple(items)


@method(RandomClass)
def setstate(self: Twister, state: obj, /) -> None:
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
