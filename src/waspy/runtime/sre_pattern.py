"""_sre: re.Pattern, and the functions with which Lib/re makes patterns."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, conversions, exceptions, mappingproxy, ops, sre_codes, sre_engine, sre_program
from waspy.runtime import int as ints
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.messages import text3
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

LONGEST = 0x7FFFFFFFFFFFFFFF
IGNORECASE, LOCALE, UNICODE, ASCII = 2, 4, 32, 256


@struct
class Pattern(Object):
    """`kind`: 0 matches strings, 1 bytes, -1 both (patterns of re.Scanner)."""

    pattern: obj
    kind: i32
    flags: i32
    program: sre_program.Program
    groupindex: obj
    indexgroup: Tuple
    native: sre_engine.Native | None


@struct
class Search(Object):
    """What goes through a string, match by match: a scanner, an iterator, a loop of the methods below. `subject` has
    the characters of `string`."""

    pattern: Pattern
    string: obj
    subject: Str
    matcher: sre_engine.Matcher
    start: i32
    pos: i32


PatternClass = builtin_class("Pattern", Pattern, base=ObjectClass, module="re", flags=CLASS_FINAL | CLASS_GENERIC)
ScannerClass = builtin_class("SRE_Scanner", Search, base=ObjectClass, module="_sre", flags=CLASS_FINAL)

module("_sre", MAGIC=20220615, CODESIZE=4, MAXREPEAT=4294967295, MAXGROUPS=1073741823, Pattern=PatternClass)


@function("_sre")
def getcodesize() -> i32:
    return 4


@function("_sre")
def ascii_iscased(character: i32, /) -> bool:
    return character >= 65 and character <= 90 or character >= 97 and character <= 122


@function("_sre")
def ascii_tolower(character: i32, /) -> i32:
    return sre_codes.ascii_lower(character)


@function("_sre")
def unicode_iscased(character: i32, /) -> bool:
    return sre_codes.unicode_lower(character) != character or sre_codes.unicode_upper(character) != character


@function("_sre")
def unicode_tolower(character: i32, /) -> i32:
    return sre_codes.unicode_lower(character)


@function("_sre", "compile")
def compile_(pattern: obj, flags: i32, code: List, groups: i32, groupindex: obj, indexgroup: Tuple) -> obj:
    codes = Array[i32](code.length)
    for i in range(code.length):
        codes[i] = i32(conversions.to_i64(lists.item(code, i)))
    kind = 0 if isinstance(pattern, Str) else -1 if pattern is NONE else 1
    program = sre_program.translate(codes, groups)
    return Pattern(PatternClass, pattern, kind, flags, program, groupindex, indexgroup, None)


# --- searches -----------------------------------------------------------------------------------------------
def new_search(p: Pattern, string: obj, pos: i64, endpos: i64) -> Search:
    subject = subject_of(p, string)
    n = i64(subject.length)
    start = i32(max(min(pos, n), 0))
    end = i32(max(min(endpos, n), 0))
    matcher = sre_engine.new_matcher(p.program, subject, start, end, p.native)
    return Search(ScannerClass, p, string, subject, matcher, start, start)


def subject_of(p: Pattern, string: obj) -> Str:
    if isinstance(string, Str):
        if p.kind == 1:
            exceptions.raise_type_error(S("cannot use a bytes pattern on a string-like object"))
        return string
    subject = byte_strings.lent(string)
    if subject is None:
        message = S("expected string or bytes-like object, got '%'")
        exceptions.raise_type_error(fill1(message, classes.type_name(string)))
    if p.kind == 0:
        exceptions.raise_type_error(S("cannot use a string pattern on a bytes-like object"))
    return subject


def find_next(s: Search) -> bool:
    """The next match of a search; the one after it begins where this one ends."""
    m = s.matcher
    if not sre_engine.search_from(m, s.start):
        s.start = m.end + 1
        return False
    go_on(s)
    return True


def go_on(s: Search) -> None:
    m = s.matcher
    m.empty_at = m.at if m.at == m.begin else -1
    s.start = m.at


def part(s: Search, start: i32, end: i32) -> obj:
    return part_of(s.string, s.subject, start, end)


def part_of(string: obj, subject: Str, start: i32, end: i32) -> obj:
    """string[start:end]"""
    if isinstance(string, Str):
        return strings.substring(string, start, end)
    if isinstance(string, Bytes) and string.cls is byte_strings.BytesClass and start == 0 and end == subject.length:
        return string
    return byte_strings.from_part(strings.narrow_of(subject), start, end - start)


def group_part(s: Search, g: i32) -> obj | None:
    """What group g matched; null: nothing."""
    m = s.matcher
    if g == 0:
        return part(s, m.begin, m.at)
    start = m.marks[g * 2 - 2]
    end = m.marks[g * 2 - 1]
    if start < 0 or end < start:
        return None
    return part(s, start, end)


# --- the methods of patterns -----------------------------------------------------------------------------------
@method(PatternClass)
def findall(self: Pattern, string: obj, pos: i64 = 0, endpos: i64 = LONGEST) -> obj:
    s = new_search(self, string, pos, endpos)
    result = lists.empty()
    n = self.program.groups
    empty = part(s, 0, 0)
    while s.start <= s.matcher.end and find_next(s):
        if n < 2:
            found = group_part(s, n)
            lists.append(result, empty if found is None else found)
        else:
            lists.append(result, all_groups(s, empty))
    return result


def all_groups(s: Search, default: obj) -> obj:
    n = s.pattern.program.groups
    items = Array[obj].filled(n, default)
    for i in range(n):
        found = group_part(s, i + 1)
        if found is not None:
            items[i] = found
    return tuples.new_tuple(items)


@method(PatternClass)
def split(self: Pattern, string: obj, maxsplit: i64 = 0) -> obj:
    s = new_search(self, string, 0, LONGEST)
    result = lists.empty()
    last = 0
    count: i64 = 0
    while (maxsplit == 0 or count < maxsplit) and find_next(s):
        lists.append(result, part(s, last, s.matcher.begin))
        for g in range(1, self.program.groups + 1):
            found = group_part(s, g)
            lists.append(result, NONE if found is None else found)
        last = s.matcher.at
        count += 1
    lists.append(result, part(s, last, s.subject.length))
    return result


@method(PatternClass, "__copy__")
def pattern_copy(self: Pattern) -> obj:
    return self


@method(PatternClass, "__deepcopy__")
def pattern_deepcopy(self: Pattern, memo: obj, /) -> obj:
    return self


@slot(PatternClass, "hash")
def pattern_hash(self: obj) -> i64:
    p = cast(Pattern, self)
    return ops.hash_(p.pattern) ^ i64(p.flags)


@slot(PatternClass, "compare")
def pattern_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Pattern) or op != EQ and op != NE:
        return NOT_IMPLEMENTED
    p = cast(Pattern, self)
    same = p is other or p.flags == other.flags and p.kind == other.kind and ops.eq_(p.pattern, other.pattern)
    return from_bool(same == (op == EQ))


@getter(PatternClass, "pattern")
def pattern_pattern(self: Pattern) -> obj:
    return self.pattern


@getter(PatternClass, "flags")
def pattern_flags(self: Pattern) -> i32:
    return self.flags


@getter(PatternClass, "groups")
def pattern_groups(self: Pattern) -> i32:
    return self.program.groups


@getter(PatternClass, "groupindex")
def pattern_groupindex(self: Pattern) -> obj:
    return mappingproxy.MappingProxy(mappingproxy.MappingProxyClass, self.groupindex)


@slot(PatternClass, "repr")
def pattern_repr(self: obj) -> obj:
    p = cast(Pattern, self)
    flags = p.flags
    if p.kind == 0 and flags & (LOCALE | UNICODE | ASCII) == UNICODE:
        flags &= ~UNICODE
    out = strings.new_builder(40)
    strings.append_str(out, S("re.compile("))
    text = ops.repr_(p.pattern)
    strings.append_part(out, text, 0, min(text.length, 200))
    separator = S(", re.")
    for bit in range(9):
        if flags >> bit & 1 == 1:
            strings.append_str(out, separator)
            strings.append_str(out, flag_name(bit))
            separator = S("|re.")
    if flags >> 9 != 0:
        strings.append_str(out, S(", ") if separator.length == 5 else S("|"))
        strings.append_str(out, text3(S("0x"), ops.format_(ints.box(i64(flags & ~511)), S("x")), S("")))
    strings.append_char(out, ord(")"))
    return strings.finish(out)


def flag_name(bit: i32) -> Str:
    names = S("TEMPLATE   IGNORECASE LOCALE     MULTILINE  DOTALL     UNICODE    VERBOSE    DEBUG      ASCII      ")
    start = bit * 11
    end = start
    while strings.char_at(names, end) != ord(" "):
        end += 1
    return strings.substring(names, start, end)
