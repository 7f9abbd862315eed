"""binascii: bytes as text, and checksums (Modules/binascii.c)."""

from _binascii import crc32 as _crc32
from _binascii import crc_hqx as _crc_hqx
from _binascii import from_base64 as _from_base64
from _binascii import to_base64 as _to_base64

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _ascii(data):
    """A str of ASCII as bytes; anything else as it is."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not {type(data).__name__!r}")
    return data


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data)


# --- hexadecimal ----------------------------------------------------------------------------------------------
def hexlify(data, sep=None, bytes_per_sep=1):
    data = _bytes(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    if any(byte not in b"0123456789abcdefABCDEF" for byte in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text.decode("ascii"))


a2b_hex = unhexlify


# --- base64 ---------------------------------------------------------------------------------------------------
def b2a_base64(data, /, *, newline=True):
    return _to_base64(data, newline)


def a2b_base64(data, /, *, strict_mode=False):
    data = _ascii(data)
    if strict_mode:
        _check_base64(data)
    decoded = _from_base64(data)
    if isinstance(decoded, bytes):
        return decoded
    if decoded % 4 == 1:
        raise Error(
            "Invalid base64-encoded string: "
            f"number of data characters ({decoded}) cannot be 1 more than a multiple of 4"
        )
    raise Error("Incorrect padding")


def _check_base64(data):
    """Raises Error for what is neither digits nor the padding at the end."""
    if data[:1] == b"=":
        raise Error("Leading padding not allowed")
    count = pads = 0
    for position, byte in enumerate(data):
        if byte == 61:
            pads += 1
            if count % 4 >= 2 and count % 4 + pads >= 4:
                if position + 1 < len(data):
                    raise Error("Excess data after padding")
                return
            if count % 4 < 2:
                raise Error("Excess data after padding" if count % 4 == 0 else "Discontinuous padding not allowed")
        elif byte not in _DIGITS:
            raise Error("Only base64 data is allowed")
        elif pads:
            raise Error("Discontinuous padding not allowed")
        else:
            count += 1


# --- checksums ------------------------------------------------------------------------------------------------
def crc32(data, crc=0, /):
    return _crc32(data, crc & 0xFFFFFFFF)


def crc_hqx(data, crc, /):
    return _crc_hqx(data, crc & 0xFFFF)


# --- uuencode -------------------------------------------------------------------------------------------------
def b2a_uu(data, /, *, backtick=False):
    data = _bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    line = bytearray([len(data) + 32 if data else zero])
    for start in range(0, len(data), 3):
        number = int.from_bytes(data[start : start + 3].ljust(3, b"\0"), "big")
        for shift in (18, 12, 6, 0):
            line.append((number >> shift & 63) + 32 if number >> shift & 63 else zero)
    return bytes(line + b"\n")


def a2b_uu(data, /):
    data = _ascii(data)
    length = (data[0] - 32) & 63 if data else 32
    digits = [_uu_digit(byte) for byte in data[1:].rstrip(b"\r\n")]
    needed = -(-length * 4 // 3)
    if any(digits[needed:][-(-needed // 4) * 4 - needed :]):
        raise Error("Trailing garbage")
    digits += [0] * (needed + 4 - len(digits))
    out = bytearray()
    for start in range(0, needed, 4):
        a, b, c, d = digits[start : start + 4]
        out += (a << 18 | b << 12 | c << 6 | d).to_bytes(3, "big")
    return bytes(out[:length])


def _uu_digit(byte):
    if not 32 <= byte <= 96:
        raise Error("Illegal char")
    return (byte - 32) & 63


# --- quoted-printable -----------------------------------------------------------------------------------------
def a2b_qp(data, header=False):
    data = bytes(_ascii(data))
    out = bytearray()
    i = 0
    while i < len(data):
        byte = data[i]
        i += 1
        if header and byte == 95:
            out.append(32)
        elif byte != 61:
            out.append(byte)
        elif data[i : i + 1] in (b"\n", b"\r", b""):
            end = data.find(b"\n", i)
            i = len(data) if end < 0 else end + 1
        elif len(pair := data[i : i + 2]) == 2 and all(c in b"0123456789abcdefABCDEF" for c in pair):
            out.append(int(pair, 16))
            i += 2
        else:
            out.append(byte)
            if data[i : i + 1] == b"=":
                i += 1
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = _bytes(data)
    first = data.find(b"\n")
    newline = b"\r\n" if first > 0 and data[first - 1] == 13 else b"\n"
    out = bytearray()
    width = i = 0
    while i < len(data):
        byte = data[i]
        following = data[i + 1] if i + 1 < len(data) else None
        if istext and (byte == 10 or byte == 13 and following == 10):
            if out[-1:] in (b" ", b"\t"):
                out += b"=%02X" % out.pop()
            out += newline
            width = 0
            i += 2 if byte == 13 else 1
            continue
        piece = bytes([byte])
        if _needs_quoting(byte, following, width, quotetabs, istext, header):
            piece = b"=%02X" % byte
        elif header and byte == 32:
            piece = b"_"
        if width + len(piece) >= 76 and (len(piece) == 3 or following is not None and following != 10):
            out += b"=" + newline
            width = 0
        out += piece
        width += len(piece)
        i += 1
    return bytes(out)


def _needs_quoting(byte, following, width, quotetabs, istext, header):
    if byte in b"\r\n":
        return not istext
    if byte in b"\t ":
        return quotetabs or following is None
    if byte == 46:
        return width == 0 and (following is None or following in b"\n\r\0")
    return byte > 126 or byte < 33 or byte == 61 or header and byte == 95
