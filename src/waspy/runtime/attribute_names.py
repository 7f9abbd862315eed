"""The attributes of builtin classes by name, special methods apart: what `dir` would show if the program kept them all.

Near misses of these are asked for when an AttributeError ends the program (suggestions.py).
"""

from waspy.lang import *
from waspy.runtime import (
    bytearray,
    bytes,
    complex,
    defaultdict,
    deque,
    descriptors,
    exceptions,
    functools_module,
    generator,
    io,
    io_memory,
    lru_cache,
    ordered_dict,
    property,
    sre_match,
    sre_pattern,
    super_type,
)
from waspy.runtime import dict as dicts
from waspy.runtime import float as floats
from waspy.runtime import list as lists
from waspy.runtime import range as ranges
from waspy.runtime import set as sets
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@struct
class Names:
    """What a builtin class adds to its base's attributes, special methods apart."""

    cls: Class
    names: Str


OBJECT = S(
    "__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ "
    "__init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ "
    "__sizeof__ __str__ __subclasshook__"
)
HEAP = S("__dict__ __module__ __weakref__")  # what a class statement adds
FILE = S(
    "close closed detach encoding errors fileno flush isatty line_buffering mode name newlines read readable readline "
    "readlines reconfigure seek seekable tell truncate writable write write_through writelines"
)
BINARY_FILE = S(
    "close closed detach fileno flush isatty mode name peek raw read read1 readable readinto readinto1 readline "
    "readlines seek seekable tell truncate writable write writelines"
)

NAMES = Array[Names].of(
    Names(ObjectClass, OBJECT),
    when_live(
        "str.StrClass",
        Names(
            strings.StrClass,
            S(
                "capitalize casefold center count encode endswith expandtabs find format format_map index isalnum "
                "isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper "
                "join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust "
                "rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"
            ),
        ),
    ),
    when_live(
        "list.ListClass",
        Names(lists.ListClass, S("append clear copy count extend index insert pop remove reverse sort")),
    ),
    when_live("tuple.TupleClass", Names(tuples.TupleClass, S("count index"))),
    when_live(
        "dict.DictClass",
        Names(dicts.DictClass, S("clear copy fromkeys get items keys pop popitem setdefault update values")),
    ),
    when_live(
        "set.SetClass",
        Names(
            sets.SetClass,
            S(
                "add clear copy difference difference_update discard intersection intersection_update isdisjoint "
                "issubset issuperset pop remove symmetric_difference symmetric_difference_update union update"
            ),
        ),
    ),
    when_live(
        "set.FrozenSetClass",
        Names(
            sets.FrozenSetClass,
            S("copy difference intersection isdisjoint issubset issuperset symmetric_difference union"),
        ),
    ),
    when_live(
        "singletons.IntClass",
        Names(
            IntClass,
            S("as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes"),
        ),
    ),
    when_live(
        "float.FloatClass",
        Names(floats.FloatClass, S("as_integer_ratio conjugate fromhex hex imag is_integer real")),
    ),
    when_live("complex.ComplexClass", Names(complex.ComplexClass, S("conjugate imag real"))),
    when_live("range.RangeClass", Names(ranges.RangeClass, S("count index start step stop"))),
    when_live("slice.SliceClass", Names(slices.SliceClass, S("indices start step stop"))),
    when_live(
        "bytes.BytesClass",
        Names(
            bytes.BytesClass,
            S(
                "capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii "
                "isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix "
                "removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip "
                "swapcase title translate upper zfill"
            ),
        ),
    ),
    when_live(
        "bytearray.ByteArrayClass",
        Names(
            bytearray.ByteArrayClass,
            S(
                "append capitalize center clear copy count decode endswith expandtabs extend find fromhex hex index "
                "insert isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip "
                "maketrans partition pop remove removeprefix removesuffix replace reverse rfind rindex rjust "
                "rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"
            ),
        ),
    ),
    when_live("exceptions.BaseExceptionClass", Names(exceptions.BaseExceptionClass, S("add_note args with_traceback"))),
    when_live(
        "exceptions.OSErrorClass",
        Names(exceptions.OSErrorClass, S("characters_written errno filename filename2 strerror")),
    ),
    when_live("exceptions.StopIterationClass", Names(exceptions.StopIterationClass, S("value"))),
    when_live("exceptions.SystemExitClass", Names(exceptions.SystemExitClass, S("code"))),
    when_live("exceptions.ImportErrorClass", Names(exceptions.ImportErrorClass, S("msg name path"))),
    when_live("exceptions.NameErrorClass", Names(exceptions.NameErrorClass, S("name"))),
    when_live("exceptions.AttributeErrorClass", Names(exceptions.AttributeErrorClass, S("name obj"))),
    when_live(
        "exceptions.SyntaxErrorClass",
        Names(
            exceptions.SyntaxErrorClass,
            S("end_lineno end_offset filename lineno msg offset print_file_and_line text"),
        ),
    ),
    when_live(
        "exceptions.UnicodeErrorClass", Names(exceptions.UnicodeErrorClass, S("encoding end object reason start"))
    ),
    when_live(
        "descriptors.FunctionClass",
        Names(
            descriptors.FunctionClass,
            S(
                "__annotations__ __builtins__ __call__ __closure__ __code__ __defaults__ __dict__ __get__ __globals__ "
                "__kwdefaults__ __module__ __name__ __qualname__"
            ),
        ),
    ),
    when_live(
        "generator.GeneratorClass",
        Names(
            generator.GeneratorClass,
            S("close gi_code gi_frame gi_running gi_suspended gi_yieldfrom send throw"),
        ),
    ),
    when_live("property.PropertyClass", Names(property.PropertyClass, S("deleter fdel fget fset getter setter"))),
    when_live("io.TextFileClass", Names(io.TextFileClass, FILE)),
    when_live("io.ReaderClass", Names(io.ReaderClass, BINARY_FILE)),
    when_live("io.WriterClass", Names(io.WriterClass, BINARY_FILE)),
    when_live(
        "io_memory.StringIOClass",
        Names(
            io_memory.StringIOClass,
            S(
                "close closed detach encoding errors fileno flush getvalue isatty line_buffering newlines read "
                "readable readline readlines seek seekable tell truncate writable write writelines"
            ),
        ),
    ),
    when_live(
        "io_memory.BytesIOClass",
        Names(
            io_memory.BytesIOClass,
            S(
                "close closed detach fileno flush getbuffer getvalue isatty read read1 readable readinto readinto1 "
                "readline readlines seek seekable tell truncate writable write writelines"
            ),
        ),
    ),
    when_live(
        "deque.DequeClass",
        Names(
            deque.DequeClass,
            S(
                "append appendleft clear copy count extend extendleft index insert maxlen pop popleft remove reverse "
                "rotate"
            ),
        ),
    ),
    when_live("defaultdict.DefaultDictClass", Names(defaultdict.DefaultDictClass, S("default_factory"))),
    when_live("ordered_dict.OrderedDictClass", Names(ordered_dict.OrderedDictClass, S("move_to_end"))),
    when_live("functools_module.PartialClass", Names(functools_module.PartialClass, S("args func keywords"))),
    when_live("lru_cache.LruCacheClass", Names(lru_cache.LruCacheClass, S("__wrapped__ cache_clear cache_info"))),
    when_live(
        "sre_match.MatchClass",
        Names(
            sre_match.MatchClass,
            S("end endpos expand group groupdict groups lastgroup lastindex pos re regs span start string"),
        ),
    ),
    when_live(
        "sre_pattern.PatternClass",
        Names(
            sre_pattern.PatternClass,
            S("findall finditer flags fullmatch groupindex groups match pattern scanner search split sub subn"),
        ),
    ),
    when_live("super_type.SuperClass", Names(super_type.SuperClass, S("__self__ __self_class__ __thisclass__"))),
)
