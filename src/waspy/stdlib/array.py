"""array: sequences of machine numbers (Modules/arraymodule.c), kept as a list whose values are checked."""

import struct as _struct
from _static_types import static as _static
from collections.abc import MutableSequence

typecodes = "bBuhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}


# --- what may be in one ---------------------------------------------------------------------------------------
def _double(value):
    if isinstance(value, float):
        return value
    if isinstance(value, (str, bytes)) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


_SINGLE = _struct.Struct("f")


def _single(value):
    return _SINGLE.unpack(_SINGLE.pack(_double(value)))[0]


def _letter(value):
    if not isinstance(value, str):
        raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
    if len(value) != 1:
        raise TypeError("array item must be a unicode character, not str")
    return value


_RANGES = {
    "b": [(-(1 << 15), 1 << 15, "signed short integer"), (-128, 128, "signed char")],
    "B": [(0, 256, "unsigned byte integer")],
    "h": [(-(1 << 15), 1 << 15, "signed short integer")],
    "H": [(-(1 << 31), 1 << 31, "signed integer"), (0, 1 << 16, "unsigned short")],
    "i": [(-(1 << 31), 1 << 31, "signed integer")],
    "I": [(0, 1 << 32, "unsigned int")],
}
"""What CPython's converters check for each code, one after the other."""


def _integer(code):
    bits = 8 * _SIZES[code]
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)

    def checked(value):
        if not isinstance(value, int):
            if not hasattr(value, "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        if low <= value <= high:
            return value + 0
        raise OverflowError(_overflow_message(code, value))

    return checked


def _overflow_message(code, value):
    if code in "ILQ":
        if value < 0:
            return f"can't convert negative {'int to unsigned' if code == 'Q' else 'value to unsigned int'}"
        if value >= 1 << 64:
            return "int too big to convert" if code == "Q" else "Python int too large to convert to C unsigned long"
    elif not -(1 << 63) <= value < 1 << 63:
        return "int too big to convert" if code == "q" else "Python int too large to convert to C long"
    for low, end, name in _RANGES[code]:
        if value < low:
            return f"{name} is less than minimum"
        if value >= end:
            return f"{name} is greater than maximum"


_CHECKS = {code: _integer(code) for code in "bBhHiIlLqQ"} | {"f": _single, "d": _double, "u": _letter}


# --- arrays ---------------------------------------------------------------------------------------------------
@_static
class array:
    __slots__ = ("typecode", "itemsize", "_items", "_check")
    __module__ = "array"

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            kind = f"not {type(typecode).__name__}" if not isinstance(typecode, str) else "not str"
            raise TypeError(f"array() argument 1 must be a unicode character, {kind}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._check = _CHECKS[typecode]
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str):
            if typecode != "u":
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            self.fromunicode(initializer)
        elif isinstance(initializer, array):
            if typecode != "u" and initializer.typecode == "u":
                raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
            same = initializer.typecode == typecode
            self._items = initializer._items[:] if same else [self._check(x) for x in initializer._items]
        else:
            self.extend(initializer)
        return self

    def _like(self, items):
        made = object.__new__(type(self))
        made.typecode, made.itemsize, made._check, made._items = self.typecode, self.itemsize, self._check, items
        return made

    # --- as a sequence ---
    def __len__(self):
        return len(self._items)

    def __iter__(self):
        i = 0
        while i < len(self._items):
            yield self._items[i]
            i += 1

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if not isinstance(index, int):
            if isinstance(index, slice):
                return self._like(self._items[index])
            if not hasattr(index, "__index__"):
                raise TypeError("array indices must be integers")
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, index, value):
        if not isinstance(index, int):
            if isinstance(index, slice):
                self._items[index] = self._same_kind(value, "assign")
                return
            if not hasattr(index, "__index__"):
                raise TypeError("array indices must be integers")
        value = self._check(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def _same_kind(self, other, verb):
        """The items of another array of the same type."""
        if not isinstance(other, array):
            name = type(other).__name__
            if verb == "assign":
                raise TypeError(f'can only assign array (not "{name}") to array slice')
            raise TypeError(f'can only {verb} array (not "{name}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return other._items

    def __add__(self, other):
        return self._like(self._items + self._same_kind(other, "append"))

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend array with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(count, "__index__"):
            return NotImplemented
        return self._like(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        if not hasattr(count, "__index__"):
            return NotImplemented
        self._items *= count
        return self

    def append(self, value, /):
        self._items.append(self._check(value))

    def insert(self, index, value, /):
        self._items.insert(index, self._check(value))

    def extend(self, values, /):
        if isinstance(values, array):
            if values.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items += values._items[:]
            return
        for value in values:
            self._items.append(self._check(value))

    def pop(self, index=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(index)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, value, /):
        try:
            self._items.remove(value)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def index(self, value, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(value, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, value, /):
        return self._items.count(value)

    def reverse(self):
        self._items.reverse()

    # --- other forms ---
    def tolist(self):
        return self._items[:]

    def fromlist(self, values, /):
        if not isinstance(values, list):
            raise TypeError("arg must be list")
        self._items += [self._check(value) for value in values]

    def tobytes(self):
        if self.typecode == "u":
            return "".join(self._items).encode("utf-32-le", "surrogatepass")
        return _struct.pack(f"{len(self._items)}{self.typecode}", *self._items)

    __bytes__ = tobytes

    def frombytes(self, data, /):
        data = bytes(data)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode == "u":
            self._items += data.decode("utf-32-le", "surrogatepass")
        else:
            self._items += _struct.unpack(f"{len(data) // self.itemsize}{self.typecode}", data)

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def fromunicode(self, text, /):
        if self.typecode != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items += text

    def tofile(self, file, /):
        file.write(self.tobytes())

    def fromfile(self, file, count, /):
        data = file.read(count * self.itemsize)
        whole = len(data) - len(data) % self.itemsize
        self.frombytes(data[:whole])
        if len(data) < count * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self):
        size, data = self.itemsize, self.tobytes()
        swapped = b"".join(data[i : i + size][::-1] for i in range(0, len(data), size))
        self._items = []
        self.frombytes(swapped)

    def buffer_info(self):
        return id(self), len(self._items)

    # --- comparison, text, copies ---
    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        content = "".join(self._items) if self.typecode == "u" else self._items
        return f"array('{self.typecode}', {content!r})"

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def __reduce_ex__(self, protocol, /):
        return type(self), (self.typecode, self._items[:])

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


MutableSequence.register(array)
ArrayType = array
