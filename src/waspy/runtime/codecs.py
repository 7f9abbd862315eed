"""Encodings: the names, and str.encode and bytes.decode. `codec_errors.py` has the error handlers."""

from waspy.lang import *
from waspy.runtime import classes, codec_errors, codecs_wide, exceptions, utf8
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.template import fill1, fill3

UTF_8, ASCII, LATIN_1, UTF_8_SIG, UTF_16, UTF_16_LE, UTF_16_BE, UTF_32, UTF_32_LE, UTF_32_BE = range(10)

ALIASES = Array[Str].of(
    S("utf-8"), S("utf8"), S("u8"), S("utf"), S("ascii"), S("us-ascii"), S("646"), S("latin-1"), S("latin1"),
    S("latin"), S("iso-8859-1"), S("iso8859-1"), S("8859"), S("cp819"), S("l1"), S("utf-8-sig"),
    S("utf-16"), S("utf16"), S("u16"), S("utf-16-le"), S("utf-16le"), S("utf-16-be"), S("utf-16be"),
    S("utf-32"), S("utf32"), S("u32"), S("utf-32-le"), S("utf-32le"), S("utf-32-be"), S("utf-32be"),
)  # fmt: skip
ALIAS_KINDS = Array[u8].of(
    0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4, 4, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 9, 9
)  # fmt: skip


def kind_of(encoding: Str) -> i32:
    """Which encoding a name means; LookupError if we have none of that name."""
    if strings.equal(encoding, ALIASES[UTF_8]):
        return UTF_8
    name = normalized(encoding)
    i = 0
    while i < len(ALIASES):
        if strings.equal(name, ALIASES[i]):
            return ALIAS_KINDS[i]
        i += 1
    exceptions.raise_lookup_error(fill1(S("unknown encoding: %"), encoding))


def normalized(encoding: Str) -> Str:
    """ASCII capitals become small, "_" and " " become "-"."""
    builder = strings.new_builder(encoding.length)
    i = 0
    while i < encoding.length:
        c = strings.char_at(encoding, i)
        if c >= 65 and c <= 90:
            c += 32
        elif c == 95 or c == 32:
            c = 45
        strings.append_char(builder, c)
        i += 1
    return strings.finish(builder)


def optional_name(o: obj | None, default: Str, function: Str, argument: Str) -> Str:
    """The `encoding` or `errors` argument of a function."""
    if o is None:
        return default
    if isinstance(o, Str):
        return o
    message = S("%() argument '%' must be str, not %")
    exceptions.raise_type_error(fill3(message, function, argument, classes.type_name(o)))


# --- encoding -------------------------------------------------------------------------------------------
def encode(s: Str, encoding: Str, errors: Str) -> Array[u8]:
    """The exact bytes, not to be written to."""
    kind = kind_of(encoding)
    if kind == UTF_8:
        return encode_utf8(s, errors)
    if kind == ASCII:
        return encode_single_byte(s, S("ascii"), 128, errors)
    if kind == LATIN_1:
        return encode_single_byte(s, S("latin-1"), 256, errors)
    if kind == UTF_8_SIG:
        return with_signature(encode_utf8(s, errors))
    return codecs_wide.encode(s, kind, encoding, errors)


def encode_utf8(s: Str, errors: Str) -> Array[u8]:
    if s.narrow is not None or strings.equal(errors, S("strict")):
        return strings.to_utf8(s)
    wide = strings.wide_of(s)
    if not has_surrogate(wide, s.length):
        return strings.to_utf8(s)
    out = strings.new_builder(s.length)
    buffer = Array[u8](4)
    i = 0
    while i < s.length:
        if utf8.is_surrogate(wide[i]):
            end = codec_errors.surrogates_end(s, i)
            codec_errors.handle_encode(out, errors, S("utf-8"), s, i, end, S("surrogates not allowed"))
            i = end
        else:
            n = utf8.put(buffer, 0, wide[i])
            j = 0
            while j < n:
                strings.append_char(out, buffer[j])
                j += 1
            i += 1
    return byte_array(out)


def has_surrogate(wide: Array[i32], n: i32) -> bool:
    i = 0
    while i < n:
        if utf8.is_surrogate(wide[i]):
            return True
        i += 1
    return False


def with_signature(content: Array[u8]) -> Array[u8]:
    out = Array[u8](len(content) + 3)
    utf8.put(out, 0, 0xFEFF)
    out.copy(3, content, 0, len(content))
    return out


def byte_array(out: strings.StrBuilder) -> Array[u8]:
    """The exact array of a builder that was given bytes only."""
    return strings.trimmed(out.narrow, out.length)


def encode_single_byte(s: Str, name: Str, limit: i32, errors: Str) -> Array[u8]:
    """ASCII (limit 128) or Latin-1 (limit 256)."""
    narrow = s.narrow
    if narrow is not None and first_beyond(s, 0, limit) == s.length:
        return strings.trimmed(narrow, s.length)
    out = strings.new_builder(s.length)
    i = 0
    while i < s.length:
        c = strings.char_at(s, i)
        if c < limit:
            strings.append_char(out, c)
            i += 1
        else:
            end = i + 1
            while end < s.length and strings.char_at(s, end) >= limit:
                end += 1
            reason = S("ordinal not in range(128)") if limit == 128 else S("ordinal not in range(256)")
            codec_errors.handle_encode(out, errors, name, s, i, end, reason)
            i = end
    return byte_array(out)


def first_beyond(s: Str, i: i32, limit: i32) -> i32:
    """The first place from i on of a character at or above the limit."""
    while i < s.length and strings.char_at(s, i) < limit:
        i += 1
    return i


# --- decoding -------------------------------------------------------------------------------------------
def decode(content: Array[u8], n: i32, encoding: Str, errors: Str, source: obj) -> Str:
    """The text of n bytes; `source` is the object that the UnicodeDecodeError is about."""
    kind = kind_of(encoding)
    if kind == UTF_8:
        return decode_utf8(content, 0, n, errors, source)
    if kind == ASCII:
        return decode_ascii(content, n, errors, source)
    if kind == LATIN_1:
        return strings.from_ascii(strings.bytes_between(content, 0, n), n)
    if kind == UTF_8_SIG:
        signed = n >= 3 and content[0] == 0xEF and content[1] == 0xBB and content[2] == 0xBF
        return decode_utf8(content, 3 if signed else 0, n, errors, source)
    return codecs_wide.decode(content, n, kind, encoding, errors, source)


def decode_utf8(content: Array[u8], start: i32, n: i32, errors: Str, source: obj) -> Str:
    plain = utf8.ascii_end(content, start, n)
    if plain == n:
        return strings.from_ascii(strings.bytes_between(content, start, n), n - start)
    text = strings.narrow_str(content, n)
    out = strings.new_builder(n - start)
    strings.append_part(out, text, start, plain)
    scanner = utf8.Scanner(plain, 0, False, False)
    while scanner.at < n:
        c = utf8.step(scanner, content, n)
        if c >= 128:
            strings.append_char(out, c)
        elif c >= 0:
            end = utf8.ascii_end(content, scanner.at, n)
            strings.append_part(out, text, scanner.at - 1, end)
            scanner.at = end
        else:
            end = scanner.at + scanner.bad
            reason = utf8_reason(scanner)
            scanner.at = codec_errors.handle_decode(
                out, errors, S("utf-8"), content, n, scanner.at, end, reason, source
            )
    return strings.finish(out)


def utf8_reason(scanner: utf8.Scanner) -> Str:
    if scanner.truncated:
        return S("unexpected end of data")
    if scanner.bad_start:
        return S("invalid start byte")
    return S("invalid continuation byte")


def decode_ascii(content: Array[u8], n: i32, errors: Str, source: obj) -> Str:
    text = strings.narrow_str(content, n)
    out = strings.new_builder(n)
    i = 0
    while i < n:
        end = utf8.ascii_end(content, i, n)
        strings.append_part(out, text, i, end)
        i = end
        if i < n:
            i = codec_errors.handle_decode(
                out, errors, S("ascii"), content, n, i, i + 1, S("ordinal not in range(128)"), source
            )
    return strings.finish(out)
