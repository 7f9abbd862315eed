"""_hashes: MD5 (RFC 1321), SHA-1, SHA-224 and SHA-256 (FIPS 180-4): blocks of 64 bytes, states of 32-bit words."""

from waspy.lang import *
from waspy.runtime import bytes as bytes_objects
from waspy.runtime import bytes_methods, exceptions
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

Compress = Func[[Array[i32], Array[u8]], None]

# The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
K_256 = Array[i32].of(
    1116352408, 1899447441, -1245643825, -373957723, 961987163, 1508970993,
    -1841331548, -1424204075, -670586216, 310598401, 607225278, 1426881987,
    1925078388, -2132889090, -1680079193, -1046744716, -459576895, -272742522,
    264347078, 604807628, 770255983, 1249150122, 1555081692, 1996064986,
    -1740746414, -1473132947, -1341970488, -1084653625, -958395405, -710438585,
    113926993, 338241895, 666307205, 773529912, 1294757372, 1396182291,
    1695183700, 1986661051, -2117940946, -1838011259, -1564481375, -1474664885,
    -1035236496, -949202525, -778901479, -694614492, -200395387, 275423344,
    430227734, 506948616, 659060556, 883997877, 958139571, 1322822218,
    1537002063, 1747873779, 1955562222, 2024104815, -2067236844, -1933114872,
    -1866530822, -1538233109, -1090935817, -965641998,
)  # fmt: skip

# 2**32 * abs(sin(i)) for i from 1.
K_MD5 = Array[i32].of(
    -680876936, -389564586, 606105819, -1044525330, -176418897, 1200080426,
    -1473231341, -45705983, 1770035416, -1958414417, -42063, -1990404162,
    1804603682, -40341101, -1502002290, 1236535329, -165796510, -1069501632,
    643717713, -373897302, -701558691, 38016083, -660478335, -405537848,
    568446438, -1019803690, -187363961, 1163531501, -1444681467, -51403784,
    1735328473, -1926607734, -378558, -2022574463, 1839030562, -35309556,
    -1530992060, 1272893353, -155497632, -1094730640, 681279174, -358537222,
    -722521979, 76029189, -640364487, -421815835, 530742520, -995338651,
    -198630844, 1126891415, -1416354905, -57434055, 1700485571, -1894986606,
    -1051523, -2054922799, 1873313359, -30611744, -1560198380, 1309151649,
    -145523070, -1120210379, 718787259, -343485551,
)  # fmt: skip
SHIFTS_MD5 = Array[u8].of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21)

START_MD5 = Array[i32].of(1732584193, -271733879, -1732584194, 271733878)
START_SHA1 = Array[i32].of(1732584193, -271733879, -1732584194, 271733878, -1009589776)
# Of the square roots of the first 8 primes; for SHA-224 the second 32 bits of the 9th to 16th.
START_256 = Array[i32].of(
    1779033703, -1150833019, 1013904242, -1521486534, 1359893119, -1694144372, 528734635, 1541459225,
)  # fmt: skip
START_224 = Array[i32].of(
    -1056596264, 914150663, 812702999, -150054599, -4191439, 1750603025, 1694076839, -1090891868,
)  # fmt: skip


@struct
class Hash(Object):
    """`block` holds the last `total % 64` bytes."""

    title: Str
    state: Array[i32]
    block: Array[u8]
    total: i64
    size: i32  # of the digest, in bytes
    big_endian: bool
    compress: Compress


HashClass = builtin_class("HASH", Hash, base=ObjectClass, module="_hashlib", flags=CLASS_FINAL)

module("_hashes", HASH=HashClass)


@function("_hashes")
def md5(string: obj | None = None, *, usedforsecurity: bool = True) -> obj:
    return new_hash(S("md5"), START_MD5, 16, False, compress_md5, string)


@function("_hashes")
def sha1(string: obj | None = None, *, usedforsecurity: bool = True) -> obj:
    return new_hash(S("sha1"), START_SHA1, 20, True, compress_sha1, string)


@function("_hashes")
def sha224(string: obj | None = None, *, usedforsecurity: bool = True) -> obj:
    return new_hash(S("sha224"), START_224, 28, True, compress_sha256, string)


@function("_hashes")
def sha256(string: obj | None = None, *, usedforsecurity: bool = True) -> obj:
    return new_hash(S("sha256"), START_256, 32, True, compress_sha256, string)


def new_hash(
    title: Str, start: Array[i32], size: i32, big_endian: bool, compress: Compress, content: obj | None
) -> Hash:
    h = Hash(HashClass, title, copied(start), Array[u8](64), 0, size, big_endian, compress)
    if content is not None:
        update(h, content)
    return h


def copied(a: Array[i32]) -> Array[i32]:
    r = Array[i32](len(a))
    r.copy(0, a, 0, len(a))
    return r


# --- the compression functions ----------------------------------------------------------------------------
def rotr(x: i32, n: i32) -> i32:
    return rotl32(x, 32 - n)


def big_endian_words(block: Array[u8], n: i32) -> Array[i32]:
    """The 16 words of a block, with room for n."""
    w = Array[i32](n)
    for t in range(16):
        w[t] = block[4 * t] << 24 | block[4 * t + 1] << 16 | block[4 * t + 2] << 8 | block[4 * t + 3]
    return w


def compress_sha256(state: Array[i32], block: Array[u8]) -> None:
    w = big_endian_words(block, 64)
    t = 16
    while t < 64:
        x, y = w[t - 2], w[t - 15]
        s1 = rotr(x, 17) ^ rotr(x, 19) ^ shr_u32(x, 10)
        s0 = rotr(y, 7) ^ rotr(y, 18) ^ shr_u32(y, 3)
        w[t] = i32(s1 + w[t - 7] + s0 + w[t - 16])
        t += 1
    a, b, c, d = state[0], state[1], state[2], state[3]
    e, f, g, h = state[4], state[5], state[6], state[7]
    for t in range(64):
        s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)
        t1 = i32(h + s1 + (e & f ^ ~e & g) + K_256[t] + w[t])
        s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)
        t2 = i32(s0 + (a & b ^ a & c ^ b & c))
        h, g, f, e = g, f, e, i32(d + t1)
        d, c, b, a = c, b, a, i32(t1 + t2)
    add(state, Array[i32].of(a, b, c, d, e, f, g, h))


def compress_sha1(state: Array[i32], block: Array[u8]) -> None:
    w = big_endian_words(block, 80)
    t = 16
    while t < 80:
        w[t] = rotl32(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1)
        t += 1
    a, b, c, d, e = state[0], state[1], state[2], state[3], state[4]
    for t in range(80):
        if t < 20:
            mixed = i32((b & c ^ ~b & d) + 1518500249)
        elif t < 40:
            mixed = i32((b ^ c ^ d) + 1859775393)
        elif t < 60:
            mixed = i32((b & c ^ b & d ^ c & d) + -1894007588)
        else:
            mixed = i32((b ^ c ^ d) + -899497514)
        total = i32(rotl32(a, 5) + mixed + e + w[t])
        e, d, c, b, a = d, c, rotl32(b, 30), a, total
    add(state, Array[i32].of(a, b, c, d, e))


def compress_md5(state: Array[i32], block: Array[u8]) -> None:
    a, b, c, d = state[0], state[1], state[2], state[3]
    for t in range(64):
        if t < 16:
            mixed, g = b & c | ~b & d, t
        elif t < 32:
            mixed, g = d & b | ~d & c, 5 * t + 1 & 15
        elif t < 48:
            mixed, g = b ^ c ^ d, 3 * t + 5 & 15
        else:
            mixed, g = c ^ (b | ~d), 7 * t & 15
        word = block[4 * g] | block[4 * g + 1] << 8 | block[4 * g + 2] << 16 | block[4 * g + 3] << 24
        total = i32(a + mixed + K_MD5[t] + word)
        a, d, c = d, c, b
        b = i32(b + rotl32(total, SHIFTS_MD5[t >> 4 << 2 | t & 3]))
    add(state, Array[i32].of(a, b, c, d))


def add(state: Array[i32], more: Array[i32]) -> None:
    for i in range(len(state)):
        state[i] = i32(state[i] + more[i])


# --- blocks -------------------------------------------------------------------------------------------------
def absorb(h: Hash, content: Array[u8], n: i32) -> None:
    at = i32(h.total & 63)
    h.total += i64(n)
    start = 0
    while start < n:
        more = min(64 - at, n - start)
        h.block.copy(at, content, start, more)
        start += more
        at += more
        if at == 64:
            h.compress(h.state, h.block)
            at = 0


def same(h: Hash) -> Hash:
    block = Array[u8](64)
    block.copy(0, h.block, 0, 64)
    return Hash(HashClass, h.title, copied(h.state), block, h.total, h.size, h.big_endian, h.compress)


def finished(h: Hash) -> Array[u8]:
    c = same(h)
    at = i32(h.total & 63)
    padding = Array[u8](56 - at if at < 56 else 120 - at)
    padding[0] = 128
    bits = i64(h.total << 3)
    absorb(c, padding, len(padding))
    length = Array[u8](8)
    for i in range(8):
        place = 7 - i if h.big_endian else i
        length[place] = i32(shr_u64(bits, 8 * i64(i))) & 255
    absorb(c, length, 8)
    out = Array[u8](h.size)
    for i in range(h.size):
        place = 3 - (i & 3) if h.big_endian else i & 3
        out[i] = shr_u32(c.state[i >> 2], 8 * place) & 255
    return out


# --- methods --------------------------------------------------------------------------------------------
def content_of(data: obj) -> Array[u8]:
    """What an `update` takes in; not to be written to."""
    if isinstance(data, Str):
        exceptions.raise_type_error(S("Strings must be encoded before hashing"))
    if isinstance(data, Bytes):
        return bytes_objects.exact(data)
    if not bytes_objects.is_bytes_like(data):
        exceptions.raise_type_error(S("object supporting the buffer API required"))
    return bytes_objects.converted(data, S("bytes"))


@method(HashClass, "update")
def update(self: Hash, obj_: obj, /) -> None:
    content = content_of(obj_)
    absorb(self, content, len(content))


@method(HashClass)
def digest(self: Hash, /) -> obj:
    return bytes_objects.new_bytes(finished(self))


@method(HashClass)
def hexdigest(self: Hash, /) -> obj:
    return bytes_methods.hex(bytes_objects.new_bytes(finished(self)))


@method(HashClass)
def copy(self: Hash, /) -> obj:
    return same(self)


@getter(HashClass)
def name(self: Hash) -> obj:
    return self.title


@getter(HashClass)
def digest_size(self: Hash) -> obj:
    return small(self.size)


@getter(HashClass)
def block_size(self: Hash) -> obj:
    return small(64)
