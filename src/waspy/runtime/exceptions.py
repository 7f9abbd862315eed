"""The builtin exceptions, raising, and what is being handled.

What the classes' methods do stands in exception_methods.py and os_error.py.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, name_dict, ops
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2
from waspy.runtime.tuple import item_at, size_of

FLAGS = CLASS_EXCEPTION | CLASS_HAS_DICT

BaseExceptionClass = builtin_class("BaseException", BaseException, base=ObjectClass, flags=FLAGS)
ExceptionClass = builtin_class("Exception", BaseException, base=BaseExceptionClass, flags=FLAGS)
ArithmeticErrorClass = builtin_class("ArithmeticError", BaseException, base=ExceptionClass, flags=FLAGS)
FloatingPointErrorClass = builtin_class("FloatingPointError", BaseException, base=ArithmeticErrorClass, flags=FLAGS)
OverflowErrorClass = builtin_class("OverflowError", BaseException, base=ArithmeticErrorClass, flags=FLAGS)
ZeroDivisionErrorClass = builtin_class("ZeroDivisionError", BaseException, base=ArithmeticErrorClass, flags=FLAGS)
AssertionErrorClass = builtin_class("AssertionError", BaseException, base=ExceptionClass, flags=FLAGS)
AttributeErrorClass = builtin_class("AttributeError", BaseException, base=ExceptionClass, flags=FLAGS)
BufferErrorClass = builtin_class("BufferError", BaseException, base=ExceptionClass, flags=FLAGS)
EOFErrorClass = builtin_class("EOFError", BaseException, base=ExceptionClass, flags=FLAGS)
ImportErrorClass = builtin_class("ImportError", BaseException, base=ExceptionClass, flags=FLAGS)
ModuleNotFoundErrorClass = builtin_class("ModuleNotFoundError", BaseException, base=ImportErrorClass, flags=FLAGS)
LookupErrorClass = builtin_class("LookupError", BaseException, base=ExceptionClass, flags=FLAGS)
IndexErrorClass = builtin_class("IndexError", BaseException, base=LookupErrorClass, flags=FLAGS)
KeyErrorClass = builtin_class("KeyError", BaseException, base=LookupErrorClass, flags=FLAGS)
MemoryErrorClass = builtin_class("MemoryError", BaseException, base=ExceptionClass, flags=FLAGS)
NameErrorClass = builtin_class("NameError", BaseException, base=ExceptionClass, flags=FLAGS)
UnboundLocalErrorClass = builtin_class("UnboundLocalError", BaseException, base=NameErrorClass, flags=FLAGS)
OSErrorClass = builtin_class("OSError", BaseException, base=ExceptionClass, flags=FLAGS)
BlockingIOErrorClass = builtin_class("BlockingIOError", BaseException, base=OSErrorClass, flags=FLAGS)
ChildProcessErrorClass = builtin_class("ChildProcessError", BaseException, base=OSErrorClass, flags=FLAGS)
ConnectionErrorClass = builtin_class("ConnectionError", BaseException, base=OSErrorClass, flags=FLAGS)
BrokenPipeErrorClass = builtin_class("BrokenPipeError", BaseException, base=ConnectionErrorClass, flags=FLAGS)
ConnectionAbortedErrorClass = builtin_class(
    "ConnectionAbortedError", BaseException, base=ConnectionErrorClass, flags=FLAGS
)
ConnectionRefusedErrorClass = builtin_class(
    "ConnectionRefusedError", BaseException, base=ConnectionErrorClass, flags=FLAGS
)
ConnectionResetErrorClass = builtin_class("ConnectionResetError", BaseException, base=ConnectionErrorClass, flags=FLAGS)
FileExistsErrorClass = builtin_class("FileExistsError", BaseException, base=OSErrorClass, flags=FLAGS)
FileNotFoundErrorClass = builtin_class("FileNotFoundError", BaseException, base=OSErrorClass, flags=FLAGS)
InterruptedErrorClass = builtin_class("InterruptedError", BaseException, base=OSErrorClass, flags=FLAGS)
IsADirectoryErrorClass = builtin_class("IsADirectoryError", BaseException, base=OSErrorClass, flags=FLAGS)
NotADirectoryErrorClass = builtin_class("NotADirectoryError", BaseException, base=OSErrorClass, flags=FLAGS)
PermissionErrorClass = builtin_class("PermissionError", BaseException, base=OSErrorClass, flags=FLAGS)
ProcessLookupErrorClass = builtin_class("ProcessLookupError", BaseException, base=OSErrorClass, flags=FLAGS)
TimeoutErrorClass = builtin_class("TimeoutError", BaseException, base=OSErrorClass, flags=FLAGS)
ReferenceErrorClass = builtin_class("ReferenceError", BaseException, base=ExceptionClass, flags=FLAGS)
RuntimeErrorClass = builtin_class("RuntimeError", BaseException, base=ExceptionClass, flags=FLAGS)
NotImplementedErrorClass = builtin_class("NotImplementedError", BaseException, base=RuntimeErrorClass, flags=FLAGS)
RecursionErrorClass = builtin_class("RecursionError", BaseException, base=RuntimeErrorClass, flags=FLAGS)
StopAsyncIterationClass = builtin_class("StopAsyncIteration", BaseException, base=ExceptionClass, flags=FLAGS)
StopIterationClass = builtin_class("StopIteration", BaseException, base=ExceptionClass, flags=FLAGS)
SyntaxErrorClass = builtin_class("SyntaxError", BaseException, base=ExceptionClass, flags=FLAGS)
IndentationErrorClass = builtin_class("IndentationError", BaseException, base=SyntaxErrorClass, flags=FLAGS)
TabErrorClass = builtin_class("TabError", BaseException, base=IndentationErrorClass, flags=FLAGS)
SystemErrorClass = builtin_class("SystemError", BaseException, base=ExceptionClass, flags=FLAGS)
TypeErrorClass = builtin_class("TypeError", BaseException, base=ExceptionClass, flags=FLAGS)
ValueErrorClass = builtin_class("ValueError", BaseException, base=ExceptionClass, flags=FLAGS)
UnicodeErrorClass = builtin_class("UnicodeError", BaseException, base=ValueErrorClass, flags=FLAGS)
UnicodeDecodeErrorClass = builtin_class("UnicodeDecodeError", BaseException, base=UnicodeErrorClass, flags=FLAGS)
UnicodeEncodeErrorClass = builtin_class("UnicodeEncodeError", BaseException, base=UnicodeErrorClass, flags=FLAGS)
UnicodeTranslateErrorClass = builtin_class("UnicodeTranslateError", BaseException, base=UnicodeErrorClass, flags=FLAGS)
WarningClass = builtin_class("Warning", BaseException, base=ExceptionClass, flags=FLAGS)
BytesWarningClass = builtin_class("BytesWarning", BaseException, base=WarningClass, flags=FLAGS)
DeprecationWarningClass = builtin_class("DeprecationWarning", BaseException, base=WarningClass, flags=FLAGS)
FutureWarningClass = builtin_class("FutureWarning", BaseException, base=WarningClass, flags=FLAGS)
ImportWarningClass = builtin_class("ImportWarning", BaseException, base=WarningClass, flags=FLAGS)
PendingDeprecationWarningClass = builtin_class(
    "PendingDeprecationWarning", BaseException, base=WarningClass, flags=FLAGS
)
ResourceWarningClass = builtin_class("ResourceWarning", BaseException, base=WarningClass, flags=FLAGS)
RuntimeWarningClass = builtin_class("RuntimeWarning", BaseException, base=WarningClass, flags=FLAGS)
SyntaxWarningClass = builtin_class("SyntaxWarning", BaseException, base=WarningClass, flags=FLAGS)
UnicodeWarningClass = builtin_class("UnicodeWarning", BaseException, base=WarningClass, flags=FLAGS)
UserWarningClass = builtin_class("UserWarning", BaseException, base=WarningClass, flags=FLAGS)
GeneratorExitClass = builtin_class("GeneratorExit", BaseException, base=BaseExceptionClass, flags=FLAGS)
KeyboardInterruptClass = builtin_class("KeyboardInterrupt", BaseException, base=BaseExceptionClass, flags=FLAGS)
SystemExitClass = builtin_class("SystemExit", BaseException, base=BaseExceptionClass, flags=FLAGS)

module("builtins", IOError=OSErrorClass, EnvironmentError=OSErrorClass)

# The exception of the innermost `except` clause that is being run: sys.exc_info()[1].
handled: obj | None = None

# What was being handled when the innermost running generator was resumed. That can be another exception each time,
# so `enter` gives BASE instead of it.
base: obj | None = None
BASE = Object(NoneTypeClass)


# An exception that leaves a function of the program by its return: see passes/returned.py.
flying: obj | None = None


def fly(e: obj) -> None:
    global flying
    flying = e


def landed() -> obj:
    """The exception that came with a return."""
    global flying
    e = flying
    assert e is not None
    flying = None
    return e


# --- making and throwing --------------------------------------------------------------------------------
def new_exception(cls: Class, message: Str) -> BaseException:
    return with_args(cls, tuples.new_tuple(Array[obj].of(message)))


def with_args(cls: Class, args: Tuple) -> BaseException:
    alloc = cls.alloc
    if alloc is None:
        return BaseException(cls, None, 0, args, None, None, False, None)
    made = cast(BaseException, alloc(cls))
    made.args = args
    return made


def with_unwritten(cls: Class, text: Func[[obj], Str], about: obj) -> BaseException:
    """With a message that is written when somebody asks for it: most exceptions are caught without that."""
    return with_args(cls, Unwritten(tuples.TupleClass, tuples.NO_ITEMS, text, about))


def args_of(e: BaseException) -> Tuple:
    """e.args"""
    args = e.args
    if isinstance(args, Unwritten):
        text = args.text
        args = tuples.new_tuple(Array[obj].of(text(args.about)))
        e.args = args
        return args
    return args


def throw_new(e: BaseException) -> NoReturn:
    """Throws e, raised during the handling of what is being handled."""
    set_context(e)
    throw(e)


def set_context(e: BaseException) -> None:
    """Makes what is being handled the context of e, without making a cycle (CPython's _PyErr_SetObject)."""
    c = handled
    if not isinstance(c, BaseException) or c is e:
        return
    at = c
    slow = c
    odd = False
    while True:
        context = at.context
        if not isinstance(context, BaseException):
            break
        if context is e:
            at.context = None
            break
        at = context
        if at is slow:
            break
        if odd and isinstance(slow.context, BaseException):
            slow = cast(BaseException, slow.context)
        odd = not odd
    e.context = c


def raise_(exc: obj, cause: obj | None) -> NoReturn:
    """`raise exc from cause`; no cause: null."""
    throw(raised(exc, cause))


def raised(exc: obj, cause: obj | None) -> obj:
    """The exception that `raise exc from cause` throws."""
    e = instance_of(exc, S("exceptions must derive from BaseException"))
    if cause is not None:
        if cause is NONE:
            e.cause = None
        else:
            e.cause = instance_of(cause, S("exception causes must derive from BaseException"))
        e.suppress = True
    set_context(e)
    return e


def instance_of(exc: obj, otherwise: Str) -> BaseException:
    """The exception that exc is, or that calling the exception class exc makes."""
    if isinstance(exc, BaseException):
        return exc
    if isinstance(exc, Class) and is_exception_class(exc):
        made = calls.call0(exc)
        if isinstance(made, BaseException):
            return made
        message = S("calling % should have returned an instance of BaseException, not %")
        raise_type_error(fill2(message, ops.repr_(exc), ops.repr_(ops.type_of(made))))
    raise_type_error(otherwise)


def reraise() -> NoReturn:
    """`raise` alone."""
    e = handled
    if e is None:
        raise_runtime_error(S("No active exception to reraise"))
    throw(e)


# --- handling ---------------------------------------------------------------------------------------------
def is_exception_class(o: obj) -> bool:
    return isinstance(o, Class) and classes.is_subclass(o, BaseExceptionClass)


def match(exc: obj, type: obj) -> bool:
    """Does `except type:` take exc?"""
    if isinstance(type, Class):
        cls = ops.type_of(exc)
        if cls is type:
            return True
        if type.flags & CLASS_EXCEPTION != 0:
            return classes.is_subclass(cls, type)
    elif isinstance(type, Tuple):
        return match_any(exc, type)
    raise_type_error(S("catching classes that do not inherit from BaseException is not allowed"))


def match_any(exc: obj, types: Tuple) -> bool:
    """All of the tuple is checked, also what stands behind the class that matches."""
    found = False
    for i in range(size_of(types)):
        type = item_at(types, i)
        if isinstance(type, Tuple):
            raise_type_error(S("catching classes that do not inherit from BaseException is not allowed"))
        if match(exc, type):
            found = True
    return found


def enter(exc: obj) -> obj | None:
    """exc is being handled from now on. Gives what was before, for `leave`."""
    global handled
    previous = handled
    handled = exc
    if previous is base:
        return BASE
    return previous


def leave(previous: obj | None) -> None:
    global handled
    handled = previous
    if previous is BASE:
        handled = base


def current() -> obj:
    """The exception being handled, or None."""
    e = handled
    if e is None:
        return NONE
    return e


def traceback_of(exc: obj) -> obj:
    """exc.__traceback__"""
    tb = cast(BaseException, exc).traceback
    if tb is None:
        return NONE
    return tb


# --- one function for each kind of error -------------------------------------------------------------------
def raise_type_error(message: Str) -> NoReturn:
    throw_new(new_exception(TypeErrorClass, message))


def raise_value_error(message: Str) -> NoReturn:
    throw_new(new_exception(ValueErrorClass, message))


def raise_index_error(message: Str) -> NoReturn:
    throw(index_error(message))


def index_error(message: Str) -> obj:
    """The IndexError that is raised."""
    e = new_exception(IndexErrorClass, message)
    set_context(e)
    return e


def raise_runtime_error(message: Str) -> NoReturn:
    throw_new(new_exception(RuntimeErrorClass, message))


def raise_attribute_error(message: Str) -> NoReturn:
    throw_new(new_exception(AttributeErrorClass, message))


def raise_name_error(message: Str) -> NoReturn:
    throw_new(new_exception(NameErrorClass, message))


def raise_unbound_local_error(message: Str) -> NoReturn:
    throw_new(new_exception(UnboundLocalErrorClass, message))


def raise_overflow_error(message: Str) -> NoReturn:
    throw_new(new_exception(OverflowErrorClass, message))


def raise_zero_division_error(message: Str) -> NoReturn:
    throw_new(new_exception(ZeroDivisionErrorClass, message))


def raise_recursion_error(message: Str) -> NoReturn:
    throw_new(new_exception(RecursionErrorClass, message))


def raise_memory_error() -> NoReturn:
    throw_new(with_args(MemoryErrorClass, tuples.EMPTY))


def raise_assertion_error(message: Str) -> NoReturn:
    throw_new(new_exception(AssertionErrorClass, message))


def raise_not_implemented_error(message: Str) -> NoReturn:
    throw_new(new_exception(NotImplementedErrorClass, message))


def raise_lookup_error(message: Str) -> NoReturn:
    throw_new(new_exception(LookupErrorClass, message))


def raise_arithmetic_error(message: Str) -> NoReturn:
    throw_new(new_exception(ArithmeticErrorClass, message))


def raise_floating_point_error(message: Str) -> NoReturn:
    throw_new(new_exception(FloatingPointErrorClass, message))


def raise_eof_error(message: Str) -> NoReturn:
    throw_new(new_exception(EOFErrorClass, message))


def raise_buffer_error(message: Str) -> NoReturn:
    throw_new(new_exception(BufferErrorClass, message))


def raise_system_error(message: Str) -> NoReturn:
    throw_new(new_exception(SystemErrorClass, message))


def raise_syntax_error(message: Str) -> NoReturn:
    throw_new(new_exception(SyntaxErrorClass, message))


def raise_unicode_error(message: Str) -> NoReturn:
    throw_new(new_exception(UnicodeErrorClass, message))


def raise_reference_error(message: Str) -> NoReturn:
    throw_new(new_exception(ReferenceErrorClass, message))


def raise_import_error(message: Str) -> NoReturn:
    throw_new(new_exception(ImportErrorClass, message))


def raise_module_not_found_error(message: Str) -> NoReturn:
    throw_new(new_exception(ModuleNotFoundErrorClass, message))


def raise_os_error(message: Str) -> NoReturn:
    throw_new(new_exception(OSErrorClass, message))


def raise_key_error(key: obj) -> NoReturn:
    throw(key_error(key))


def key_error(key: obj) -> obj:
    """The KeyError that is raised."""
    e = with_args(KeyErrorClass, tuples.new_tuple(Array[obj].of(key)))
    set_context(e)
    return e


def raise_stop_iteration(value: obj | None) -> NoReturn:
    throw_new(stop_iteration(value))


def stop_iteration(value: obj | None) -> BaseException:
    """StopIteration(value); null or None: without an argument."""
    if value is None or value is NONE:
        return with_args(StopIterationClass, tuples.EMPTY)
    return with_args(StopIterationClass, tuples.new_tuple(Array[obj].of(value)))


def raise_attribute_error_of(message: Str, o: obj, name: Str) -> NoReturn:
    e = new_exception(AttributeErrorClass, message)
    set_field(e, S("name"), name)
    set_field(e, S("obj"), o)
    throw_new(e)


def about_attribute(exc: obj, o: obj, name: Str) -> None:
    """An AttributeError that the computation of o.name raised is about that, unless it says what it is about."""
    if isinstance(exc, BaseException) and ops.is_instance(exc, AttributeErrorClass):
        if field(exc, S("name")) is NONE and field(exc, S("obj")) is NONE:
            set_field(exc, S("name"), name)
            set_field(exc, S("obj"), o)


def raise_name_error_of(message: Str, name: Str) -> NoReturn:
    e = new_exception(NameErrorClass, message)
    set_field(e, S("name"), name)
    throw_new(e)


def raise_misspelled(cls: Class, message: Str, o: obj | None, name: Str, meant: Str) -> NoReturn:
    """A NameError, or the AttributeError of o."""
    args = tuples.new_tuple(Array[obj].of(message))
    e = Misspelled(cls, None, 0, args, None, None, False, None, meant)
    set_field(e, S("name"), name)
    if o is not None:
        set_field(e, S("obj"), o)
    throw_new(e)


# --- attributes of the builtin kinds -------------------------------------------------------------------------
def field(e: BaseException, name: Str) -> obj:
    """An attribute that a builtin exception class gives its instances; None if it was never set."""
    d = e.attributes
    if d is not None:
        v = name_dict.get(d, name)
        if v is not None:
            return v
    return NONE


def set_field(e: BaseException, name: Str, v: obj) -> None:
    d = e.attributes
    if d is None:
        d = attributes.dict_for_more(e, ops.type_of(e))
    name_dict.put(d, name, v)
