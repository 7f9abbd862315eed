"""re.Match, and the methods of patterns that make matches."""

from waspy.lang import *
from waspy.runtime import conversions, exceptions, ops, sre_engine
from waspy.runtime import dict as dicts
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.sre_pattern import (
    LONGEST,
    Pattern,
    PatternClass,
    ScannerClass,
    Search,
    find_next,
    go_on,
    new_search,
    part_of,
)
from waspy.runtime.template import fill3
from waspy.runtime.tuple import items_of


@struct
class Match(Object):
    """`begin` and `at` are the ends of the match; `marks` as the matcher left them: a group took part if its second
    mark is set, and not before the first one."""

    pattern: Pattern
    string: obj
    subject: Str
    begin: i32
    at: i32
    marks: Array[i32]
    pos: i32
    endpos: i32
    last_group: i32


@struct
class MatchIterator(Object):
    search: Search


MatchClass = builtin_class("Match", Match, base=ObjectClass, module="re", flags=CLASS_FINAL | CLASS_GENERIC)
module("_sre", Match=MatchClass)
MatchIteratorClass = builtin_class("callable_iterator", MatchIterator, base=ObjectClass, flags=CLASS_FINAL)


def match_of(s: Search) -> Match:
    """Of the match that was found. It takes the marks over: the matcher gets others."""
    m = s.matcher
    marks = m.marks
    n = len(marks)
    if n > 0:
        m.marks = Array[i32].filled(n, -1)
    return Match(MatchClass, s.pattern, s.string, s.subject, m.begin, m.at, marks, s.pos, m.end, m.last_group)


def start_of(m: Match, g: i32) -> i32:
    """Where group g begins, or -1."""
    if g == 0:
        return m.begin
    start = m.marks[g * 2 - 2]
    return start if m.marks[g * 2 - 1] >= start else -1


def end_of(m: Match, g: i32) -> i32:
    if g == 0:
        return m.at
    end = m.marks[g * 2 - 1]
    return end if m.marks[g * 2 - 2] >= 0 and end >= m.marks[g * 2 - 2] else -1


def count_of(m: Match) -> i32:
    """How many groups there are, the match as a whole being one."""
    return (len(m.marks) >> 1) + 1


# --- the methods of patterns -----------------------------------------------------------------------------------
def match_at(s: Search) -> obj:
    if s.start <= s.matcher.end and sre_engine.match_here(s.matcher, s.start):
        return match_of(s)
    return NONE


@method(PatternClass, "match")
def pattern_match(self: Pattern, string: obj, pos: i64 = 0, endpos: i64 = LONGEST) -> obj:
    return match_at(new_search(self, string, pos, endpos))


@method(PatternClass)
def fullmatch(self: Pattern, string: obj, pos: i64 = 0, endpos: i64 = LONGEST) -> obj:
    s = new_search(self, string, pos, endpos)
    s.matcher.full = True
    return match_at(s)


@method(PatternClass)
def search(self: Pattern, string: obj, pos: i64 = 0, endpos: i64 = LONGEST) -> obj:
    s = new_search(self, string, pos, endpos)
    if sre_engine.search_from(s.matcher, s.start):
        return match_of(s)
    return NONE


@method(PatternClass)
def finditer(self: Pattern, string: obj, pos: i64 = 0, endpos: i64 = LONGEST) -> obj:
    return MatchIterator(MatchIteratorClass, new_search(self, string, pos, endpos))


@slot(MatchIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(MatchIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    s = cast(MatchIterator, self).search
    if find_next(s):
        return match_of(s)
    return None


@method(PatternClass)
def scanner(self: Pattern, string: obj, pos: i64 = 0, endpos: i64 = LONGEST) -> obj:
    return new_search(self, string, pos, endpos)


@method(ScannerClass, "match")
def scanner_match(self: Search) -> obj:
    found = match_at(self)
    if found is NONE:
        self.start = self.matcher.end + 1
    else:
        go_on(self)
    return found


@method(ScannerClass, "search")
def scanner_search(self: Search) -> obj:
    return match_of(self) if find_next(self) else NONE


@getter(ScannerClass, "pattern")
def scanner_pattern(self: Search) -> obj:
    return self.pattern


# --- groups -------------------------------------------------------------------------------------------------------
def group_number(m: Match, group: obj | None) -> i32:
    if group is None:
        return 0
    if is_small(group):
        n = small_value(group)
    else:
        n = named_group(m, group)
    if n < 0 or n >= count_of(m):
        exceptions.raise_index_error(S("no such group"))
    return n


def named_group(m: Match, group: obj) -> i32:
    number = conversions.index_or_null(group)
    if number is None:
        number = dicts.get(cast(Dict, m.pattern.groupindex), group)
    if number is None or not is_small(number):
        return -1
    return small_value(number)


def group_at(m: Match, g: i32, default: obj) -> obj:
    start = start_of(m, g)
    if start < 0:
        return default
    return part_of(m.string, m.subject, start, end_of(m, g))


def whole(m: Match) -> obj:
    return part_of(m.string, m.subject, m.begin, m.at)


def numbered(m: Match, g: i32) -> obj:
    """m[g] for g >= 0."""
    if g >= count_of(m):
        exceptions.raise_index_error(S("no such group"))
    return group_at(m, g, NONE)


@method(MatchClass)
def group(self: Match, *args: Array[obj]) -> obj:
    n = len(args)
    if n == 0:
        return group_at(self, 0, NONE)
    if n == 1:
        return group_at(self, group_number(self, args[0]), NONE)
    items = Array[obj].filled(n, NONE)
    for i in range(n):
        items[i] = group_at(self, group_number(self, args[i]), NONE)
    return tuples.new_tuple(items)


@slot(MatchClass, "getitem")
def match_getitem(self: obj, key: obj) -> obj:
    m = cast(Match, self)
    return group_at(m, group_number(m, key), NONE)


@method(MatchClass)
def groups(self: Match, default: obj | None = None) -> obj:
    otherwise = NONE if default is None else default
    n = count_of(self)
    items = Array[obj].filled(n - 1, otherwise)
    for i in range(1, n):
        items[i - 1] = group_at(self, i, otherwise)
    return tuples.new_tuple(items)


@method(MatchClass)
def groupdict(self: Match, default: obj | None = None) -> obj:
    otherwise = NONE if default is None else default
    names = cast(Dict, self.pattern.groupindex)
    result = dicts.new_dict()
    dicts.merge_dict(result, names)
    for e in range(names.fill):
        result.values[e] = group_at(self, small_value(cast(obj, names.values[e])), otherwise)
    return result


@method(MatchClass)
def start(self: Match, group: obj | None = None, /) -> i32:
    return start_of(self, group_number(self, group))


@method(MatchClass)
def end(self: Match, group: obj | None = None, /) -> i32:
    return end_of(self, group_number(self, group))


@method(MatchClass)
def span(self: Match, group: obj | None = None, /) -> obj:
    return span_of(self, group_number(self, group))


def span_of(m: Match, g: i32) -> obj:
    return tuples.pair(ints.box(i64(start_of(m, g))), ints.box(i64(end_of(m, g))))


# --- what else matches know ---------------------------------------------------------------------------------------
@getter(MatchClass)
def regs(self: Match) -> obj:
    n = count_of(self)
    items = Array[obj].filled(n, NONE)
    for i in range(n):
        items[i] = span_of(self, i)
    return tuples.new_tuple(items)


@getter(MatchClass)
def lastindex(self: Match) -> obj:
    if self.last_group < 0:
        return NONE
    return ints.box(i64(self.last_group))


@getter(MatchClass)
def lastgroup(self: Match) -> obj:
    names = items_of(self.pattern.indexgroup)
    if self.last_group < 0 or self.last_group >= len(names):
        return NONE
    return names[self.last_group]


@getter(MatchClass, "re")
def match_re(self: Match) -> obj:
    return self.pattern


@getter(MatchClass, "string")
def match_string(self: Match) -> obj:
    return self.string


@getter(MatchClass)
def pos(self: Match) -> i32:
    return self.pos


@getter(MatchClass)
def endpos(self: Match) -> i32:
    return self.endpos


@method(MatchClass, "__copy__")
def match_copy(self: Match) -> obj:
    return self


@method(MatchClass, "__deepcopy__")
def match_deepcopy(self: Match, memo: obj, /) -> obj:
    return self


@slot(MatchClass, "repr")
def match_repr(self: obj) -> obj:
    m = cast(Match, self)
    text = ops.repr_(group_at(m, 0, NONE))
    pattern = S("<re.Match object; span=(%, %), match=%>")
    return fill3(pattern, ops.str_(ints.box(i64(m.begin))), ops.str_(ints.box(i64(m.at))), shortened(text))


def shortened(text: Str) -> Str:
    """%.50R"""
    return strings.substring(text, 0, 50) if text.length > 50 else text
