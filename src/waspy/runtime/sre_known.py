"""Patterns that were compiled with the program: see `frontend/regexes.py`, which writes what is read here.

The program of a pattern (`sre_program`) is a sequence of bytes. Numbers are LEB128 varints, what can be -1 is written
as one more; a set is 32 bytes, one bit for each character below 256:

    groups, start + 1, bits (1: anchored, 2: a set of what a match can begin with follows, 4: it is ASCII only)
    how many, code...       how many, test...       how many, its codes; its set
"""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import ops, sre_engine
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.sre_codes import CharTest
from waspy.runtime.sre_pattern import Pattern, PatternClass
from waspy.runtime.sre_program import Program
from waspy.runtime.unicode import Reader
from waspy.runtime.unicode import read as read_number

ANCHORED, HAS_FIRST = 1, 2
COMMA = 44


@struct
class Known:
    """What `re.compile(pattern, given)` stands for, static where the program was compiled with it. `names` has those of
    the groups, each behind a comma. `made` is the pattern, once it was needed; `next` the one that was made before."""

    pattern: obj
    given: i32
    flags: i32
    names: Str
    program: "Func[[], Array[u8]] | None"
    native: sre_engine.Native | None
    made: Pattern | None
    next: "Known | None"


last: Known | None = None


def pattern_of(k: Known) -> Pattern:
    made = k.made
    if made is not None:
        return made
    return first_made(k)


def first_made(k: Known) -> Pattern:
    global last
    same = find(k.pattern, k.given)
    if same is None:
        read = k.program
        assert read is not None
        names = dicts.new_dict()
        program = read_program(Reader(read(), 0))
        numbered = read_names(k.names, program.groups, names)
        kind = 0 if isinstance(k.pattern, Str) else 1
        same = Pattern(PatternClass, k.pattern, kind, k.flags, program, names, numbered, k.native)
    k.made = same
    k.next = last
    last = k
    return same


def find(pattern: obj, given: i32) -> Pattern | None:
    """The pattern that was made of an equal one with these flags."""
    k = last
    while k is not None:
        if k.given == given and is_same(k.pattern, pattern):
            return k.made
        k = k.next
    return None


def is_same(a: obj, b: obj) -> bool:
    """Of strings, and bytes: the same text and class."""
    if ops.type_of(a) is not ops.type_of(b):
        return False
    if isinstance(a, Str):
        return isinstance(b, Str) and strings.equal(a, b)
    return (
        isinstance(a, Bytes)
        and isinstance(b, Bytes)
        and a.length == b.length
        and strings.equal_bytes(a.data, b.data, a.length)
    )


@function("_sre")
def find_known(pattern: obj, flags: i32, /) -> obj:
    """What was made of the pattern with these flags, or None."""
    found = find(pattern, flags)
    return NONE if found is None else found


@function("_sre")
def remember(pattern: obj, flags: i32, made: obj, /) -> None:
    """For calls that the program was compiled with: the same pattern is the same object."""
    global last
    if isinstance(made, Pattern):
        last = Known(pattern, flags, made.flags, S(""), None, None, made, last)


@function("_sre")
def forget(made: obj, /) -> None:
    """Forgets a pattern; all, if that is None."""
    global last
    before: Known | None = None
    k = last
    while k is not None:
        following = k.next
        if made is NONE or k.made is made:
            k.made = None
            if before is None:
                last = following
            else:
                before.next = following
        else:
            before = k
        k = following


# --- reading ----------------------------------------------------------------------------------------------------
def read_names(names: Str, groups: i32, numbers: Dict) -> Tuple:
    """Puts the names of groups into the dict, with their numbers; gives the names by numbers, None for none."""
    items = Array[obj].filled(groups + 1 if names.length > 0 else 0, NONE)
    g = 0
    start = 0
    for i in range(names.length + 1):
        if names.length > 0 and (i == names.length or strings.char_at(names, i) == COMMA):
            if i > start:
                name = strings.substring(names, start, i)
                items[g] = name
                dicts.put_str(numbers, name, small(g))
            g += 1
            start = i + 1
    return tuples.new_tuple(items)


def numbers(r: Reader) -> Array[i32]:
    """Numbers, with their count before them; each is one more in the data."""
    n = read_number(r)
    result = Array[i32](n)
    for i in range(n):
        result[i] = read_number(r) - 1
    return result


def read_set(r: Reader) -> Array[u8]:
    table = Array[u8](256)
    for c in range(256):
        table[c] = r.table[r.at + (c >> 3)] >> (c & 7) & 1
    r.at += 32
    return table


def read_program(r: Reader) -> Program:
    groups = read_number(r)
    start = read_number(r) - 1
    bits = read_number(r)
    first = read_set(r) if bits & HAS_FIRST != 0 else None
    code = numbers(r)
    tests = Array[CharTest | None](read_number(r))
    for i in range(len(tests)):
        codes = numbers(r)
        tests[i] = CharTest(read_set(r), codes, 0)
    return Program(code, tests, first, start, bits & ANCHORED != 0, groups)
