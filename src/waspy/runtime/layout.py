"""The structs of every Python value, and the singletons.

A Python value is `obj`: an i31 reference (an int of 31 bits) or a struct below `Object`. Null is never a
Python value: inside the runtime it means "unbound", "not given" or "exhausted".

    int     i31 if it fits, else Int64 if that fits, else BigInt; one canonical form per value
    bool    TRUE or FALSE (Bool)
    None    NONE          NotImplemented  NOT_IMPLEMENTED          ...  ELLIPSIS
"""

from waspy.lang import *

# --- flags of Class ---------------------------------------------------------------------------------
CLASS_FINAL = 1  # cannot be subclassed (bool, NoneType, function...)
CLASS_HEAP = 2  # made by a class statement or a type() call; its attributes can be assigned
CLASS_ABSTRACT = 4  # has abstract methods
CLASS_EXCEPTION = 8  # below BaseException
CLASS_HAS_DICT = 16  # instances can have attributes beyond the declared ones
CLASS_SEQUENCE = 32  # `match` sequence patterns accept it
CLASS_MAPPING = 64  # `match` mapping patterns accept it
CLASS_METATYPE = 256  # below type
CLASS_ABC = 512  # its metaclass defines __instancecheck__ or __subclasscheck__
CLASS_STATIC = 128  # its name in messages has its module, as that of a static type in C
CLASS_SEALED = 1024  # its instances have no dict: `__slots__` all the way down
CLASS_GENERIC = 2048  # a builtin class that takes type arguments: list[int]
CLASS_IN_PYTHON = 8192  # CPython has it in Python: its name stands alone in messages
CLASS_INTERCEPTING = 4096  # nobody writes the fields of its instances directly, so it may have a `__setattr__`

# --- unary slots ------------------------------------------------------------------------------------
U_REPR, U_STR, U_ITER, U_NEG, U_POS, U_ABS, U_INVERT, U_INT, U_FLOAT, U_INDEX, U_NEXT = range(11)
U_COUNT = 11
# --- binary slots: as CPython's nb_ slots, called with either operand's class ----------------------------
B_ADD, B_SUB, B_MUL, B_TRUEDIV, B_FLOORDIV, B_MOD, B_DIVMOD, B_POW, B_LSHIFT, B_RSHIFT, B_AND, B_OR, B_XOR, B_MATMUL = (
    range(14)
)
(
    B_IADD,
    B_ISUB,
    B_IMUL,
    B_ITRUEDIV,
    B_IFLOORDIV,
    B_IMOD,
    B_IPOW,
    B_ILSHIFT,
    B_IRSHIFT,
    B_IAND,
    B_IOR,
    B_IXOR,
    B_IMATMUL,
) = range(14, 27)
B_GETITEM = 27
B_COUNT = 28
# --- comparison operators: the `op` of the compare slot, numbered as CPython's ------------------------------
LT, LE, EQ, NE, GT, GE = range(6)

Unary = Func[[obj], obj | None]
"""U_NEXT returns null at the end of the iteration; all others never return null."""
Binary = Func[[obj, obj], obj]
"""May return NOT_IMPLEMENTED, but for B_GETITEM."""


@struct
class Object:
    """The root. `cls` is null only in the few objects that exist before their class: read it by `type_of`."""

    cls: "Class | None"


@struct
class Class(Object):
    name: "Str | None"  # null only in type, object and str until `start` runs
    qualname: "Str | None"
    module: "obj | None"
    base: "Class | None"  # the base whose struct the instances' struct extends (CPython's tp_base)
    bases: "Tuple | None"
    mro: "Array[Class] | None"  # the class itself first; null until asked for: `classes.mro_of`
    dict: "Dict | None"  # the namespace; for builtin classes null until asked for: `classes.namespace_of`
    methods: Slot[[], "Array[MethodDef]"]  # what a builtin class's namespace is made from; null in others
    flags: i32
    ident: i32  # a unique number, 0 until asked for
    version: i32  # raised by each change to the namespace or to a base's
    slot_names: "Array[Str] | None"  # the attributes that live in fields of the instance's struct...
    get_slot: "Func[[Object, i32], obj | None] | None"  # ...read by their index (null: unbound)
    set_slot: "Func[[Object, i32, obj | None], None] | None"
    alloc: "Func[[Class], Object] | None"  # a new instance with unbound attributes; inherited. Null: an `Instance`
    subclasses: "List | None"
    user_binary: i32  # bit i: binary[i] calls a method that a class statement defines
    unary: SlotTable[Unary]
    binary: SlotTable[Binary]
    hash: Slot[[obj], i64]  # null: unhashable (object has one, so every class has unless it declines)
    len: Slot[[obj], i64]
    bool: Slot[[obj], bool]
    compare: Slot[[obj, obj, i32], obj]
    contains: Slot[[obj, obj], bool]
    setitem: Slot[[obj, obj, obj | None], None]  # a null value deletes
    getattr: Slot[[obj, "Str"], obj | None]  # gives null: no such attribute (the caller raises)
    setattr: Slot[[obj, "Str", obj | None], None]  # a null value deletes
    # a null getattr, setattr, new or init is object's own
    call: Slot[[obj, "Array[obj]", "Array[Str] | None"], obj]  # keyword arguments stand last, named
    descr_get: Slot[[obj, obj | None, "Class"], obj]  # (descriptor, instance or null, owner)
    descr_set: Slot[[obj, obj, obj | None], None]  # a null value deletes
    new: Slot[["Class", "Array[obj]", "Array[Str] | None"], obj]
    init: Slot[[obj, "Array[obj]", "Array[Str] | None"], None]
    variables: "ClassVariable | None"  # names that are stored anew again and again


@struct
class ClassVariable:
    """See class_variables.py. `next`: the next one of the class."""

    name: "Str"
    value: obj
    next: "ClassVariable | None"


@struct
class ClassLayout:
    """Where the instances of a class keep their attributes: static, one per class statement."""

    names: "Array[Str]"  # the base's first
    intercepting: i32  # 1: the fields are not written directly but by `object.__setattr__`
    over: "Class"  # the builtin class whose instances' struct is extended; of exceptions BaseException
    base: "Array[Str] | None"  # the very `names` of the layout of the base; null: that has no struct of its own
    get_slot: "Func[[Object, i32], obj | None]"
    set_slot: "Func[[Object, i32, obj | None], None]"
    alloc: "Func[[Class], Object]"


@struct
class MethodDef:
    """One entry of a builtin class's namespace. `kind`: 0 method, 1 class method, 2 static method,
    3 getset (get is `code`'s entry 1, set `setter`'s entry 2), 4 slot wrapper, 5 constructor (`__new__`), 6 the
    value None (`__hash__` of what is unhashable; `code` means nothing), 7 what `code` gives, called with nothing."""

    name: "Str"
    kind: i32
    code: "Code"
    setter: "Code | None"


# --- text and bytes ---------------------------------------------------------------------------------
@struct
class Str(Object):
    """Code points 0..255 only: `narrow` holds them, else `buffer.wide` does, one canonical form per string. The
    arrays may be longer than `length`: see `StrBuffer`. Programs make many short ones, so every byte counts."""

    hash: i32  # 0: not computed yet
    length: i32
    narrow: Array[u8] | None
    buffer: "StrBuffer | None"


UNGROWN = -2  # nothing was appended yet
CONCATENATED = -1  # the result of a first concatenation: another one is likely to follow


@struct
class StrBuffer:
    """Shared by the strings that grew out of one another by appending: the array is filled up to `used`,
    and a string that ends there can be appended to in place."""

    used: i32  # or UNGROWN or CONCATENATED
    wide: Array[i32] | None


@struct
class StrSub(Str):
    attributes: "Dict | None"


@struct
class Bytes(Object):
    """The array may be longer than `length`: see `bytes.concat`."""

    hash: i32  # 0: not computed yet
    length: i32
    data: Array[u8]


@struct
class BytesSub(Bytes):
    attributes: "Dict | None"


@struct
class ByteArray(Object):
    data: Array[u8]
    length: i32


@struct
class ByteArraySub(ByteArray):
    attributes: "Dict | None"


@struct
class MemoryView(Object):
    """`length` items, each `step` bytes behind the last, of what has bytes; of None after it was released."""

    target: obj
    start: i32
    step: i32
    length: i32
    format: i32
    locked: bool


# --- numbers ----------------------------------------------------------------------------------------
@struct
class Bool(Object):
    value: i32


@struct
class Int64(Object):
    value: i64


@struct
class BigInt(Object):
    """Magnitude in 30-bit digits, least significant first, no leading zero; never fits an i64."""

    negative: bool
    digits: Array[i32]


@struct
class IntSub(Object):
    """An instance of a subclass of int."""

    value: obj  # the canonical int
    attributes: "Dict | None"


@struct
class Float(Object):
    value: f64


@struct
class FloatSub(Float):
    attributes: "Dict | None"


@struct
class Complex(Object):
    real: f64
    imag: f64


@struct
class ComplexSub(Complex):
    attributes: "Dict | None"


# --- containers -------------------------------------------------------------------------------------
@struct
class Tuple(Object):
    """One of the structs below, by the number of its items; the subs are instances of subclasses."""


@struct
class Single(Tuple):
    first: obj


@struct
class SingleSub(Single):
    attributes: "Dict | None"


@struct
class Pair(Tuple):
    first: obj
    second: obj


@struct
class PairSub(Pair):
    attributes: "Dict | None"


@struct
class Triple(Tuple):
    first: obj
    second: obj
    third: obj


@struct
class TripleSub(Triple):
    attributes: "Dict | None"


@struct
class LongTuple(Tuple):
    """A tuple of any other length."""

    items: Array[obj]  # exactly its length


@struct
class TupleSub(LongTuple):
    attributes: "Dict | None"


@struct
class List(Object):
    items: Array[obj | None] | None  # nulls beyond length; null in a NumberList that has only numbers
    length: i32
    ident: i32  # a unique number, 0 until asked for


@struct
class NumberList(List):
    """A list made for ints. While `items` is null, `numbers` has them as 64 bits, and `count` is `length`; else an item
    of another kind has come in, and they are empty and 0."""

    numbers: Array[i64]
    count: i32


@struct
class FloatList(List):
    """The same for floats."""

    floats: Array[f64]
    count: i32


@struct
class BoolList(List):
    """The same for bools."""

    flags: Array[u8]
    count: i32


@struct
class ListSub(List):
    attributes: "Dict | None"


@struct
class Dict(Object):
    """Insertion-ordered open addressing, as CPython's compact dict. Entries [0, fill) in the parallel arrays,
    deleted ones with a null key; `index` (a power of two long) holds entry numbers, -1 free, -2 deleted."""

    index: Array[i32]
    hashes: Array[i64]  # empty: the keys tell their own
    keys: Array[obj | None]
    values: Array[obj | None]
    used: i32
    fill: i32
    version: i32  # raised when keys come or go
    ident: i32  # a unique number, 0 until asked for


@struct
class DictSub(Dict):
    attributes: "Dict | None"


@struct
class Set(Object):
    """set and frozenset: CPython's probing exactly, so that the order of iteration is the same."""

    keys: Array[obj | None]  # null: free
    hashes: Array[i64]  # -1 with a null key: deleted; empty: see `set`
    used: i32
    fill: i32
    hash: i64  # of a frozenset, -1: not computed yet


@struct
class SetSub(Set):
    attributes: "Dict | None"


@struct
class Range(Object):
    start: obj
    stop: obj
    step: obj
    length: obj


@struct
class Slice(Object):
    start: obj
    stop: obj
    step: obj


# --- code -------------------------------------------------------------------------------------------
CODE_VARARGS = 4
CODE_VARKW = 8
CODE_GENERATOR = 32
CODE_COROUTINE = 128
CODE_ASYNC_GENERATOR = 512
CODE_BUILTIN = 1 << 16  # binds nothing when it is found on a class, unless a method
CODE_METHOD = 1 << 17  # a builtin method: binds like a function
CODE_HASHES_NAME = 1 << 19  # does `return hash(self._name_)`, no more

Vec = Func[["Function", "Array[obj]", "Array[Str] | None"], obj]


@struct
class Code(Object):
    """What all closures of one `def` share. A call of n positional arguments goes through `e<n>`, which is
    the function itself where it takes exactly n, else an adapter; any other through `vec`, whose array has
    the keyword arguments last and their names apart. `spread` calls the body with one element per
    parameter, in the order of `names`: positional, keyword-only, *args, **kwargs (null: not given)."""

    name: Str
    qualname: Str
    filename: Str
    line: i32
    positional: i32  # how many, the positional-only included
    positional_only: i32
    keyword_only: i32
    flags: i32
    names: Array[Str]
    e0: Func[["Function"], obj]
    e1: Func[["Function", obj], obj]
    e2: Func[["Function", obj, obj], obj]
    e3: Func[["Function", obj, obj, obj], obj]
    e4: Func[["Function", obj, obj, obj, obj], obj]
    vec: Vec
    spread: Func[["Function", "Array[obj | None]"], obj] | None


@struct
class Function(Object):
    """Python functions, builtin functions and methods."""

    code: Code
    cells: "Array[Cell] | None"
    defaults: Array[obj] | None  # of the last positional parameters
    keyword_defaults: "Dict | None"
    module: "Module | None"
    name: "Str | None"  # null: the code's
    qualname: "Str | None"
    doc: obj | None
    owner: Class | None  # of a builtin method: the class it belongs to; of a builtin class method, its receiver
    attributes: Dict | None


@struct
class Cell(Object):
    value: obj | None


@struct
class BoundMethod(Object):
    function: obj
    receiver: obj


@struct
class Wrapped(Object):
    """staticmethod and classmethod."""

    function: obj
    attributes: Dict | None


@struct
class Property(Object):
    get: obj
    set: obj
    delete: obj
    doc: obj
    doc_of_getter: bool
    name: obj | None
    attributes: Dict | None


@struct
class SlotDescriptor(Object):
    """A member of `__slots__`, or a getset of a builtin class: `index` >= 0 the slot number, else `definition`."""

    name: Str
    owner: Class
    index: i32
    definition: MethodDef | None


@struct
class Super(Object):
    start: Class
    receiver: obj | None
    receiver_class: Class | None


@struct
class Module(Object):
    """`names[i]` is the global that `get_slot(i)` reads; names that the program adds at run time are in `dict`."""

    name: Str
    names: Array[Str]
    get_slot: Func[[i32], obj | None] | None
    set_slot: Func[[i32, obj | None], None] | None
    dict: Dict | None
    namespace: Dict | None  # what globals() gives, once it is asked for


@struct
class Instance(Object):
    """Instances of user classes below object; each class's own struct extends this one (or its base's)."""

    attributes: Dict | None
    ident: i32  # what hash() and id() give, 0 until asked for


@struct
class BufferAccess:
    """How memoryview and its kin get at the bytes of an object: a copy of all, and one at a time."""

    content: "Func[[Buffer], Array[u8]]"
    byte: "Func[[Buffer, i32], i32]"
    put: "Func[[Buffer, i32, i32], None]"


@struct
class Buffer(Instance):
    """An object with `length` items of `size` bytes each, in the format `code` of the module struct, but for bytes and
    bytearray."""

    access: BufferAccess
    code: i32
    size: i32
    length: i32


# --- generators, exceptions ---------------------------------------------------------------------------
Resume = Func[["Generator", obj | None, obj | None], obj | None]
"""(generator, value sent, exception thrown in) -> the value yielded, or null: it has returned."""


@struct
class Generator(Object):
    """Each generator function's own struct extends it. `state`: where to resume, -1 finished, -2 running; `result`:
    what it returned. `handled` and `base` are for those that handle exceptions: see `generator.enter_context`."""

    state: i32
    result: obj | None
    resume: Resume
    code: Code
    handled: obj | None
    base: obj | None
    delegate: "Generator | None"  # suspended in `yield from` this, and nothing else is to be done before it ends
    path: "Path | None"


@struct
class Path:
    """The delegates of a generator, each the delegate of the one before; see `generator.follow`."""

    items: Array["Generator | None"]
    length: i32


@struct
class Coroutine(Generator):
    """Another struct, so that it is told from generators."""


@struct
class BaseException(Instance):
    """`attributes` also holds the attributes of the builtin kinds (errno, name, value, code...)."""

    args: Tuple
    cause: obj | None
    context: obj | None
    suppress: bool
    traceback: "Traceback | None"


@struct
class Unwritten(LongTuple):
    """The argument of an exception nobody has looked at yet: `text` writes the message about `about`, which is
    immutable. Until then `items` is empty. Read such arguments by `exceptions.args_of`."""

    text: Func[[obj], "Str"]
    about: obj


@struct
class Misspelled(BaseException):
    """A NameError or AttributeError about a name that is near another: `meant` shows if nobody catches it."""

    meant: Str


@struct
class FrameInfo:
    """Static, one per function that can appear in a traceback."""

    filename: Str
    name: Str
    positions: Func[[], Array[u8]]  # of the whole module: see `traceback.position`
    source: Func[[], "Array[u8] | None"]  # the module's source text in UTF-8


@struct
class Traceback(Object):
    next: "Traceback | None"
    info: FrameInfo
    position: i32  # an index in the positions of the module
    at_attribute: bool  # a method call failed because there is no such method: see docs/abi.md
    level: i32  # of the frames that were inlined there, the function's own being 0
