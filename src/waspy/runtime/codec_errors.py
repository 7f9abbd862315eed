"""What encoders and decoders do about what they cannot convert: the handlers by name (PEP 293), and the
exceptions UnicodeEncodeError and UnicodeDecodeError."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import exceptions, ops, utf8
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.template import fill1

HEX = S("0123456789abcdef")


# --- exceptions -----------------------------------------------------------------------------------------
def raise_encode(encoding: Str, s: Str, start: i32, end: i32, reason: Str) -> NoReturn:
    details = arguments(encoding, strings.plain(s), start, end, reason)
    exceptions.throw_new(exceptions.with_args(exceptions.UnicodeEncodeErrorClass, details))


def raise_decode(encoding: Str, source: obj, start: i32, end: i32, reason: Str) -> NoReturn:
    details = arguments(encoding, source, start, end, reason)
    exceptions.throw_new(exceptions.with_args(exceptions.UnicodeDecodeErrorClass, details))


def arguments(encoding: Str, source: obj, start: i32, end: i32, reason: Str) -> Tuple:
    return tuples.new_tuple(Array[obj].of(encoding, source, small(start), small(end), reason))


def raise_surrogate(encoding: Str, s: Str, start: i32) -> NoReturn:
    raise_encode(encoding, s, start, surrogates_end(s, start), S("surrogates not allowed"))


def surrogates_end(s: Str, i: i32) -> i32:
    """Where the run of surrogates from i on ends."""
    while i < s.length and utf8.is_surrogate(strings.char_at(s, i)):
        i += 1
    return i


def unknown_handler(errors: Str) -> NoReturn:
    exceptions.raise_lookup_error(fill1(S("unknown error handler name '%'"), errors))


# --- encoding -------------------------------------------------------------------------------------------
def handle_encode(
    out: strings.StrBuilder, errors: Str, encoding: Str, s: Str, start: i32, end: i32, reason: Str
) -> None:
    """Appends the bytes that stand for s[start:end], none of which can be encoded."""
    if strings.equal(errors, S("ignore")):
        return
    if strings.equal(errors, S("replace")):
        strings.append_repeated(out, 63, end - start)
    elif strings.equal(errors, S("backslashreplace")):
        while start < end:
            append_escape(out, strings.char_at(s, start))
            start += 1
    elif strings.equal(errors, S("xmlcharrefreplace")):
        while start < end:
            text = ops.str_(small(strings.char_at(s, start)))
            strings.append_str(out, fill1(S("&#%;"), text))
            start += 1
    elif strings.equal(errors, S("surrogateescape")):
        i = start
        while i < end:
            c = strings.char_at(s, i)
            if c < 0xDC80 or c > 0xDCFF:
                raise_encode(encoding, s, i, end, reason)
            strings.append_known(out, c & 255)
            i += 1
    elif strings.equal(errors, S("surrogatepass")) and strings.equal(encoding, S("utf-8")):
        pass_surrogates(out, s, start, end)
    elif strings.equal(errors, S("strict")) or strings.equal(errors, S("surrogatepass")):
        raise_encode(encoding, s, start, end, reason)
    else:
        unknown_handler(errors)


def pass_surrogates(out: strings.StrBuilder, s: Str, start: i32, end: i32) -> None:
    buffer = Array[u8](4)
    while start < end:
        n = utf8.put(buffer, 0, strings.char_at(s, start))
        i = 0
        while i < n:
            strings.append_char(out, buffer[i])
            i += 1
        start += 1


def append_escape(out: strings.StrBuilder, c: i32) -> None:
    r"""Appends \xNN, \uNNNN or \UNNNNNNNN."""
    strings.append_known(out, 92)
    digits = 2
    letter = 120
    if c > 0xFFFF:
        digits = 8
        letter = 85
    elif c > 255:
        digits = 4
        letter = 117
    strings.append_known(out, letter)
    append_hex(out, c, digits)


def append_hex(out: strings.StrBuilder, c: i32, digits: i32) -> None:
    while digits > 0:
        digits -= 1
        strings.append_known(out, strings.char_at(HEX, c >> (digits * 4) & 15))


# --- decoding -------------------------------------------------------------------------------------------
def handle_decode(
    out: strings.StrBuilder, errors: Str, encoding: Str, content: Array[u8], n: i32, start: i32, end: i32,
    reason: Str, source: obj
) -> i32:  # fmt: skip
    """Appends what stands for the invalid bytes content[start:end]; where decoding goes on."""
    if strings.equal(errors, S("ignore")):
        return end
    if strings.equal(errors, S("replace")):
        strings.append_char(out, utf8.REPLACEMENT)
        return end
    if strings.equal(errors, S("backslashreplace")):
        while start < end:
            append_escape(out, content[start])
            start += 1
        return end
    if strings.equal(errors, S("surrogateescape")):
        i = start
        while i < end and i - start < 4 and content[i] >= 128:
            strings.append_char(out, 0xDC00 + content[i])
            i += 1
        if i > start:
            return i
    elif strings.equal(errors, S("surrogatepass")):
        if strings.equal(encoding, S("utf-8")) and is_encoded_surrogate(content, start, n):
            strings.append_char(out, 0xD000 | (content[start + 1] & 0x3F) << 6 | content[start + 2] & 0x3F)
            return start + 3
    elif not strings.equal(errors, S("strict")):
        unknown_handler(errors)
    raise_decode(encoding, decode_source(source), start, end, reason)


def is_encoded_surrogate(content: Array[u8], start: i32, n: i32) -> bool:
    if start + 3 > n or content[start] != 0xED:
        return False
    return content[start + 1] & 0xE0 == 0xA0 and content[start + 2] & 0xC0 == 0x80


def decode_source(source: obj) -> obj:
    """The `object` of a UnicodeDecodeError is always bytes."""
    if isinstance(source, ByteArray):
        return byte_strings.from_part(source.data, 0, source.length)
    return source
