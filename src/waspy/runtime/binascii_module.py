"""_binascii: what is worth a machine loop of binascii and zlib: base64 and checksums."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_binascii")

PAD = 61
OTHER = 255  # in `value_of`: no base64 digit


def content_of(data: obj) -> Array[u8]:
    """The bytes of a bytes-like object; not to be written to."""
    if isinstance(data, Bytes):
        return byte_strings.exact(data)
    if not byte_strings.is_bytes_like(data):
        byte_strings.required(data)
    return byte_strings.converted(data, S("bytes"))


# --- base64 -------------------------------------------------------------------------------------------------
def digit_of(n: i32) -> i32:
    if n < 26:
        return 65 + n
    if n < 52:
        return 71 + n
    if n < 62:
        return n - 4
    return 43 if n == 62 else 47


def value_of(c: i32) -> i32:
    if 65 <= c <= 90:
        return c - 65
    if 97 <= c <= 122:
        return c - 71
    if 48 <= c <= 57:
        return c + 4
    if c == 43:
        return 62
    return 63 if c == 47 else OTHER


@function("_binascii")
def to_base64(data: obj, newline: bool, /) -> obj:
    source = content_of(data)
    n = len(source)
    groups = div_s(n + 2, 3)
    out = Array[u8](4 * groups + (1 if newline else 0))
    for g in range(groups):
        at = 3 * g
        second = source[at + 1] if at + 1 < n else 0
        third = source[at + 2] if at + 2 < n else 0
        bits = source[at] << 16 | second << 8 | third
        out[4 * g] = digit_of(bits >> 18)
        out[4 * g + 1] = digit_of(bits >> 12 & 63)
        out[4 * g + 2] = digit_of(bits >> 6 & 63) if at + 1 < n else PAD
        out[4 * g + 3] = digit_of(bits & 63) if at + 2 < n else PAD
    if newline:
        out[4 * groups] = 10
    return byte_strings.new_bytes(out)


@struct
class Decoded:
    """Of base64: `digits` were found, of them `left` in an unfinished group; `pads` behind them."""

    out: Array[u8]
    used: i32
    digits: i32
    pads: i32


@function("_binascii")
def from_base64(data: obj, /) -> obj:
    """What is no digit is passed over. Number of digits if the last group lacks padding, else the bytes."""
    source = content_of(data)
    out = Array[u8](div_s(len(source) + 3, 4) * 3)
    used = 0
    bits = 0
    count = 0
    pads = 0
    for i in range(len(source)):
        c = source[i]
        if c == PAD:
            pads += 1
            if (count & 3) >= 2 and (count & 3) + pads >= 4:
                return byte_strings.from_part(out, 0, used)
            continue
        value = value_of(c)
        if value == OTHER:
            continue
        pads = 0
        count += 1
        bits = bits << 6 | value
        if (count & 3) != 1:
            shift = 4 if (count & 3) == 2 else 2 if (count & 3) == 3 else 0
            out[used] = bits >> shift & 255
            used += 1
    if (count & 3) != 0:
        return small(count)
    return byte_strings.from_part(out, 0, used)


# --- checksums ----------------------------------------------------------------------------------------------
CRC_TABLE = Array[i32](256)


def fill_crc_table() -> None:
    for i in range(256):
        c = i
        for _ in range(8):
            c = shr_u32(c, 1) ^ (-306674912 if (c & 1) != 0 else 0)
        CRC_TABLE[i] = c


@function("_binascii")
def crc32(data: obj, start: i64, /) -> i64:
    source = content_of(data)
    if CRC_TABLE[1] == 0:
        fill_crc_table()
    crc = ~i32(start)
    for i in range(len(source)):
        crc = CRC_TABLE[(crc ^ source[i]) & 255] ^ shr_u32(crc, 8)
    return u32_to_i64(~crc)


@function("_binascii")
def adler32(data: obj, start: i64, /) -> i64:
    source = content_of(data)
    a = i32(start) & 0xFFFF
    b = shr_u32(i32(start), 16)
    for i in range(len(source)):
        a += source[i]
        if a >= 65521:
            a -= 65521
        b += a
        if b >= 65521:
            b -= 65521
    return u32_to_i64(b << 16 | a)


@function("_binascii")
def crc_hqx(data: obj, start: i32, /) -> i32:
    source = content_of(data)
    crc = start & 0xFFFF
    for i in range(len(source)):
        crc = crc ^ source[i] << 8
        for _ in range(8):
            crc = crc << 1 ^ (0x1021 if (crc & 0x8000) != 0 else 0)
        crc = crc & 0xFFFF
    return crc
