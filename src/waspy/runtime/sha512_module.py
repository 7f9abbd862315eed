"""_sha512: SHA-384 and SHA-512 (FIPS 180-4), which Lib/random.py seeds with and hashlib offers."""

from waspy.lang import *
from waspy.runtime import bytes as bytes_objects
from waspy.runtime import bytes_methods, hashes_module
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

# The first 64 bits of the fractional parts of the cube roots of the first 80 primes.
K = Array[i64].of(
    4794697086780616226, 8158064640168781261, -5349999486874862801, -1606136188198331460,
    4131703408338449720, 6480981068601479193, -7908458776815382629, -6116909921290321640,
    -2880145864133508542, 1334009975649890238, 2608012711638119052, 6128411473006802146,
    8268148722764581231, -9160688886553864527, -7215885187991268811, -4495734319001033068,
    -1973867731355612462, -1171420211273849373, 1135362057144423861, 2597628984639134821,
    3308224258029322869, 5365058923640841347, 6679025012923562964, 8573033837759648693,
    -7476448914759557205, -6327057829258317296, -5763719355590565569, -4658551843659510044,
    -4116276920077217854, -3051310485924567259, 489312712824947311, 1452737877330783856,
    2861767655752347644, 3322285676063803686, 5560940570517711597, 5996557281743188959,
    7280758554555802590, 8532644243296465576, -9096487096722542874, -7894198246740708037,
    -6719396339535248540, -6333637450476146687, -4446306890439682159, -4076793802049405392,
    -3345356375505022440, -2983346525034927856, -860691631967231958, 1182934255886127544,
    1847814050463011016, 2177327727835720531, 2830643537854262169, 3796741975233480872,
    4115178125766777443, 5681478168544905931, 6601373596472566643, 7507060721942968483,
    8399075790359081724, 8693463985226723168, -8878714635349349518, -8302665154208450068,
    -8016688836872298968, -6606660893046293015, -4685533653050689259, -4147400797238176981,
    -3880063495543823972, -3348786107499101689, -1523767162380948706, -757361751448694408,
    500013540394364858, 748580250866718886, 1242879168328830382, 1977374033974150939,
    2944078676154940804, 3659926193048069267, 4368137639120453308, 4836135668995329356,
    5532061633213252278, 6448918945643986474, 6902733635092675308, 7801388544844847127,
)  # fmt: skip

# The same of the square roots of the first 8 primes, and of the 9th to 16th.
START_512 = Array[i64].of(
    7640891576956012808, -4942790177534073029, 4354685564936845355, -6534734903238641935,
    5840696475078001361, -7276294671716946913, 2270897969802886507, 6620516959819538809,
)  # fmt: skip
START_384 = Array[i64].of(
    -3766243637369397544, 7105036623409894663, -7973340178411365097, 1526699215303891257,
    7436329637833083697, -8163818279084223215, -2662702644619276377, 5167115440072839076,
)  # fmt: skip


@struct
class Sha512(Object):
    """`block` holds the last `total % 128` bytes."""

    state: Array[i64]
    block: Array[u8]
    total: i64
    size: i32  # of the digest, in bytes


Sha512Class = builtin_class("sha512", Sha512, base=ObjectClass, module="_sha512")

module("_sha512", SHA512Type=Sha512Class)


@function("_sha512")
def sha512(string: obj | None = None, *, usedforsecurity: bool = True) -> obj:
    return new_hash(START_512, 64, string)


@function("_sha512")
def sha384(string: obj | None = None, *, usedforsecurity: bool = True) -> obj:
    return new_hash(START_384, 48, string)


def new_hash(start: Array[i64], size: i32, content: obj | None) -> Sha512:
    h = Sha512(Sha512Class, copied(start), Array[u8](128), 0, size)
    if content is not None:
        update(h, content)
    return h


def digest_of(content: Array[u8]) -> Array[u8]:
    """The SHA-512 of the bytes."""
    h = new_hash(START_512, 64, None)
    absorb(h, content, len(content))
    return finished(h)


def copied(a: Array[i64]) -> Array[i64]:
    r = Array[i64](8)
    r.copy(0, a, 0, 8)
    return r


# --- the compression function ---------------------------------------------------------------------------
def rotr(x: i64, n: i64) -> i64:
    return rotl64(x, 64 - n)


def schedule(block: Array[u8]) -> Array[i64]:
    w = Array[i64](80)
    for t in range(16):
        x: i64 = 0
        for i in range(8):
            x = i64(x << 8) | i64(block[8 * t + i])
        w[t] = x
    t = 16
    while t < 80:
        a = w[t - 2]
        b = w[t - 15]
        s1 = rotr(a, 19) ^ rotr(a, 61) ^ shr_u64(a, 6)
        s0 = rotr(b, 1) ^ rotr(b, 8) ^ shr_u64(b, 7)
        w[t] = i64(i64(s1 + w[t - 7]) + i64(s0 + w[t - 16]))
        t += 1
    return w


def compress(h: Sha512) -> None:
    w = schedule(h.block)
    v = copied(h.state)
    for t in range(80):
        e = v[4]
        s1 = rotr(e, 14) ^ rotr(e, 18) ^ rotr(e, 41)
        choice = e & v[5] ^ ~e & v[6]
        t1 = i64(i64(i64(v[7] + s1) + i64(choice + K[t])) + w[t])
        a = v[0]
        s0 = rotr(a, 28) ^ rotr(a, 34) ^ rotr(a, 39)
        majority = a & v[1] ^ a & v[2] ^ v[1] & v[2]
        v.copy(1, v, 0, 7)
        v[4] = i64(v[4] + t1)
        v[0] = i64(t1 + i64(s0 + majority))
    for i in range(8):
        h.state[i] = i64(h.state[i] + v[i])


def absorb(h: Sha512, content: Array[u8], n: i32) -> None:
    at = i32(h.total & 127)
    h.total += i64(n)
    start = 0
    while start < n:
        more = 128 - at if 128 - at < n - start else n - start
        h.block.copy(at, content, start, more)
        start += more
        at += more
        if at == 128:
            compress(h)
            at = 0


def finished(h: Sha512) -> Array[u8]:
    c = Sha512(Sha512Class, copied(h.state), Array[u8](128), h.total, h.size)
    c.block.copy(0, h.block, 0, 128)
    at = i32(h.total & 127)
    padding = Array[u8](112 - at if at < 112 else 240 - at)
    padding[0] = 128
    bits = i64(h.total << 3)
    absorb(c, padding, len(padding))
    length = Array[u8](16)
    for i in range(8):
        length[15 - i] = i32(shr_u64(bits, 8 * i64(i))) & 255
    absorb(c, length, 16)
    out = Array[u8](h.size)
    for i in range(h.size):
        out[i] = i32(shr_u64(c.state[i >> 3], 56 - 8 * i64(i & 7))) & 255
    return out


# --- methods ------------------------------------------------------------------------------------------
@method(Sha512Class, "update")
def update(self: Sha512, obj_: obj, /) -> None:
    content = hashes_module.content_of(obj_)
    absorb(self, content, len(content))


@method(Sha512Class)
def digest(self: Sha512, /) -> obj:
    return bytes_objects.new_bytes(finished(self))


@method(Sha512Class)
def hexdigest(self: Sha512, /) -> obj:
    return bytes_methods.hex(bytes_objects.new_bytes(finished(self)))


@method(Sha512Class)
def copy(self: Sha512, /) -> obj:
    c = Sha512(Sha512Class, copied(self.state), Array[u8](128), self.total, self.size)
    c.block.copy(0, self.block, 0, 128)
    return c


@getter(Sha512Class)
def name(self: Sha512) -> obj:
    return S("sha512") if self.size == 64 else S("sha384")


@getter(Sha512Class)
def digest_size(self: Sha512) -> obj:
    return small(self.size)


@getter(Sha512Class)
def block_size(self: Sha512) -> obj:
    return small(128)
