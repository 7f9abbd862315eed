"""struct: values as packed bytes (Modules/_struct.c)."""

import math
from _float_bits import bits as _bits
from _float_bits import narrow as _narrow
from _struct_engine import pack as _pack
from _struct_engine import unpack as _unpack

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


_NATIVE = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8, "N": 8, "P": 8}
_STANDARD = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8}
_FLOATS = {"e": (2, 10, 5), "f": (4, 23, 8), "d": (8, 52, 11)}
"""Bytes, bits of fraction and of exponent."""
_INT_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


# --- formats --------------------------------------------------------------------------------------------------
class _Field:
    """`count` values of `size` bytes each from `offset` on; for s, p and x one value of `count` bytes."""

    __slots__ = ("code", "count", "size", "offset")

    def __init__(self, code, count, size, offset):
        self.code = code
        self.count = count
        self.size = size
        self.offset = offset


def _parsed(format):
    """(byte order, fields, size) of a format string."""
    order, sizes, aligned = "little", _NATIVE, True
    start = 0
    if format[:1] in ("@", "=", "<", ">", "!") and format:
        start = 1
        if format[0] != "@":
            sizes, aligned = _STANDARD, False
        if format[0] in ">!":
            order = "big"
    fields = []
    offset = 0
    for count, code in _counted(format, start):
        size = _size_of(code, sizes)
        if aligned and size > 1:
            offset = -(-offset // size) * size
        if code in "spx":
            fields.append(_Field(code, count, 1, offset))
        elif count:
            fields.append(_Field(code, count, size, offset))
        offset += count * size
    return order, fields, offset


def _counted(format, at):
    """Yields (count, code)."""
    count = None
    for c in format[at:]:
        if c.isdigit():
            count = (count or 0) * 10 + int(c)
        elif c.isspace():
            if count is not None:
                raise error("bad char in struct format")
        else:
            yield 1 if count is None else count, c
            count = None
    if count is not None:
        raise error("repeat count given without format specifier")


def _size_of(code, sizes):
    if code in "spxc?":
        return 1
    if code in _FLOATS:
        return _FLOATS[code][0]
    if code not in sizes:
        raise error("bad char in struct format")
    return sizes[code]


# --- one value ------------------------------------------------------------------------------------------------
def _packed(code, size, order, value, native):
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if code == "?":
        return b"\1" if value else b"\0"
    if code in _FLOATS:
        return _packed_float(code, order, value, native)
    if not isinstance(value, int):
        try:
            value = value.__index__()
        except AttributeError:
            raise error("required argument is not an integer") from None
    try:
        return value.to_bytes(size, order, signed=code in "bhilqn")
    except OverflowError:
        raise error(_range_message(code, size, value, order == "big")) from None


def _packed_float(code, order, value, native):
    if not isinstance(value, float):
        try:
            value = float(value) if not isinstance(value, (str, bytes, bytearray)) else None
        except (TypeError, OverflowError):
            value = None
        if value is None:
            raise error("required argument is not a float")
    size, fraction, exponent = _FLOATS[code]
    if code == "d":
        bits = _bits(value)
    else:
        bits = _narrow(value, fraction, exponent)
        if bits < 0 and native and code == "f":
            bits = _narrow(math.copysign(math.inf, value), fraction, exponent)
        elif bits < 0:
            raise OverflowError(f"float too large to pack with {code} format")
    return (bits & (1 << 8 * size) - 1).to_bytes(size, order)


def _range_message(code, size, value, big):
    """As CPython's converters have it: by the C type that the value goes through first."""
    if size == 8:
        return "int too large to convert" if big else "argument out of range"
    unsigned = code in "IL" or big and code == "H"
    if not (0 <= value < 1 << 64 if unsigned else -(1 << 63) <= value < 1 << 63):
        return "argument out of range"
    bits = 8 * size
    low, high = (0, (1 << bits) - 1) if code in "BHIL" else (-(1 << bits - 1), (1 << bits - 1) - 1)
    name = _INT_NAMES[code] if code in "bB" or code in "hH" and not big else repr(code)
    return f"{name} format requires {low} <= number <= {high}"


def _as_bytes(buffer):
    if isinstance(buffer, (bytes, bytearray)):
        return buffer
    if isinstance(buffer, (str, int)):
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
    return bytes(buffer)


# --- structs --------------------------------------------------------------------------------------------------
def _number(n):
    return min(n, 0x7FFFFFFF).to_bytes(4, "little")  # nothing is as long as that


class Struct:
    """A format that was parsed once."""

    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode("ascii")
        elif not isinstance(format, str):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self.format = format
        self._order, self._fields, self.size = _parsed(format)
        self._native = format[:1] not in ("=", "<", ">", "!")
        self._count = sum(1 if f.code in "sp" else f.count for f in self._fields if f.code != "x")
        self._plan = self._planned()

    def _planned(self):
        """What runtime/struct_module.py works from."""
        plan = [_number(self.size), _number(self._count)]
        for field in self._fields:
            if field.code == "x":
                continue
            alone = field.code in "sp"
            plan.append(bytes([ord(field.code), self._order == "big", 0, 0]) + _number(field.offset))
            plan.append(_number(field.count if alone else field.size) + _number(1 if alone else field.count))
        return b"".join(plan)

    def pack(self, *values):
        packed = _pack(self._plan, values)
        if packed is not None:
            return packed
        if len(values) != self._count:
            raise error(f"pack expected {self._count} items for packing (got {len(values)})")
        return bytes(self._filled(values))

    def _filled(self, values):
        out = bytearray(self.size)
        at = 0
        for field in self._fields:
            code, size, offset = field.code, field.size, field.offset
            if code == "x":
                continue
            if code in "sp":
                text = values[at]
                at += 1
                if not isinstance(text, (bytes, bytearray)):
                    raise error(f"argument for '{code}' must be a bytes object")
                if code == "p" and field.count:
                    text = bytes([min(len(text), field.count - 1, 255)]) + text[: field.count - 1]
                text = text[: field.count]
                out[offset : offset + len(text)] = text
                continue
            for _ in range(field.count):
                out[offset : offset + size] = _packed(code, size, self._order, values[at], self._native)
                at += 1
                offset += size
        return out

    def pack_into(self, buffer, offset, *values):
        if len(values) != self._count:
            raise error(f"pack_into expected {self._count} items for packing (got {len(values)})")
        offset = self._place("pack_into", "packing", len(buffer), offset)
        packed = _pack(self._plan, values)
        buffer[offset : offset + self.size] = self._filled(values) if packed is None else packed

    def unpack(self, buffer, /):
        values = _unpack(self._plan, buffer, 0, True)
        if values is not None:
            return values
        data = _as_bytes(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return _unpack(self._plan, data, 0, True)

    def unpack_from(self, buffer, offset=0):
        values = _unpack(self._plan, buffer, offset, False)
        if values is not None:
            return values
        data = _as_bytes(buffer)
        return _unpack(self._plan, data, self._place("unpack_from", "unpacking", len(data), offset), False)

    def iter_unpack(self, buffer, /):
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        data = bytes(_as_bytes(buffer))
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return self._each(data)

    def _each(self, data):
        for start in range(0, len(data), self.size):
            yield _unpack(self._plan, data, start, False)

    def _place(self, function, verb, length, offset):
        """The offset, counted from the start of a buffer of that length, in which the struct must fit."""
        size = self.size
        if offset < 0:
            if verb == "packing" and offset + size > 0:
                raise error(f"no space to pack {size} bytes at offset {offset}")
            if verb == "unpacking" and offset + size > 0:
                raise error(f"not enough data to unpack {size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < size:
            raise error(
                f"{function} requires a buffer of at least {offset + size} bytes for {verb} {size} bytes "
                f"at offset {offset} (actual buffer size is {length})"
            )
        return offset


_known = {}


def _struct(format):
    found = _known.get(format)
    if found is None:
        if len(_known) >= 100:
            _known.clear()
        found = _known[format] = Struct(format)
    return found


def calcsize(format, /):
    return _struct(format).size


def pack(format, /, *values):
    made = _struct(format)
    packed = _pack(made._plan, values)
    return made.pack(*values) if packed is None else packed


def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)


def _clearcache():
    _known.clear()
