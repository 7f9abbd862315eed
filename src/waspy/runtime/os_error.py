"""OSError: the subclass that an errno means, its fields and its text."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.exceptions import (
    BlockingIOErrorClass,
    BrokenPipeErrorClass,
    ChildProcessErrorClass,
    ConnectionAbortedErrorClass,
    ConnectionRefusedErrorClass,
    ConnectionResetErrorClass,
    FileExistsErrorClass,
    FileNotFoundErrorClass,
    InterruptedErrorClass,
    IsADirectoryErrorClass,
    NotADirectoryErrorClass,
    OSErrorClass,
    PermissionErrorClass,
    ProcessLookupErrorClass,
    TimeoutErrorClass,
    field,
    set_field,
)
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2, fill3
from waspy.runtime.tuple import item_at, size_of


@struct
class ErrnoClass:
    errno: i32
    cls: Class


@struct
class ErrnoText:
    errno: i32
    text: Str


# Linux's numbers, as CPython's errnomap.
ERRNO_CLASSES = Array[ErrnoClass].of(
    ErrnoClass(1, PermissionErrorClass),
    ErrnoClass(2, FileNotFoundErrorClass),
    ErrnoClass(3, ProcessLookupErrorClass),
    ErrnoClass(4, InterruptedErrorClass),
    ErrnoClass(10, ChildProcessErrorClass),
    ErrnoClass(11, BlockingIOErrorClass),
    ErrnoClass(13, PermissionErrorClass),
    ErrnoClass(17, FileExistsErrorClass),
    ErrnoClass(20, NotADirectoryErrorClass),
    ErrnoClass(21, IsADirectoryErrorClass),
    ErrnoClass(32, BrokenPipeErrorClass),
    ErrnoClass(103, ConnectionAbortedErrorClass),
    ErrnoClass(104, ConnectionResetErrorClass),
    ErrnoClass(108, BrokenPipeErrorClass),
    ErrnoClass(110, TimeoutErrorClass),
    ErrnoClass(111, ConnectionRefusedErrorClass),
)

ERRNO_TEXTS = Array[ErrnoText].of(
    ErrnoText(1, S("Operation not permitted")),
    ErrnoText(2, S("No such file or directory")),
    ErrnoText(5, S("Input/output error")),
    ErrnoText(9, S("Bad file descriptor")),
    ErrnoText(13, S("Permission denied")),
    ErrnoText(17, S("File exists")),
    ErrnoText(18, S("Invalid cross-device link")),
    ErrnoText(20, S("Not a directory")),
    ErrnoText(21, S("Is a directory")),
    ErrnoText(22, S("Invalid argument")),
    ErrnoText(24, S("Too many open files")),
    ErrnoText(28, S("No space left on device")),
    ErrnoText(29, S("Illegal seek")),
    ErrnoText(30, S("Read-only file system")),
    ErrnoText(36, S("File name too long")),
    ErrnoText(38, S("Function not implemented")),
    ErrnoText(39, S("Directory not empty")),
    ErrnoText(40, S("Too many levels of symbolic links")),
    ErrnoText(75, S("Value too large for defined data type")),
)


def text_of(errno: i32) -> Str:
    """os.strerror."""
    for i in range(len(ERRNO_TEXTS)):
        if ERRNO_TEXTS[i].errno == errno:
            return ERRNO_TEXTS[i].text
    return strings.concat(S("Unknown error "), ops.str_(ops.box_i64(i64(errno))))


def raise_errno(errno: i32, filename: obj | None) -> NoReturn:
    """The OSError of a failed host call."""
    args = Array[obj].of(small(errno), text_of(errno))
    if filename is not None:
        args = Array[obj].of(small(errno), text_of(errno), filename)
    exceptions.throw_new(cast(BaseException, os_error_new(OSErrorClass, args, None)))


def raise_errno_of_two(errno: i32, first: obj, second: obj) -> NoReturn:
    """That of a host call with two files."""
    args = Array[obj].of(small(errno), text_of(errno), first, NONE, second)
    exceptions.throw_new(cast(BaseException, os_error_new(OSErrorClass, args, None)))


@slot(OSErrorClass, "new")
def os_error_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    if waits_for_init(cls):
        return exceptions.with_args(cls, tuples.EMPTY)
    values = calls.positional_arguments(args, names)
    if cls is OSErrorClass and len(values) >= 2 and len(values) <= 5:
        cls = class_of(values[0])
    e = exceptions.with_args(cls, tuples.EMPTY)
    describe(e, values)
    return e


@slot(OSErrorClass, "init")
def os_error_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    if waits_for_init(ops.type_of(self)):
        describe(cast(BaseException, self), calls.positional_arguments(args, names))


def waits_for_init(cls: Class) -> bool:
    """Does `__init__` look at the arguments, rather than `__new__`? It does if only that is the class's own."""
    return (
        cls.flags & CLASS_HEAP != 0
        and classes.overrides(cls, S("__init__"))
        and not classes.overrides(cls, S("__new__"))
    )


def describe(e: BaseException, values: Array[obj]) -> None:
    """Sets what the arguments say."""
    n = len(values)
    kept = values
    if n >= 2 and n <= 5:
        if n > 2:
            kept = Array[obj].of(values[0], values[1])
        set_field(e, S("errno"), values[0])
        set_field(e, S("strerror"), values[1])
        if n >= 3:
            set_field(e, S("filename"), values[2])
        if n == 5:
            set_field(e, S("filename2"), values[4])
    e.args = tuples.new_tuple(kept)


def class_of(errno: obj) -> Class:
    if is_small(errno):
        for i in range(len(ERRNO_CLASSES)):
            if ERRNO_CLASSES[i].errno == small_value(errno):
                return ERRNO_CLASSES[i].cls
    return OSErrorClass


@slot(OSErrorClass, "str")
def os_error_str(self: obj) -> obj:
    e = cast(BaseException, self)
    errno = field(e, S("errno"))
    strerror = field(e, S("strerror"))
    filename = field(e, S("filename"))
    if errno is NONE and strerror is NONE:
        return plain_str(e)
    if filename is NONE:
        return fill2(S("[Errno %] %"), ops.str_(errno), ops.str_(strerror))
    other = field(e, S("filename2"))
    named = ops.repr_(filename)
    if other is not NONE:
        named = fill2(S("% -> %"), named, ops.repr_(other))
    return fill3(S("[Errno %] %: %"), ops.str_(errno), ops.str_(strerror), named)


def plain_str(e: BaseException) -> obj:
    if size_of(e.args) == 0:
        return S("")
    if size_of(e.args) == 1:
        return ops.str_(item_at(e.args, 0))
    return ops.repr_(e.args)


@getter(OSErrorClass, "errno")
def errno(self: BaseException) -> obj:
    return field(self, S("errno"))


@getter(OSErrorClass, "strerror")
def strerror(self: BaseException) -> obj:
    return field(self, S("strerror"))


@getter(OSErrorClass, "filename")
def filename(self: BaseException) -> obj:
    return field(self, S("filename"))


@setter(OSErrorClass, "filename")
def set_filename(self: BaseException, value: obj | None) -> None:
    if value is None:
        set_field(self, S("filename"), NONE)
    else:
        set_field(self, S("filename"), value)


@getter(OSErrorClass, "filename2")
def filename2(self: BaseException) -> obj:
    return field(self, S("filename2"))
