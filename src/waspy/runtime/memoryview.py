"""memoryview of bytes, bytearrays and arrays: one dimension."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import bytes_methods, classes, exceptions, memoryview_items, object_methods, ops
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.memoryview_items import size_of
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

MemoryViewClass = builtin_class("memoryview", MemoryView, base=ObjectClass, flags=CLASS_FINAL | CLASS_SEQUENCE)


@constructor(MemoryViewClass)
def memoryview_new(cls: Class, object: obj) -> obj:
    if isinstance(object, MemoryView):
        check_open(object)
        return MemoryView(cls, object.target, object.start, object.step, object.length, object.format, object.locked)
    made = view_of(object)
    if made is not None:
        return made
    message = S("memoryview: a bytes-like object is required, not '%'")
    exceptions.raise_type_error(fill1(message, classes.type_name(object)))


BYTE = 66  # "B"


def check_open(m: MemoryView) -> None:
    if m.target is NONE:
        exceptions.raise_value_error(S("operation forbidden on released memoryview object"))


def content(m: MemoryView) -> Array[u8]:
    """A copy of what it shows."""
    check_open(m)
    size = size_of(m.format)
    out = Array[u8](m.length * size)
    target = m.target
    data_ = target.data if isinstance(target, Bytes) else NOTHING
    if isinstance(target, ByteArray):
        data_ = target.data
    elif is_live("array_module.ArrayClass") and isinstance(target, Buffer):
        data_ = target.access.content(target)
    if m.step == size:
        out.copy(0, data_, m.start, len(out))
        return out
    for i in range(m.length):
        out.copy(i * size, data_, m.start + i * m.step, size)
    return out


NOTHING = Array[u8](0)


def item_at(m: MemoryView, at: i32) -> obj:
    """The item that begins at that byte of the target."""
    return memoryview_items.get(m.target, at, m.format)


def view_of(o: obj) -> MemoryView | None:
    """Null: it has no bytes to look at."""
    if isinstance(o, MemoryView):
        return o
    if isinstance(o, Bytes):
        return MemoryView(MemoryViewClass, o, 0, 1, o.length, BYTE, True)
    if isinstance(o, ByteArray):
        return MemoryView(MemoryViewClass, o, 0, 1, o.length, BYTE, False)
    if is_live("array_module.ArrayClass") and isinstance(o, Buffer):
        format = o.code if o.code != ord("u") else memoryview_items.CHARACTER
        return MemoryView(MemoryViewClass, o, 0, o.size, o.length, format, False)
    return None


# --- slots ----------------------------------------------------------------------------------------------------
@slot(MemoryViewClass, "len")
def memoryview_len(self: obj) -> i64:
    m = cast(MemoryView, self)
    check_open(m)
    return i64(m.length)


def place_in(m: MemoryView, key: obj) -> i32:
    """Of an index, in the target."""
    if not slices.has_index(key):
        exceptions.raise_type_error(S("memoryview: invalid slice key"))
    i = slices.saturated(ops.index_(key))
    if i < 0:
        i += m.length
    if not lt_u32(i, m.length):
        exceptions.raise_index_error(S("index out of bounds on dimension 1"))
    return m.start + i * m.step


@slot(MemoryViewClass, "getitem")
def memoryview_getitem(self: obj, key: obj) -> obj:
    m = cast(MemoryView, self)
    check_open(m)
    if isinstance(key, Slice):
        return sliced(m, key)
    return item_at(m, place_in(m, key))


def sliced(m: MemoryView, key: Slice) -> MemoryView:
    b = slices.slice_bounds(key, m.length)
    return MemoryView(m.cls, m.target, m.start + b.start * m.step, m.step * b.step, b.count, m.format, m.locked)


@slot(MemoryViewClass, "setitem")
def memoryview_setitem(self: obj, key: obj, value: obj | None) -> None:
    m = cast(MemoryView, self)
    check_open(m)
    if m.locked:
        exceptions.raise_type_error(S("cannot modify read-only memory"))
    if value is None:
        exceptions.raise_type_error(S("cannot delete memory"))
    if not isinstance(key, Slice):
        memoryview_items.put(m.target, place_in(m, key), m.format, value)
        return
    part = sliced(m, key)
    source = view_of(value)
    if source is None:
        byte_strings.required(value)
    if source.length != part.length or source.format != part.format:
        message = S("memoryview assignment: lvalue and rvalue have different structures")
        exceptions.raise_value_error(message)
    new = content(source)
    size = size_of(part.format)
    for i in range(len(new)):
        k = div_s(i, size)
        memoryview_items.put_byte(part.target, part.start + k * part.step + (i - k * size), new[i])


@slot(MemoryViewClass, "compare")
def memoryview_compare(self: obj, other: obj, op: i32) -> obj:
    if op != EQ and op != NE:
        return NOT_IMPLEMENTED
    right = view_of(other)
    if right is None:
        return NOT_IMPLEMENTED
    return from_bool(equal(cast(MemoryView, self), right) == (op == EQ))


def equal(a: MemoryView, b: MemoryView) -> bool:
    if a.target is NONE or b.target is NONE:
        return a is b
    if a.length != b.length or a.format == memoryview_items.CHARACTER or b.format == memoryview_items.CHARACTER:
        return False
    if not memoryview_items.has_formats() or a.format == b.format and a.format != ord("d") and a.format != ord("f"):
        mine = content(a)
        return strings.equal_bytes(mine, content(b), len(mine))
    for i in range(a.length):
        if not ops.eq_(item_at(a, a.start + i * a.step), item_at(b, b.start + i * b.step)):
            return False
    return True


@slot(MemoryViewClass, "hash")
def memoryview_hash(self: obj) -> i64:
    m = cast(MemoryView, self)
    if not m.locked:
        exceptions.raise_value_error(S("cannot hash writable memoryview object"))
    if size_of(m.format) != 1:
        exceptions.raise_value_error(S("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"))
    bytes = content(m)
    return i64(strings.hash_bytes(bytes, 0, len(bytes)))


@slot(MemoryViewClass, "iter")
def memoryview_iter(self: obj) -> obj:
    return ops.get_iter(tolist(cast(MemoryView, self)))


@slot(MemoryViewClass, "repr")
def memoryview_repr(self: obj) -> obj:
    pattern = S("<memory at %>")
    if cast(MemoryView, self).target is NONE:
        pattern = S("<released memory at %>")
    return fill1(pattern, object_methods.address(self))


# --- methods --------------------------------------------------------------------------------------------------
@method(MemoryViewClass)
def tobytes(self: MemoryView, order: obj | None = None) -> obj:
    return byte_strings.new_bytes(content(self))


@method(MemoryViewClass)
def tolist(self: MemoryView) -> obj:
    check_open(self)
    out = lists.empty()
    for i in range(self.length):
        lists.append(out, item_at(self, self.start + i * self.step))
    return out


@method(MemoryViewClass)
def hex(self: MemoryView, sep: obj | None = None, bytes_per_sep: i32 = 1) -> obj:
    return bytes_methods.hex(byte_strings.new_bytes(content(self)), sep, bytes_per_sep)


@method(MemoryViewClass)
def toreadonly(self: MemoryView) -> obj:
    check_open(self)
    return MemoryView(self.cls, self.target, self.start, self.step, self.length, self.format, True)


@method(MemoryViewClass, "cast")
def cast_(self: MemoryView, format: Str, shape: obj | None = None) -> obj:
    check_open(self)
    size = size_of(self.format)
    n = self.length * size
    if self.step != size:
        exceptions.raise_type_error(S("memoryview: casts are restricted to C-contiguous views"))
    kind = strings.char_at(format, format.length - 1) if format.length > 0 else 0
    wanted = size_of(kind)
    if wanted == 0 or shape is not None and shape is not NONE:
        raise_unsupported()
    if size > 1 and wanted > 1:
        exceptions.raise_type_error(S("memoryview: cannot cast between two non-byte formats"))
    if rem_s(n, wanted) != 0:
        exceptions.raise_type_error(S("memoryview: length is not a multiple of itemsize"))
    return MemoryView(self.cls, self.target, self.start, wanted, div_s(n, wanted), kind, self.locked)


def raise_unsupported() -> NoReturn:
    exceptions.throw_new(
        exceptions.new_exception(exceptions.NotImplementedErrorClass, S("memoryview: format or shape not supported"))
    )


@method(MemoryViewClass)
def release(self: MemoryView) -> None:
    self.target = NONE


@method(MemoryViewClass, "__enter__")
def enter(self: MemoryView) -> obj:
    check_open(self)
    return self


@method(MemoryViewClass, "__exit__")
def exit_(self: MemoryView, *args: Array[obj]) -> None:
    self.target = NONE


@getter(MemoryViewClass, "obj")
def target_of(self: MemoryView) -> obj:
    check_open(self)
    return self.target


@getter(MemoryViewClass)
def nbytes(self: MemoryView) -> i32:
    check_open(self)
    return self.length * size_of(self.format)


@getter(MemoryViewClass)
def itemsize(self: MemoryView) -> i32:
    return size_of(self.format)


@getter(MemoryViewClass)
def ndim(self: MemoryView) -> i32:
    return 1


@getter(MemoryViewClass)
def format(self: MemoryView) -> obj:
    return strings.of_char(self.format)


@getter(MemoryViewClass)
def readonly(self: MemoryView) -> bool:
    return self.locked


@getter(MemoryViewClass)
def shape(self: MemoryView) -> obj:
    return tuples.new_tuple(Array[obj].of(small(self.length)))


@getter(MemoryViewClass)
def strides(self: MemoryView) -> obj:
    return tuples.new_tuple(Array[obj].of(small(self.step)))


@getter(MemoryViewClass)
def contiguous(self: MemoryView) -> bool:
    return self.step == size_of(self.format)
