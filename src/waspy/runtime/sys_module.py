"""sys."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import calls, exceptions, host, int_text, io, modules, ops
from waspy.runtime import dict as dicts
from waspy.runtime import float as floats
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2
from waspy.runtime.tuple import size_of


@struct
class Record(LongTuple):
    """A structseq: a tuple with names, such as sys.version_info."""

    title: Str
    names: Array[Str]


RecordClass = builtin_class("structseq", Record, base=tuples.TupleClass, module="sys")


@slot(RecordClass, "getattr")
def record_getattr(self: obj, name: Str) -> obj | None:
    from waspy.runtime import attributes

    r = cast(Record, self)
    for i in range(len(r.names)):
        if strings.equal(r.names[i], name):
            return r.items[i]
    return attributes.generic_getattr(self, name)


@slot(RecordClass, "repr")
def record_repr(self: obj) -> obj:
    r = cast(Record, self)
    out = strings.new_builder(64)
    strings.append_str(out, r.title)
    for i in range(len(r.names)):
        strings.append_str(out, S("(") if i == 0 else S(", "))
        strings.append_str(out, r.names[i])
        strings.append_char(out, ord("="))
        strings.append_str(out, ops.repr_(r.items[i]))
    strings.append_char(out, ord(")"))
    return strings.finish(out)


VERSION_INFO = Record(
    RecordClass,
    Array[obj].of(small(3), small(11), small(7), S("final"), small(0)),
    S("sys.version_info"),
    Array[Str].of(S("major"), S("minor"), S("micro"), S("releaselevel"), S("serial")),
)

HASH_INFO = Record(
    RecordClass,
    Array[obj].of(
        small(64), Int64(IntClass, (1 << 61) - 1), small(314159), small(0), small(1000003), S("siphash13"), small(64),
        small(128), small(0),
    ),
    S("sys.hash_info"),
    Array[Str].of(
        S("width"), S("modulus"), S("inf"), S("nan"), S("imag"), S("algorithm"), S("hash_bits"), S("seed_bits"),
        S("cutoff"),
    ),
)  # fmt: skip

INT_INFO = Record(
    RecordClass,
    Array[obj].of(small(30), small(4), small(4300), small(640)),
    S("sys.int_info"),
    Array[Str].of(S("bits_per_digit"), S("sizeof_digit"), S("default_max_str_digits"), S("str_digits_check_threshold")),
)

FLOAT_INFO = Record(
    RecordClass,
    Array[obj].of(
        Float(floats.FloatClass, 1.7976931348623157e308), small(1024), small(308),
        Float(floats.FloatClass, 2.2250738585072014e-308), small(-1021), small(-307), small(15), small(53),
        Float(floats.FloatClass, 2.220446049250313e-16), small(2), small(1),
    ),
    S("sys.float_info"),
    Array[Str].of(
        S("max"), S("max_exp"), S("max_10_exp"), S("min"), S("min_exp"), S("min_10_exp"), S("dig"), S("mant_dig"),
        S("epsilon"), S("radix"), S("rounds"),
    ),
)  # fmt: skip

FLAGS = Record(
    RecordClass,
    Array[obj].of(
        small(0), small(0), small(0), small(0), small(0), small(0), small(0), small(0), small(0), small(0), small(0),
        small(1), small(0), FALSE, small(0), small(0), FALSE, small(4300),
    ),
    S("sys.flags"),
    Array[Str].of(
        S("debug"), S("inspect"), S("interactive"), S("optimize"), S("dont_write_bytecode"), S("no_user_site"),
        S("no_site"), S("ignore_environment"), S("verbose"), S("bytes_warning"), S("quiet"), S("hash_randomization"),
        S("isolated"), S("dev_mode"), S("utf8_mode"), S("warn_default_encoding"), S("safe_path"),
        S("int_max_str_digits"),
    ),
)  # fmt: skip

# These three are filled by the STARTERS.
ARGV = List(lists.ListClass, Array[obj | None](0), 0, 0)
WARN_OPTIONS = List(lists.ListClass, Array[obj | None](0), 0, 0)
PATH = List(lists.ListClass, Array[obj | None].of(S("")), 1, 0)
MODULES = Dict(dicts.DictClass, dicts.NO_INDEX, dicts.OWN, dicts.NO_ITEMS, dicts.NO_ITEMS, 0, 0, 0, 0)

module(
    "sys",
    argv=ARGV,
    path=PATH,
    warnoptions=WARN_OPTIONS,
    modules=MODULES,
    maxsize=(1 << 63) - 1,
    maxunicode=0x10FFFF,
    hexversion=0x030B07F0,
    byteorder=S("little"),
    platform=S("linux"),
    version=S("3.11.7 (main, Jan  1 2024, 00:00:00) [Waspy]"),
    copyright=S("Copyright (c) 2001-2023 Python Software Foundation.\nAll Rights Reserved."),
    executable=S(""),
    prefix=S(""),
    base_prefix=S(""),
    exec_prefix=S(""),
    float_repr_style=S("short"),
    dont_write_bytecode=False,
    version_info=VERSION_INFO,
    hash_info=HASH_INFO,
    int_info=INT_INFO,
    float_info=FLOAT_INFO,
    flags=FLAGS,
    stdin=io.STDIN_FILE,
    stdout=io.STDOUT_FILE,
    stderr=io.STDERR_FILE,
    __stdin__=io.STDIN_FILE,
    __stdout__=io.STDOUT_FILE,
    __stderr__=io.STDERR_FILE,
)


# --- the program --------------------------------------------------------------------------------------------
def host_text(n: i32) -> Str:
    """n bytes of UTF-8 in the transfer buffer."""
    bytes = Array[u8](n)
    for i in range(n):
        bytes[i] = load_u8(host.TRANSFER + i)
    return strings.from_utf8(bytes, 0, n)


def fill_argv() -> None:
    while True:
        n = host.argument(ARGV.length, host.TRANSFER, host.TRANSFER_SIZE)
        if n < 0:
            return
        lists.append(ARGV, host_text(min(n, host.TRANSFER_SIZE)))


def fill_modules() -> None:
    modules.show_in(MODULES)


# What is done in front of the program because it uses a name of sys.
STARTERS = Array[Func[[], None]].of(
    when_live("attr:argv", fill_argv),
    when_live("attr:modules", fill_modules),
)


@function("sys", "exit")
def exit_(status: obj | None = None, /) -> NoReturn:
    args: Tuple = tuples.EMPTY
    if isinstance(status, Tuple):
        args = status
    elif status is not None and status is not NONE:
        args = tuples.new_tuple(Array[obj].of(status))
    exceptions.throw_new(exceptions.with_args(exceptions.SystemExitClass, args))


@function("builtins", "exit")
def builtin_exit(status: obj | None = None) -> NoReturn:
    exit_(status)


@function("builtins", "quit")
def builtin_quit(status: obj | None = None) -> NoReturn:
    exit_(status)


@function("sys")
def exc_info() -> obj:
    live("classof:exception")
    e = exceptions.handled
    if e is None:
        return tuples.new_tuple(Array[obj].of(NONE, NONE, NONE))
    return tuples.new_tuple(Array[obj].of(ops.type_of(e), e, exceptions.traceback_of(e)))


@function("sys")
def exception() -> obj | None:
    return exceptions.handled


@function("sys")
def getrecursionlimit() -> i32:
    return calls.limit


@function("sys")
def setrecursionlimit(limit: i32, /) -> None:
    live("recursion")
    if limit < 1:
        exceptions.raise_value_error(S("recursion limit must be greater or equal than 1"))
    if limit <= calls.depth:
        message = S("cannot set the recursion limit to % at the recursion depth %: the limit is too low")
        exceptions.raise_recursion_error(fill2(message, ops.str_(small(limit)), ops.str_(small(calls.depth))))
    calls.limit = limit


@function("sys")
def intern(string: Str, /) -> obj:
    return string


@function("sys")
def getsizeof(object: obj, default: obj | None = None) -> i32:
    """About what CPython would need."""
    if isinstance(object, Str):
        return 49 + object.length
    if isinstance(object, List):
        return 56 + 8 * len(lists.view(object))
    if isinstance(object, Tuple):
        return 40 + 8 * size_of(object)
    if isinstance(object, Dict):
        return 64 + 24 * len(object.keys)
    if isinstance(object, Bytes):
        return 33 + object.length
    return 28


@function("sys")
def getrefcount(object: obj, /) -> i32:
    return 2


@function("sys")
def getdefaultencoding() -> obj:
    return S("utf-8")


@function("sys")
def getfilesystemencoding() -> obj:
    return S("utf-8")


@function("sys")
def is_finalizing() -> bool:
    return False


@function("sys")
def getfilesystemencodeerrors() -> obj:
    return S("surrogateescape")


@function("sys")
def audit(event: Str, /, *args: Array[obj]) -> None:
    """Nobody listens."""


@function("sys")
def gettrace() -> obj:
    return NONE


@function("sys")
def settrace(function: obj, /) -> None:
    pass


@function("sys")
def getswitchinterval() -> f64:
    return 0.005


@function("sys")
def get_int_max_str_digits() -> i32:
    return int_text.max_digits


@function("sys")
def set_int_max_str_digits(maxdigits: i32) -> None:
    if maxdigits != 0 and maxdigits < 640:
        exceptions.raise_value_error(S("maxdigits must be 0 or larger than 640"))
    int_text.set_max_digits(maxdigits)
