"""array.array (Modules/arraymodule.c): the class and its slots. `array_methods` has the methods."""

from waspy.lang import *
from waspy.runtime import array_items as items
from waspy.runtime import array_methods, classes, exceptions, operators, ops
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.array_items import TypedArray
from waspy.runtime.array_values import bits_of, item, text, to_list
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text3, text4
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

ArrayClass = builtin_class("array", TypedArray, base=ObjectClass, module="array", flags=CLASS_SEQUENCE)

module("_array", array=ArrayClass, typecodes=S("bBuhHiIlLqQfd"))


# --- making -----------------------------------------------------------------------------------------------
@constructor(ArrayClass)
def array_new(cls: Class, *args: Array[obj]) -> obj:
    n = len(args)
    if n < 1:
        exceptions.raise_type_error(S("array() takes at least 1 argument (0 given)"))
    if n > 2:
        given = decimal(i64(n))
        exceptions.raise_type_error(fill1(S("array() takes at most 2 arguments (% given)"), given))
    typecode = args[0]
    if not isinstance(typecode, Str) or typecode.length != 1:
        kind = classes.type_name(typecode)
        exceptions.raise_type_error(fill1(S("array() argument 1 must be a unicode character, not %"), kind))
    return made_of(cls, strings.char_at(typecode, 0), args[1] if n > 1 else None)


def made_of(cls: Class, code: i32, initializer: obj | None) -> TypedArray:
    """array(code, initializer)"""
    if initializer is not None and code != ord("u"):
        check_kind(initializer, code)
    if initializer is not None and not is_taken_whole(initializer, code):
        initializer = ops.get_iter(initializer)
    if items.size_of(code) == 0:
        exceptions.raise_value_error(S("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"))
    made = allocated(cls, code)
    if initializer is not None:
        fill(made, initializer)
    return made


def check_kind(initializer: obj, code: i32) -> None:
    """Only arrays of characters are made from characters."""
    wrong: Str | None = None
    if isinstance(initializer, Str):
        wrong = S("str")
    elif isinstance(initializer, TypedArray) and initializer.code == ord("u"):
        wrong = S("unicode array")
    if wrong is not None:
        pattern = S("cannot use a % to initialize an array with typecode '%'")
        exceptions.raise_type_error(fill2(pattern, wrong, strings.of_char(code)))


def is_taken_whole(initializer: obj, code: i32) -> bool:
    """Whether no iterator goes over it."""
    return (
        isinstance(initializer, (List, Tuple, Bytes, ByteArray))
        or isinstance(initializer, Str)
        and code == ord("u")
        or isinstance(initializer, TypedArray)
        and initializer.code == code
    )


def allocated(cls: Class, code: i32) -> TypedArray:
    """An empty one."""
    made = items.new(cls, code, 0)
    alloc = cls.alloc
    if alloc is None:
        return made
    special = cast(TypedArray, alloc(cls))
    special.access = made.access
    special.code = made.code
    special.size = made.size
    special.bytes = made.bytes
    special.halves = made.halves
    special.words = made.words
    special.longs = made.longs
    special.floats = made.floats
    return special


def fill(a: TypedArray, source: obj) -> None:
    if isinstance(source, TypedArray):
        items.splice(a, 0, 0, source, source.length)
    elif isinstance(source, (Bytes, ByteArray)):
        array_methods.frombytes(a, source)
    elif isinstance(source, Str):
        array_methods.fromunicode(a, source)
    elif isinstance(source, List):
        array_methods.extend_by_list(a, source)
    elif isinstance(source, Tuple):
        for i in range(tuples.size_of(source)):
            array_methods.append(a, tuples.item_at(source, i))
    else:
        array_methods.extend_by_iterator(a, source)


def empty_like(a: TypedArray) -> TypedArray:
    return items.new(ArrayClass, a.code, 0)


# --- items ------------------------------------------------------------------------------------------------
@slot(ArrayClass, "len")
def array_len(self: obj) -> i64:
    return i64(cast(TypedArray, self).length)


def place(a: TypedArray, key: obj, message: Str) -> i32:
    """The number of the item that key means; IndexError with the message if there is none."""
    if not slices.has_index(key):
        exceptions.raise_type_error(S("array indices must be integers"))
    i = slices.index_of(key, S("array"))
    if i < 0:
        i += a.length
    if not lt_u32(i, a.length):
        exceptions.raise_index_error(message)
    return i


@slot(ArrayClass, "getitem")
def array_getitem(self: obj, key: obj) -> obj:
    a = cast(TypedArray, self)
    if isinstance(key, Slice):
        b = slices.slice_bounds(key, a.length)
        return items.part(ArrayClass, a, b.start, b.step, b.count)
    return item(a, place(a, key, S("array index out of range")))


def bits_apart(a: TypedArray, key: obj) -> i64:
    """The item that key means, as 64 bits."""
    return items.word(a, place(a, key, S("array index out of range")))


def float_apart(a: TypedArray, key: obj) -> f64:
    return f64_from_bits(bits_apart(a, key))


def between(a: TypedArray, start: i32, stop: i32) -> TypedArray:
    """a[start:stop]"""
    first = slices.clamp(start, 0, a.length)
    last = slices.clamp(stop, 0, a.length)
    return items.part(ArrayClass, a, first, 1, last - first if last > first else 0)


@slot(ArrayClass, "setitem")
def array_setitem(self: obj, key: obj, value: obj | None) -> None:
    a = cast(TypedArray, self)
    if isinstance(key, Slice):
        set_slice(a, key, value)
        return
    i = place(a, key, S("array assignment index out of range"))
    if value is None:
        items.remove(a, i, 1)
        return
    bits = bits_of(a.code, value)
    if i < a.length:  # it has not become shorter by now
        items.set_word(a, i, bits)


def set_slice(a: TypedArray, key: Slice, value: obj | None) -> None:
    """a[key] = value; a null value deletes."""
    source = empty_like(a)
    if value is not None:
        if not isinstance(value, TypedArray):
            pattern = S('can only assign array (not "%") to array slice')
            exceptions.raise_type_error(fill1(pattern, classes.type_name(value)))
        source = items.part(ArrayClass, value, 0, 1, value.length) if value is a else value
        check_same(a, source)
    b = slices.slice_bounds(key, a.length)
    n = source.length
    if b.step == 1:
        items.splice(a, b.start, b.count, source, n)
    elif n == 0:
        delete_steps(a, b)
    elif n != b.count:
        pattern = S("attempt to assign array of size % to extended slice of size %")
        exceptions.raise_value_error(fill2(pattern, decimal(i64(n)), decimal(i64(b.count))))
    else:
        for i in range(n):
            items.set_word(a, b.start + i * b.step, items.word(source, i))


def check_same(a: TypedArray, b: TypedArray) -> None:
    if a.code != b.code:
        exceptions.raise_type_error(S("bad argument type for built-in operation"))


def delete_steps(a: TypedArray, b: slices.Bounds) -> None:
    """Closes the gaps of an extended slice from left to right."""
    step = b.step
    gap = b.start
    if step < 0:
        gap = gap + step * (b.count - 1)
        step = -step
    to = gap
    left = b.count
    for i in range(gap, a.length):
        if left > 0 and i == gap:
            left -= 1
            gap = i32(gap + step)
        else:
            items.set_word(a, to, items.word(a, i))
            to += 1
    if b.count > 0:
        items.resize(a, to)


@slot(ArrayClass, "contains")
def array_contains(self: obj, value: obj) -> bool:
    return array_methods.find(cast(TypedArray, self), value, 0, slices.MAX_I32) >= 0


# --- operators --------------------------------------------------------------------------------------------
@slot(ArrayClass, "add")
def array_add(a: obj, b: obj) -> obj:
    if not isinstance(a, TypedArray):
        return NOT_IMPLEMENTED
    if not isinstance(b, TypedArray):
        exceptions.raise_type_error(fill1(S('can only append array (not "%") to array'), classes.type_name(b)))
    check_same(a, b)
    return items.joined(ArrayClass, a, b)


@slot(ArrayClass, "iadd")
def array_iadd(a: obj, b: obj) -> obj:
    if not isinstance(b, TypedArray):
        exceptions.raise_type_error(fill1(S('can only extend array with array (not "%")'), classes.type_name(b)))
    array_methods.extend_by_array(cast(TypedArray, a), b)
    return a


@slot(ArrayClass, "mul")
def array_mul(a: obj, b: obj) -> obj:
    if not isinstance(a, TypedArray):
        return array_mul(b, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    return items.repeated(ArrayClass, a, lists.repeat_count(b, a.length))


@slot(ArrayClass, "imul")
def array_imul(a: obj, b: obj) -> obj:
    t = cast(TypedArray, a)
    if not slices.has_index(b):
        return NOT_IMPLEMENTED
    items.take(t, items.repeated(ArrayClass, t, lists.repeat_count(b, t.length)))
    return a


@slot(ArrayClass, "compare")
def array_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(self, TypedArray) or not isinstance(other, TypedArray):
        return NOT_IMPLEMENTED
    a = cast(TypedArray, self)
    if a.length != other.length and (op == EQ or op == NE):
        return from_bool(op == NE)
    i = first_difference(a, other)
    if i < a.length and i < other.length:
        if op == EQ or op == NE:
            return from_bool(op == NE)
        return operators.compare(item(a, i), item(other, i), op)
    return from_bool(holds(a.length, other.length, op))


def first_difference(a: TypedArray, b: TypedArray) -> i32:
    alike = a.code == b.code and not items.is_real(a.code)
    i = 0
    while i < a.length and i < b.length:
        if not (items.word(a, i) == items.word(b, i) if alike else ops.eq_(item(a, i), item(b, i))):
            break
        i += 1
    return i


def holds(a: i32, b: i32, op: i32) -> bool:
    if op == LT:
        return a < b
    if op == LE:
        return a <= b
    if op == GT:
        return a > b
    if op == GE:
        return a >= b
    return (a == b) == (op == EQ)


@slot(ArrayClass, "repr")
def array_repr(self: obj) -> obj:
    a = cast(TypedArray, self)
    start = text3(classes.class_name(ops.type_of(self)), S("('"), strings.of_char(a.code))
    if a.length == 0:
        return text3(start, S("')"), S(""))
    return text4(start, S("', "), ops.repr_(text(a) if a.code == ord("u") else to_list(a)), S(")"))


# --- iteration --------------------------------------------------------------------------------------------
@struct
class ArrayIterator(Object):
    array: TypedArray | None  # null when exhausted
    index: i32


ArrayIteratorClass = builtin_class("arrayiterator", ArrayIterator, base=ObjectClass, module="array", flags=CLASS_FINAL)


@slot(ArrayClass, "iter")
def array_iter(self: obj) -> obj:
    return ArrayIterator(ArrayIteratorClass, cast(TypedArray, self), 0)


@slot(ArrayIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(ArrayIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(ArrayIterator, self)
    a = it.array
    if a is None:
        return None
    i = it.index
    if i >= a.length:
        it.array = None
        return None
    it.index = i + 1
    return item(a, i)
