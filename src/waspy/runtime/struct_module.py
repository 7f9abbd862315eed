"""_struct: values as packed bytes (Modules/_struct.c). `struct_values` packs and unpacks a value."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, exceptions, ops, struct_values
from waspy.runtime import dict as dicts
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2, text3, text4
from waspy.runtime.singletons import *
from waspy.runtime.struct_formats import ErrorClass, Format, FormatClass, empty, parse, raise_error
from waspy.runtime.template import fill1

module("_struct", Struct=FormatClass, error=ErrorClass)

MOST_KNOWN = 100
known: Dict | None = None
last: Format | None = None
last_format: obj | None = None


# --- formats --------------------------------------------------------------------------------------------
def format_of(format: obj) -> Format:
    """The format of an argument: known, or read and remembered."""
    global known, last, last_format
    recent = last
    if recent is not None and last_format is format:
        return recent
    table = known
    if table is None or table.used >= MOST_KNOWN:
        table = dicts.new_dict()
        known = table
    found = dicts.get(table, format)
    if found is None:
        made = empty(FormatClass)
        struct_init(made, format)
        ops.setitem(table, format, made)
        found = made
    last = cast(Format, found)
    last_format = format
    return cast(Format, found)


@slot(FormatClass, "new")
def struct_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return empty(cls)


@method(FormatClass, "__init__")
def struct_init(self: Format, format: obj) -> None:
    if isinstance(format, Bytes):
        format = strings.from_ascii(format.data, format.length)
    if not isinstance(format, Str):
        message = S("Struct() argument 1 must be a str or bytes object, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(format)))
    parse(self, strings.plain(format))


@getter(FormatClass)
def format(self: Format) -> obj:
    return self.text


@getter(FormatClass)
def size(self: Format) -> i64:
    return self.size


# --- packing --------------------------------------------------------------------------------------------
@method(FormatClass)
def pack(self: Format, /, *values: Array[obj]) -> obj:
    return packed(self, values, 0)


def packed(f: Format, args: Array[obj], first: i32) -> obj:
    """The bytes of the arguments from `first` on."""
    check_count(f, S("pack"), len(args) - first)
    out = zeros(f)
    struct_values.pack(f, args, first, out, 0)
    return byte_strings.new_bytes(out)


@method(FormatClass)
def pack_into(self: Format, /, *args: Array[obj]) -> None:
    put_into(self, args, 0)


def put_into(f: Format, args: Array[obj], first: i32) -> None:
    """Of a buffer, an offset, and the values, from the argument `first` on."""
    if len(args) == first:
        raise_error(S("pack_into expected buffer argument"))
    if len(args) == first + 1:
        raise_error(S("pack_into expected offset argument"))
    check_count(f, S("pack_into"), len(args) - first - 2)
    buffer = args[first]
    n = writable_length(buffer)
    at = place(f, S("pack_into"), S("packing"), n, offset_of(args[first + 1]))
    if isinstance(buffer, ByteArray):
        buffer.data.fill(at, 0, i32(f.size))
        struct_values.pack(f, args, first + 2, buffer.data, at)
        return
    out = zeros(f)
    struct_values.pack(f, args, first + 2, out, 0)
    key = Slice(slices.SliceClass, ops.box_i64(i64(at)), ops.box_i64(i64(at) + f.size), NONE)
    ops.setitem(buffer, key, byte_strings.new_bytes(out))


def zeros(f: Format) -> Array[u8]:
    if f.size > strings.MOST_UNITS:
        exceptions.raise_memory_error()
    return Array[u8](i32(f.size))


def check_count(f: Format, function: Str, n: i32) -> None:
    if i64(n) != f.values:
        expected = text4(function, S(" expected "), decimal(f.values), S(" items for packing (got "))
        raise_error(text3(expected, decimal(i64(n)), S(")")))


def writable_length(buffer: obj) -> i32:
    if isinstance(buffer, ByteArray):
        return buffer.length
    if isinstance(buffer, Bytes) or isinstance(buffer, Str):
        message = S("argument must be read-write bytes-like object, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(buffer)))
    return i32(ops.len_(buffer))


def offset_of(o: obj) -> i64:
    if isinstance(ops.index_(o), BigInt):
        exceptions.raise_index_error(fill1(S("cannot fit '%' into an index-sized integer"), classes.type_name(o)))
    return ops.to_i64(o)


def place(f: Format, function: Str, verb: Str, n: i32, at: i64) -> i32:
    """Where a struct begins in a buffer of n bytes; struct.error if it does not fit."""
    size = f.size
    if at < 0:
        if at + size > 0:
            none = S("no space to pack ") if strings.equal(verb, S("packing")) else S("not enough data to unpack ")
            raise_error(text4(none, decimal(size), S(" bytes at offset "), decimal(at)))
        if at + i64(n) < 0:
            beyond = text4(S("offset "), decimal(at), S(" out of range for "), decimal(i64(n)))
            raise_error(text2(beyond, S("-byte buffer")))
        at += i64(n)
    if i64(n) - at < size:
        raise_error(too_short(function, verb, at, size, n))
    return i32(at)


def too_short(function: Str, verb: Str, at: i64, size: i64, n: i32) -> Str:
    needs = text4(function, S(" requires a buffer of at least "), decimal(at + size), S(" bytes for "))
    asked = text4(verb, S(" "), decimal(size), S(" bytes at offset "))
    return text4(text3(needs, asked, decimal(at)), S(" (actual buffer size is "), decimal(i64(n)), S(")"))


# --- unpacking ------------------------------------------------------------------------------------------
@method(FormatClass)
def unpack(self: Format, buffer: obj, /) -> obj:
    source = byte_strings.lent_argument(buffer)
    if i64(source.length) != self.size:
        raise_error(text3(S("unpack requires a buffer of "), decimal(self.size), S(" bytes")))
    return tuples.new_tuple(struct_values.unpack(self, strings.narrow_of(source), 0))


@method(FormatClass)
def unpack_from(self: Format, buffer: obj, offset: obj | None = None) -> obj:
    source = byte_strings.lent_argument(buffer)
    at = 0
    if offset is not None or i64(source.length) < self.size:
        given = i64(0) if offset is None else ops.to_i64(offset)
        at = place(self, S("unpack_from"), S("unpacking"), source.length, given)
    return tuples.new_tuple(struct_values.unpack(self, strings.narrow_of(source), at))


@struct
class UnpackIterator(Object):
    """`at` is where the next one begins."""

    format: Format
    source: Str
    at: i32


UnpackIteratorClass = builtin_class(
    "unpack_iterator", UnpackIterator, base=ObjectClass, module="_struct", flags=CLASS_FINAL
)


@method(FormatClass)
def iter_unpack(self: Format, buffer: obj, /) -> obj:
    if self.size == 0:
        raise_error(S("cannot iteratively unpack with a struct of length 0"))
    source = byte_strings.lent_argument(buffer)
    if rem_s(i64(source.length), self.size) != 0:
        needs = S("iterative unpacking requires a buffer of a multiple of ")
        raise_error(text3(needs, decimal(self.size), S(" bytes")))
    return UnpackIterator(UnpackIteratorClass, self, source, 0)


@slot(UnpackIteratorClass, "iter")
def unpack_iterator_iter(self: obj) -> obj:
    return self


@slot(UnpackIteratorClass, "next")
def unpack_iterator_next(self: UnpackIterator) -> obj | None:
    f = self.format
    if i64(self.at) + f.size > i64(self.source.length):
        return None
    values = struct_values.unpack(f, strings.narrow_of(self.source), self.at)
    self.at += i32(f.size)
    return tuples.new_tuple(values)


@method(UnpackIteratorClass, "__length_hint__")
def unpack_iterator_length_hint(self: UnpackIterator) -> i32:
    return i32(div_s(i64(self.source.length - self.at), self.format.size))


# --- functions of the module ----------------------------------------------------------------------------
@function("_struct")
def calcsize(format: obj, /) -> i64:
    return format_of(format).size


@function("_struct", "pack")
def pack_by(*args: Array[obj]) -> obj:
    """Of a format and the values."""
    return packed(format_of(required(args)), args, 1)


@function("_struct", "pack_into")
def pack_into_by(*args: Array[obj]) -> None:
    """Of a format, a buffer, an offset and the values."""
    put_into(format_of(required(args)), args, 1)


def required(args: Array[obj]) -> obj:
    if len(args) == 0:
        exceptions.raise_type_error(S("missing format argument"))
    return args[0]


@function("_struct", "unpack")
def unpack_by(format: obj, buffer: obj, /) -> obj:
    return unpack(format_of(format), buffer)


@function("_struct", "unpack_from")
def unpack_from_by(format: obj, /, buffer: obj, offset: obj | None = None) -> obj:
    return unpack_from(format_of(format), buffer, offset)


@function("_struct", "iter_unpack")
def iter_unpack_by(format: obj, buffer: obj, /) -> obj:
    return iter_unpack(format_of(format), buffer)


@function("_struct", "_clearcache")
def clear_cache() -> None:
    global known, last, last_format
    known = None
    last = None
    last_format = None
