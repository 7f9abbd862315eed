"""What the entries of builtin functions share: checks of receivers and arguments, adapters of arity, and the
two slots that take their arguments as they come.

The entries themselves are made by the compiler (`restricted/entries.py`, `restricted/slot_entries.py`).
"""

from waspy.lang import *
from waspy.runtime import attributes, classes, exceptions, ops
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3, fill4
from waspy.runtime.tuple import items_of

CODE_RECEIVER = 1 << 18  # the first parameter is self or cls, which messages do not count


# --- entries that a builtin function lacks ------------------------------------------------------------------
def e0(f: Function) -> obj:
    return f.code.vec(f, Array[obj](0), None)


def e1(f: Function, a: obj) -> obj:
    return f.code.vec(f, Array[obj].of(a), None)


def e2(f: Function, a: obj, b: obj) -> obj:
    return f.code.vec(f, Array[obj].of(a, b), None)


def e3(f: Function, a: obj, b: obj, c: obj) -> obj:
    return f.code.vec(f, Array[obj].of(a, b, c), None)


def e4(f: Function, a: obj, b: obj, c: obj, d: obj) -> obj:
    return f.code.vec(f, Array[obj].of(a, b, c, d), None)


# --- receivers ----------------------------------------------------------------------------------------------
def wrong_receiver(o: obj, owner: Class, name: Str) -> NoReturn:
    message = S("descriptor '%' for '%' objects doesn't apply to a '%' object")
    exceptions.raise_type_error(fill3(message, name, classes.full_name(owner), classes.type_name(o)))


def check_receiver(o: obj, owner: Class, name: Str) -> None:
    """Raises unless o is an instance of the class."""
    cls = ops.type_of(o)
    if cls is not owner and not classes.is_subclass(cls, owner):
        wrong_receiver(o, owner, name)


def receiver(f: Function, o: obj) -> Class:
    """The class whose slot a slot wrapper calls for o."""
    owner = f.owner
    assert owner is not None
    check_receiver(o, owner, f.code.name)
    return owner


def new_class(o: obj, owner: Class) -> Class:
    """The first argument of owner.__new__."""
    name = classes.full_name(owner)
    if not isinstance(o, Class):
        message = S("%.__new__(X): X is not a type object (%)")
        exceptions.raise_type_error(fill2(message, name, classes.type_name(o)))
    if o is not owner and not classes.is_subclass(o, owner):
        message = S("%.__new__(%): % is not a subtype of %")
        own = classes.full_name(o)
        exceptions.raise_type_error(fill4(message, name, own, own, name))
    return o


# --- arguments ----------------------------------------------------------------------------------------------
def wrong_argument(message: Str, found: obj) -> NoReturn:
    """`message` has a % where the type found stands."""
    exceptions.raise_type_error(fill1(message, classes.type_name(found)))


def to_i32(o: obj) -> i32:
    x = ops.to_i64(o)
    if x != i64(i32(x)):
        exceptions.raise_overflow_error(S("Python int too large to convert to C int"))
    return i32(x)


def box_i32(x: i32) -> obj:
    return ops.box_i64(i64(x))


def required(f: Function, o: obj | None, index: i32) -> obj:
    """An argument that is not optional; index: of the parameter."""
    if o is None:
        missing(f, index)
    return o


def missing(f: Function, index: i32) -> NoReturn:
    code = f.code
    if index < code.positional_only and code.flags & CODE_METHOD == 0:
        counted = S("%() takes at least % positional argument% (% given)")
        plural = S("") if code.line == 1 else S("s")
        given = ops.str_(small(index))
        exceptions.raise_type_error(fill4(counted, code.name, ops.str_(small(code.line)), plural, given))
    message = S("%() missing required argument '%' (pos %)")
    at = index + 1
    name = code.name
    owner = f.owner
    if owner is not None and strings.equal(name, S("__new__")):
        name = classes.class_name(owner)
    if code.flags & CODE_RECEIVER != 0:
        at -= 1
    exceptions.raise_type_error(fill3(message, name, code.names[index], ops.str_(small(at))))


def given(o: obj | None) -> obj:
    assert o is not None
    return o


def rest(o: obj | None) -> Array[obj]:
    """The value of *args."""
    return items_of(cast(Tuple, given(o)))


def without_first(args: Array[obj]) -> Array[obj]:
    n = len(args) - 1
    out = Array[obj](n)
    out.copy(0, args, 1, n)
    return out


# --- __init__, __new__ and __call__ of slots -----------------------------------------------------------------
def needs_argument(f: Function) -> NoReturn:
    owner = f.owner
    assert owner is not None
    message = S("unbound method %.%() needs an argument")
    exceptions.raise_type_error(fill2(message, classes.class_name(owner), f.code.name))


def init_vec(f: Function, args: Array[obj], names: Array[Str] | None) -> obj:
    if len(args) == 0:
        needs_argument(f)
    g = receiver(f, args[0]).init
    assert g is not None
    g(args[0], without_first(args), names)
    return NONE


def call_vec(f: Function, args: Array[obj], names: Array[Str] | None) -> obj:
    if len(args) == 0:
        needs_argument(f)
    g = receiver(f, args[0]).call
    assert g is not None
    return g(args[0], without_first(args), names)


def new_vec(f: Function, args: Array[obj], names: Array[Str] | None) -> obj:
    owner = f.owner
    assert owner is not None
    if len(args) == 0:
        exceptions.raise_type_error(fill1(S("%.__new__(): not enough arguments"), classes.full_name(owner)))
    cls = new_class(args[0], owner)
    g = owner.new
    assert g is not None
    return g(cls, without_first(args), names)


# --- what the entries of other slots call ----------------------------------------------------------------------
def stop_iteration() -> NoReturn:
    live("builtin:StopIteration")
    exceptions.raise_(exceptions.StopIterationClass, None)


def found_attribute(value: obj | None, o: obj, name: Str) -> obj:
    """What __getattribute__ gives."""
    if value is None:
        attributes.missing(o, name)
    return value


def attribute_name(o: obj) -> Str:
    if not isinstance(o, Str):
        wrong_argument(S("attribute name must be string, not '%'"), o)
    return o


def get_instance(o: obj | None) -> obj | None:
    """The instance argument of __get__."""
    if o is NONE:
        return None
    return o


def get_owner(instance: obj | None, owner: obj | None) -> Class:
    """The owner argument of __get__, perhaps left out."""
    if owner is not None and isinstance(owner, Class):
        return owner
    if instance is None:
        exceptions.raise_type_error(S("__get__(None, None) is invalid"))
    return ops.type_of(instance)
