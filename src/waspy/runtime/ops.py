"""Operations on any values: what Python's operators and protocols do.

Each dispatches over the slots of the operands' classes and raises what CPython raises (Objects/abstract.c).
"""

from waspy.lang import *
from waspy.runtime import calls, classes, conversions, exceptions, identity_table, iteration, operators
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.operators import bad_operand, binary, in_place, unsupported
from waspy.runtime.reals import are_mixed, is_float, is_real, real
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2


# --- types ----------------------------------------------------------------------------------------------
@inline
def type_of(o: obj) -> Class:
    if is_small(o):
        return IntClass
    cls = cast(Object, o).cls
    assert cls is not None
    return cls


def is_instance(o: obj, cls: Class) -> bool:
    """Is the class of o below cls? `__instancecheck__` and `__class__` do not count."""
    t = type_of(o)
    return t is cls or classes.is_subclass(t, cls)


# --- boxes ----------------------------------------------------------------------------------------------
@inline
def box_i64(n: i64) -> obj:
    if i64(n << 33) >> 33 == n:
        return small(i32(n))
    return Int64(IntClass, n)


def box_f64(x: f64) -> obj:
    return Float(conversions.float_class(), x)


def box_bool(x: bool) -> obj:
    return from_bool(x)


def unbox_f64(o: obj) -> f64:
    """Of a float."""
    return cast(Float, o).value


def index_(o: obj) -> obj:
    """The canonical int of an int, or of what has `__index__`."""
    return conversions.index(o)


def to_i64(o: obj) -> i64:
    """Through `__index__`; OverflowError if it does not fit."""
    return conversions.to_i64(o)


def to_ssize(o: obj) -> i64:
    """As `to_i64`, with the message of lengths and counts."""
    return conversions.to_ssize(o)


def to_f64(o: obj) -> f64:
    """Through `__float__` or `__index__`."""
    return conversions.to_f64(o)


# --- truth, length, hash, text ------------------------------------------------------------------------------
def is_true(o: obj) -> bool:
    if o is TRUE:
        return True
    if o is FALSE or o is NONE:
        return False
    if is_small(o):
        return small_value(o) != 0
    cls = type_of(o)
    f = cls.bool
    if f is not None:
        return f(o)
    g = cls.len
    if g is not None:
        return g(o) != 0
    return True


def len_(o: obj) -> i64:
    f = type_of(o).len
    if f is None:
        exceptions.raise_type_error(fill1(S("object of type '%' has no len()"), classes.type_name(o)))
    return f(o)


def hash_(o: obj) -> i64:
    f = type_of(o).hash
    if f is None:
        exceptions.raise_type_error(fill1(S("unhashable type: '%'"), classes.type_name(o)))
    return f(o)


def identity(o: obj) -> i32:
    """A number that is o's as long as it lives; 0 for ints."""
    return identity_table.identity(o)


def repr_(o: obj) -> Str:
    calls.check_depth(calls.REPR)
    f = type_of(o).unary[U_REPR]
    assert f is not None
    return text_result(f(o), S("__repr__"))


def str_(o: obj) -> Str:
    if isinstance(o, Str) and o.cls is strings.StrClass:
        return o
    calls.check_depth(calls.STR)
    f = type_of(o).unary[U_STR]
    if f is None:
        return repr_(o)
    return text_result(f(o), S("__str__"))


def text_result(r: obj | None, name: Str) -> Str:
    if isinstance(r, Str):
        return r
    assert r is not None
    exceptions.raise_type_error(fill2(S("% returned non-string (type %)"), name, classes.type_name(r)))


def ascii_(o: obj) -> Str:
    return conversions.ascii_(o)


def format_(o: obj, spec: Str) -> Str:
    return conversions.format_(o, spec)


def join(parts: Array[obj]) -> Str:
    """The strings of an f-string in one."""
    return strings.join_array(parts)


def convert(v: obj, conversion: i32) -> obj:
    """`conversion` is 0 or the code point of r, s or a."""
    if conversion == 0:
        return v
    if conversion == 114:
        return repr_(v)
    if conversion == 115:
        return str_(v)
    return ascii_(v)


def convert_plain(v: obj, conversion: i32) -> Str:
    """A replacement field without a specification: every builtin class's `__format__` is `str` then."""
    v = convert(v, conversion)
    if isinstance(v, Str) and v.cls is strings.StrClass:
        return v
    if type_of(v).flags & CLASS_HEAP == 0:
        return str_(v)
    return conversions.format_plain(v)


# --- items and iteration -------------------------------------------------------------------------------------
def getitem(o: obj, k: obj) -> obj:
    f = type_of(o).binary[B_GETITEM]
    if f is not None:
        return f(o, k)
    if isinstance(o, Class):
        return classes.subscript(o, k)
    bad_operand(o, S("'%' object is not subscriptable"))


def setitem(o: obj, k: obj, v: obj) -> None:
    f = type_of(o).setitem
    if f is None:
        bad_operand(o, S("'%' object does not support item assignment"))
    f(o, k, v)


def delitem(o: obj, k: obj) -> None:
    f = type_of(o).setitem
    if f is None:
        cls = type_of(o)
        is_sequence = cls.binary[B_GETITEM] is not None or unmarked(cls.contains) is not None
        if conversions.is_int(k) and (cls.flags & CLASS_HEAP != 0 or is_sequence):
            bad_operand(o, S("'%' object doesn't support item deletion"))
        bad_operand(o, S("'%' object does not support item deletion"))
    f(o, k, None)


def contains(container: obj, item: obj) -> bool:
    f = type_of(container).contains
    if f is not None:
        return f(container, item)
    return iteration.contains(container, item)


def get_iter(o: obj) -> obj:
    f = type_of(o).unary[U_ITER]
    if f is not None:
        it = f(o)
        assert it is not None
        return it
    return iteration.sequence_iterator(o)


def is_iterable(o: obj) -> bool:
    return type_of(o).unary[U_ITER] is not None or iteration.is_sequence(o)


def next_(it: obj) -> obj | None:
    """The next item, or null: exhausted."""
    f = type_of(it).unary[U_NEXT]
    if f is None:
        bad_operand(it, S("'%' object is not an iterator"))
    return f(it)


def stepper(it: obj) -> Unary:
    """What gives the items of an iterator at each call, until null. A class of the program may change meanwhile."""
    t = type_of(it)
    if t.flags & CLASS_HEAP == 0:
        f = t.unary[U_NEXT]
        if f is not None:
            return f
    return next_


def unpack(o: obj, n: i32) -> Tuple:
    return iteration.unpack(o, n)


def unpack_ex(o: obj, before: i32, after: i32) -> Tuple:
    return iteration.unpack_ex(o, before, after)


def build_slice(a: obj, b: obj, c: obj) -> obj:
    return conversions.build_slice(a, b, c)


# --- unary operators --------------------------------------------------------------------------------------------
def result(r: obj | None) -> obj:
    assert r is not None
    return r


def neg(a: obj) -> obj:
    if is_live("float.FloatClass") and is_float(a):
        return box_f64(-unbox_f64(a))
    f = type_of(a).unary[U_NEG]
    if f is None:
        bad_operand(a, S("bad operand type for unary -: '%'"))
    return result(f(a))


def pos(a: obj) -> obj:
    f = type_of(a).unary[U_POS]
    if f is None:
        bad_operand(a, S("bad operand type for unary +: '%'"))
    return result(f(a))


def invert(a: obj) -> obj:
    f = type_of(a).unary[U_INVERT]
    if f is None:
        bad_operand(a, S("bad operand type for unary ~: '%'"))
    return result(f(a))


def abs_(a: obj) -> obj:
    f = type_of(a).unary[U_ABS]
    if f is None:
        bad_operand(a, S("bad operand type for abs(): '%'"))
    return result(f(a))


# --- binary operators ---------------------------------------------------------------------------------------------
def add(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and are_mixed(a, b):
        return box_f64(real(a) + real(b))
    r = binary(a, b, type_of(a).binary[B_ADD], type_of(b).binary[B_ADD], B_ADD)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("+"))
    return r


def sub(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and are_mixed(a, b):
        return box_f64(real(a) - real(b))
    r = binary(a, b, type_of(a).binary[B_SUB], type_of(b).binary[B_SUB], B_SUB)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("-"))
    return r


def mul(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and are_mixed(a, b):
        return box_f64(real(a) * real(b))
    r = binary(a, b, type_of(a).binary[B_MUL], type_of(b).binary[B_MUL], B_MUL)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("*"))
    return r


def truediv(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and is_real(a) and is_real(b) and real(b) != 0.0:
        return box_f64(real(a) / real(b))
    r = binary(a, b, type_of(a).binary[B_TRUEDIV], type_of(b).binary[B_TRUEDIV], B_TRUEDIV)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("/"))
    return r


def floordiv(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_FLOORDIV], type_of(b).binary[B_FLOORDIV], B_FLOORDIV)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("//"))
    return r


def mod(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_MOD], type_of(b).binary[B_MOD], B_MOD)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("%"))
    return r


def divmod_(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_DIVMOD], type_of(b).binary[B_DIVMOD], B_DIVMOD)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("divmod()"))
    return r


def pow_(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_POW], type_of(b).binary[B_POW], B_POW)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("** or pow()"))
    return r


def lshift(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_LSHIFT], type_of(b).binary[B_LSHIFT], B_LSHIFT)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("<<"))
    return r


def rshift(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_RSHIFT], type_of(b).binary[B_RSHIFT], B_RSHIFT)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S(">>"))
    return r


def and_(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_AND], type_of(b).binary[B_AND], B_AND)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("&"))
    return r


def or_(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_OR], type_of(b).binary[B_OR], B_OR)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("|"))
    return r


def xor(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_XOR], type_of(b).binary[B_XOR], B_XOR)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("^"))
    return r


def matmul(a: obj, b: obj) -> obj:
    r = binary(a, b, type_of(a).binary[B_MATMUL], type_of(b).binary[B_MATMUL], B_MATMUL)
    if r is NOT_IMPLEMENTED:
        unsupported(a, b, S("@"))
    return r


# --- augmented assignment -------------------------------------------------------------------------------------------
def iadd(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and are_mixed(a, b):
        return box_f64(real(a) + real(b))
    r = in_place(a, b, type_of(a).binary[B_IADD])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_ADD], type_of(b).binary[B_ADD], B_ADD)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("+="))
    return r


def isub(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and are_mixed(a, b):
        return box_f64(real(a) - real(b))
    r = in_place(a, b, type_of(a).binary[B_ISUB])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_SUB], type_of(b).binary[B_SUB], B_SUB)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("-="))
    return r


def imul(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and are_mixed(a, b):
        return box_f64(real(a) * real(b))
    r = in_place(a, b, type_of(a).binary[B_IMUL])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_MUL], type_of(b).binary[B_MUL], B_MUL)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("*="))
    return r


def itruediv(a: obj, b: obj) -> obj:
    if is_live("float.FloatClass") and is_real(a) and is_real(b) and real(b) != 0.0:
        return box_f64(real(a) / real(b))
    r = in_place(a, b, type_of(a).binary[B_ITRUEDIV])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_TRUEDIV], type_of(b).binary[B_TRUEDIV], B_TRUEDIV)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("/="))
    return r


def ifloordiv(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IFLOORDIV])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_FLOORDIV], type_of(b).binary[B_FLOORDIV], B_FLOORDIV)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("//="))
    return r


def imod(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IMOD])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_MOD], type_of(b).binary[B_MOD], B_MOD)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("%="))
    return r


def ipow(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IPOW])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_POW], type_of(b).binary[B_POW], B_POW)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("**="))
    return r


def ilshift(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_ILSHIFT])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_LSHIFT], type_of(b).binary[B_LSHIFT], B_LSHIFT)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("<<="))
    return r


def irshift(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IRSHIFT])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_RSHIFT], type_of(b).binary[B_RSHIFT], B_RSHIFT)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S(">>="))
    return r


def iand(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IAND])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_AND], type_of(b).binary[B_AND], B_AND)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("&="))
    return r


def ior(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IOR])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_OR], type_of(b).binary[B_OR], B_OR)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("|="))
    return r


def ixor(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IXOR])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_XOR], type_of(b).binary[B_XOR], B_XOR)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("^="))
    return r


def imatmul(a: obj, b: obj) -> obj:
    r = in_place(a, b, type_of(a).binary[B_IMATMUL])
    if r is NOT_IMPLEMENTED:
        r = binary(a, b, type_of(a).binary[B_MATMUL], type_of(b).binary[B_MATMUL], B_MATMUL)
        if r is NOT_IMPLEMENTED:
            unsupported(a, b, S("@="))
    return r


# --- comparisons ------------------------------------------------------------------------------------------------------
def lt(a: obj, b: obj) -> obj:
    return operators.compare(a, b, LT)


def le(a: obj, b: obj) -> obj:
    return operators.compare(a, b, LE)


def eq(a: obj, b: obj) -> obj:
    return operators.compare(a, b, EQ)


def ne(a: obj, b: obj) -> obj:
    return operators.compare(a, b, NE)


def gt(a: obj, b: obj) -> obj:
    return operators.compare(a, b, GT)


def ge(a: obj, b: obj) -> obj:
    return operators.compare(a, b, GE)


def lt_(a: obj, b: obj) -> bool:
    if is_small(a) and is_small(b):
        return small_value(a) < small_value(b)
    if is_live("float.FloatClass") and is_real(a) and is_real(b):
        return real(a) < real(b)
    return is_true(operators.compare(a, b, LT))


def le_(a: obj, b: obj) -> bool:
    if is_small(a) and is_small(b):
        return small_value(a) <= small_value(b)
    if is_live("float.FloatClass") and is_real(a) and is_real(b):
        return real(a) <= real(b)
    return is_true(operators.compare(a, b, LE))


def eq_(a: obj, b: obj) -> bool:
    if is_small(a) and is_small(b):
        return small_value(a) == small_value(b)
    if isinstance(a, Str) and isinstance(b, Str) and a.cls is strings.StrClass and b.cls is strings.StrClass:
        return strings.equal(a, b)
    if is_live("float.FloatClass") and is_real(a) and is_real(b):
        return real(a) == real(b)
    if (a is NONE and is_simple(b)) or (b is NONE and is_simple(a)):
        return a is b
    return is_true(operators.compare(a, b, EQ))


def ne_(a: obj, b: obj) -> bool:
    if is_small(a) and is_small(b):
        return small_value(a) != small_value(b)
    if isinstance(a, Str) and isinstance(b, Str) and a.cls is strings.StrClass and b.cls is strings.StrClass:
        return not strings.equal(a, b)
    if is_live("float.FloatClass") and is_real(a) and is_real(b):
        return real(a) != real(b)
    if (a is NONE and is_simple(b)) or (b is NONE and is_simple(a)):
        return a is not b
    return is_true(operators.compare(a, b, NE))


def is_simple(o: obj) -> bool:
    """Whether it is equal to None only if it is None, as is known without asking its class."""
    return o is NONE or is_small(o) or (isinstance(o, Str) and o.cls is strings.StrClass)


def gt_(a: obj, b: obj) -> bool:
    if is_small(a) and is_small(b):
        return small_value(a) > small_value(b)
    if is_live("float.FloatClass") and is_real(a) and is_real(b):
        return real(a) > real(b)
    return is_true(operators.compare(a, b, GT))


def ge_(a: obj, b: obj) -> bool:
    if is_small(a) and is_small(b):
        return small_value(a) >= small_value(b)
    if is_live("float.FloatClass") and is_real(a) and is_real(b):
        return real(a) >= real(b)
    return is_true(operators.compare(a, b, GE))
