"""Taking array.array apart for pickling, and putting it together (Modules/arraymodule.c).

array(typecode, list)                                      up to protocol 2
_array_reconstructor(class, typecode, format, bytes)       since; `format` says how numbers lie in the bytes
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import array_methods, attributes, classes, codecs, exceptions, modules, ops
from waspy.runtime import array_module as arrays
from waspy.runtime import dict as dicts
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.array_items import TypedArray, new, size_of
from waspy.runtime.array_module import ArrayClass
from waspy.runtime.array_values import to_list
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

CODES = Array[i32].of(
    ord("B"), ord("b"), ord("H"), ord("H"), ord("h"), ord("h"), ord("I"), ord("I"), ord("i"), ord("i"), ord("Q"),
    ord("Q"), ord("q"), ord("q"), ord("f"), ord("f"), ord("d"), ord("d"), ord("u"), ord("u"), ord("u"), ord("u"),
)  # fmt: skip
"""Of each format: from number 2 on, every other one has the highest byte first."""
UTF_16 = 18
UTF_32 = 20


def format_of(code: i32) -> i32:
    if code == ord("u"):
        return UTF_32
    if code == ord("l") or code == ord("L"):
        code += ord("q") - ord("l")
    i = 0
    while CODES[i] != code:
        i += 1
    return i


@method(ArrayClass, "__reduce_ex__")
def reduce_ex(self: TypedArray, value: obj, /) -> obj:
    if not ops.is_instance(value, IntClass):
        exceptions.raise_type_error(S("__reduce_ex__ argument should be an integer"))
    cls = ops.type_of(self)
    state: obj = NONE
    if attributes.has_dict(self, cls):
        state = dicts.duplicate(attributes.dict_of(self, cls))
    code = strings.of_char(self.code)
    module_ = modules.find_loaded(S("array"))
    if ops.to_i64(value) < 3 or module_ is None:
        return tuples.new_tuple(Array[obj].of(cls, tuples.pair(code, to_list(self)), state))
    live("attr:_array_reconstructor")
    live("attr:array")
    reconstruct = attributes.getattr_(module_, S("_array_reconstructor"))
    content = array_methods.tobytes(self)
    parts = tuples.new_tuple(Array[obj].of(cls, code, small(format_of(self.code)), content))
    return tuples.new_tuple(Array[obj].of(reconstruct, parts, state))


@function("_array")
def _reconstructed(arraytype: obj, typecode: Str, mformat_code: i32, items: obj, /) -> obj:
    if not isinstance(arraytype, Class):
        wrong(S("first argument must be a type object, not %"), arraytype)
    if not classes.is_subclass(arraytype, ArrayClass):
        message = S("% is not a subtype of %")
        exceptions.raise_type_error(fill2(message, classes.full_name(arraytype), classes.full_name(ArrayClass)))
    code = strings.char_at(typecode, 0) if typecode.length == 1 else 0
    if size_of(code) == 0:
        exceptions.raise_value_error(S("second argument must be a valid type code"))
    if not lt_u32(mformat_code, len(CODES)):
        exceptions.raise_value_error(S("third argument must be a valid machine format code."))
    if not isinstance(items, Bytes):
        wrong(S("fourth argument should be bytes, not %"), items)
    made = arrays.allocated(arraytype, code)
    stored = CODES[mformat_code]
    if stored == ord("u") and code == ord("u"):
        array_methods.fromunicode(made, text_of(items, mformat_code))
        return made
    source = new(ArrayClass, stored, 0)
    array_methods.frombytes(source, items)
    if mformat_code & 1 != 0 and mformat_code > 1:
        array_methods.byteswap(source)
    array_methods.extend_by_list(made, to_list(source))
    return made


def wrong(message: Str, o: obj) -> NoReturn:
    exceptions.raise_type_error(fill1(message, classes.type_name(o)))


def text_of(items: Bytes, format: i32) -> Str:
    name = S("utf-16-le") if format < UTF_32 else S("utf-32-le")
    if format & 1 != 0:
        name = S("utf-16-be") if format < UTF_32 else S("utf-32-be")
    return codecs.decode(items.data, items.length, name, S("strict"), items)
