"""UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: construction, attributes, str.

Their attributes are the arguments, unless they were assigned."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, codec_errors, exceptions, name_dict, ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.exceptions import (
    UnicodeDecodeErrorClass,
    UnicodeEncodeErrorClass,
    UnicodeTranslateErrorClass,
)
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3, fill4
from waspy.runtime.tuple import item_at, size_of

FIELDS = Array[Str].of(S("encoding"), S("object"), S("start"), S("end"), S("reason"))


# --- construction ---------------------------------------------------------------------------------------
@slot(UnicodeEncodeErrorClass, "init")
def encode_error_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    check(self, args, names, 5)
    if not isinstance(args[1], Str):
        wrong(2, S("str"), args[1])
    cast(BaseException, self).args = tuples.new_tuple(args)


@slot(UnicodeDecodeErrorClass, "init")
def decode_error_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    check(self, args, names, 5)
    if not byte_strings.is_bytes_like(args[1]):
        byte_strings.required(args[1])
    cast(BaseException, self).args = tuples.new_tuple(args)


@slot(UnicodeTranslateErrorClass, "init")
def translate_error_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    check(self, args, names, 4)
    cast(BaseException, self).args = tuples.new_tuple(args)


def check(self: obj, args: Array[obj], names: Array[Str] | None, count: i32) -> None:
    """The arguments must be (encoding,) object, start, end, reason."""
    if names is not None and len(names) > 0:
        exceptions.raise_type_error(fill1(S("%() takes no keyword arguments"), classes.type_name(self)))
    if len(args) != count:
        message = S("function takes exactly % arguments (% given)")
        exceptions.raise_type_error(fill2(message, ops.str_(small(count)), ops.str_(small(len(args)))))
    if count == 5 and not isinstance(args[0], Str):
        wrong(1, S("str"), args[0])
    ops.to_i64(args[count - 3])
    ops.to_i64(args[count - 2])
    if not isinstance(args[count - 1], Str):
        wrong(count, S("str"), args[count - 1])


def wrong(position: i32, expected: Str, given: obj) -> NoReturn:
    message = S("argument % must be %, not %")
    exceptions.raise_type_error(fill3(message, ops.str_(small(position)), expected, classes.type_name(given)))


# --- attributes -----------------------------------------------------------------------------------------
def field(e: BaseException, i: i32) -> obj:
    """Field i of `FIELDS`."""
    d = e.attributes
    if d is not None:
        assigned = name_dict.get(d, FIELDS[i])
        if assigned is not None:
            return assigned
    at = i - 5 + size_of(e.args)  # the arguments may lack the encoding
    if lt_u32(at, size_of(e.args)):
        return item_at(e.args, at)
    return NONE


def assign(e: BaseException, i: i32, value: obj | None) -> None:
    if value is None:
        exceptions.raise_type_error(S("can't delete attribute"))
    exceptions.set_field(e, FIELDS[i], value)


@getter(UnicodeEncodeErrorClass)
@getter(UnicodeDecodeErrorClass)
@getter(UnicodeTranslateErrorClass)
def encoding(self: BaseException) -> obj:
    return field(self, 0)


@getter(UnicodeEncodeErrorClass, "object")
@getter(UnicodeDecodeErrorClass, "object")
@getter(UnicodeTranslateErrorClass, "object")
def object_(self: BaseException) -> obj:
    return field(self, 1)


@getter(UnicodeEncodeErrorClass)
@getter(UnicodeDecodeErrorClass)
@getter(UnicodeTranslateErrorClass)
def start(self: BaseException) -> obj:
    return field(self, 2)


@getter(UnicodeEncodeErrorClass)
@getter(UnicodeDecodeErrorClass)
@getter(UnicodeTranslateErrorClass)
def end(self: BaseException) -> obj:
    return field(self, 3)


@getter(UnicodeEncodeErrorClass)
@getter(UnicodeDecodeErrorClass)
@getter(UnicodeTranslateErrorClass)
def reason(self: BaseException) -> obj:
    return field(self, 4)


@setter(UnicodeEncodeErrorClass, "start")
@setter(UnicodeDecodeErrorClass, "start")
@setter(UnicodeTranslateErrorClass, "start")
def set_start(self: BaseException, value: obj | None) -> None:
    assign(self, 2, value)


@setter(UnicodeEncodeErrorClass, "end")
@setter(UnicodeDecodeErrorClass, "end")
@setter(UnicodeTranslateErrorClass, "end")
def set_end(self: BaseException, value: obj | None) -> None:
    assign(self, 3, value)


@setter(UnicodeEncodeErrorClass, "reason")
@setter(UnicodeDecodeErrorClass, "reason")
@setter(UnicodeTranslateErrorClass, "reason")
def set_reason(self: BaseException, value: obj | None) -> None:
    assign(self, 4, value)


# --- str ------------------------------------------------------------------------------------------------
@slot(UnicodeEncodeErrorClass, "str")
def encode_error_str(self: obj) -> obj:
    e = cast(BaseException, self)
    if size_of(e.args) != 5:
        return S("")
    return describe(e, fill1(S("'%' codec can't encode "), ops.str_(field(e, 0))), field(e, 1))


@slot(UnicodeTranslateErrorClass, "str")
def translate_error_str(self: obj) -> obj:
    e = cast(BaseException, self)
    if size_of(e.args) != 4:
        return S("")
    return describe(e, S("can't translate "), field(e, 1))


@slot(UnicodeDecodeErrorClass, "str")
def decode_error_str(self: obj) -> obj:
    e = cast(BaseException, self)
    if size_of(e.args) != 5:
        return S("")
    data = byte_strings.lent(field(e, 1))
    return describe(e, fill1(S("'%' codec can't decode "), ops.str_(field(e, 0))), NONE if data is None else data)


def describe(e: BaseException, before: Str, o: obj) -> Str:
    """`o`: the text, or the bytes as lent."""
    start = position(e, 2)
    end = position(e, 3)
    reason = ops.str_(field(e, 4))
    is_text = isinstance(field(e, 1), Str)
    first = ops.str_(field(e, 2))
    if isinstance(o, Str) and 0 <= start < i64(o.length) and end == start + 1:
        what = shown(strings.char_at(o, i32(start)), is_text)
        return strings.concat(before, fill3(S("% in position %: %"), what, first, reason))
    what = S("characters") if is_text else S("bytes")
    last = ops.str_(ops.box_i64(end - 1))
    return strings.concat(before, fill4(S("% in position %-%: %"), what, first, last, reason))


def position(e: BaseException, i: i32) -> i64:
    o = field(e, i)
    if isinstance(o, Int64):
        return o.value
    return i64(small_value(o)) if is_small(o) else i64(0)


def shown(c: i32, is_text: bool) -> Str:
    """The character or byte that was the trouble."""
    out = strings.new_builder(24)
    if is_text:
        strings.append_str(out, S("character '"))
        codec_errors.append_escape(out, c)
        strings.append_known(out, 39)
    else:
        strings.append_str(out, S("byte 0x"))
        codec_errors.append_hex(out, c, 2)
    return strings.finish(out)
