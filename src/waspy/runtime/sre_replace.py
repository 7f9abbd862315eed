"""sub, subn and expand of regular expressions."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import calls, classes, exceptions, ops, sre_pattern
from waspy.runtime import int as ints
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.sre_match import Match, MatchClass, end_of, match_of, start_of
from waspy.runtime.sre_pattern import LONGEST, Pattern, PatternClass, Search, find_next, new_search
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import item_at

BACKSLASH = 92
LONG = 256


template_reader: obj | None = None  # (template, pattern) -> (groups, literals): see stdlib/re/_template.py


@function("_sre")
def set_template_reader(f: obj, /) -> None:
    global template_reader
    template_reader = f


@struct
class Template:
    """parts[i], where it is no string, stands for what group numbers[i] matched."""

    parts: Array[obj]
    numbers: Array[i32]


@method(PatternClass)
def sub(self: Pattern, repl: obj, string: obj, count: i64 = 0) -> obj:
    return replace(self, repl, string, count, False)


@method(PatternClass)
def subn(self: Pattern, repl: obj, string: obj, count: i64 = 0) -> obj:
    return replace(self, repl, string, count, True)


def replace(p: Pattern, repl: obj, string: obj, count: i64, counted: bool) -> obj:
    template: Template | None = None
    literal: Str | None = None
    function = repl
    if isinstance(repl, Str) or byte_strings.is_bytes_like(repl):
        literal = text_of(repl)
        if has_backslash(literal):
            template = parsed(p, repl)
            literal = None
    elif ops.type_of(repl).call is None:
        sre_pattern.subject_of(p, string)
        template = parsed(p, repl)
    s = new_search(p, string, 0, LONGEST)
    subject = s.subject
    out = strings.new_builder(subject.length + (subject.length >> 4))
    last = 0
    done: i64 = 0
    pieces = 0
    complaint: Str | None = None
    while (count == 0 or done < count) and find_next(s):
        begin = s.matcher.begin
        if last < begin:
            strings.append_part(out, subject, last, begin)
            pieces += 1
        if literal is not None:
            if isinstance(s.string, Str) != isinstance(repl, Str):
                exceptions.raise_type_error(wrong_piece(s, repl, pieces))
            strings.append_str(out, literal)
        elif template is not None:
            append_template(out, s, template)
        else:
            item = calls.call1(function, match_of(s))
            if item is not NONE and complaint is None:
                complaint = appended(out, s, item, pieces)
        pieces += 1
        last = s.matcher.at
        done += 1
    if complaint is not None:
        exceptions.raise_type_error(complaint)
    if counted:
        return tuples.pair(finished(out, s, last, done), ints.box(done))
    return finished(out, s, last, done)


def finished(out: strings.StrBuilder, s: Search, last: i32, done: i64) -> obj:
    if done == 0:
        return sre_pattern.part(s, 0, s.subject.length)
    strings.append_part(out, s.subject, last, s.subject.length)
    n = out.length
    if not isinstance(s.string, Str):
        return byte_strings.of_str(strings.finish(out))
    if n >= LONG and out.wide is None and len(out.narrow) - n <= n >> 3:
        return strings.narrow_str(out.narrow, n)  # with a little slack rather than copied
    return strings.finish(out)


def text_of(o: obj) -> Str:
    if isinstance(o, Str):
        return o
    return byte_strings.lent_argument(o)


def has_backslash(s: Str) -> bool:
    for i in range(s.length):
        if strings.char_at(s, i) == BACKSLASH:
            return True
    return False


def appended(out: strings.StrBuilder, s: Search, item: obj, pieces: i32) -> Str | None:
    """Appends what a replacement function gave; what is wrong with it is reported when all are there."""
    if isinstance(item, Str) if isinstance(s.string, Str) else byte_strings.is_bytes_like(item):
        strings.append_str(out, text_of(item))
        return None
    return wrong_piece(s, item, pieces)


def wrong_piece(s: Search, item: obj, pieces: i32) -> Str:
    """As the join of the pieces would complain."""
    if isinstance(s.string, Str):
        message = S("sequence item %: expected str instance, % found")
    else:
        message = S("sequence item %: expected a bytes-like object, % found")
    return fill2(message, ops.str_(small(pieces)), classes.type_name(item))


# --- templates --------------------------------------------------------------------------------------------------
def parsed(p: Pattern, template: obj) -> Template:
    """By the module re: ([(index in literals, group)...], literals)."""
    live("re:_template_reader!")
    reader = template_reader
    assert reader is not None
    result = cast(Tuple, calls.call2(reader, template, p))
    groups = cast(List, item_at(result, 0))
    parts = lists.to_array(cast(List, item_at(result, 1)))
    numbers = Array[i32](len(parts))
    for i in range(groups.length):
        pair = cast(Tuple, lists.item(groups, i))
        numbers[small_value(item_at(pair, 0))] = small_value(item_at(pair, 1))
    return Template(parts, numbers)


def append_template(out: strings.StrBuilder, s: Search, t: Template) -> None:
    m = s.matcher
    for i in range(len(t.parts)):
        item = t.parts[i]
        if item is not NONE:
            strings.append_str(out, text_of(item))
        else:
            g = t.numbers[i] * 2
            if g == 0:
                strings.append_part(out, s.subject, m.begin, m.at)
            elif m.marks[g - 2] >= 0 and m.marks[g - 1] >= m.marks[g - 2]:
                strings.append_part(out, s.subject, m.marks[g - 2], m.marks[g - 1])


@method(MatchClass)
def expand(self: Match, template: obj) -> obj:
    t = parsed(self.pattern, template)
    out = strings.new_builder(20)
    for i in range(len(t.parts)):
        item = t.parts[i]
        g = t.numbers[i]
        if item is not NONE:
            strings.append_str(out, text_of(item))
        elif start_of(self, g) >= 0:
            strings.append_part(out, self.subject, start_of(self, g), end_of(self, g))
    text = strings.finish(out)
    string = self.string
    if isinstance(string, Str):
        return text
    if not isinstance(string, (Bytes, ByteArray)):
        exceptions.raise_attribute_error(fill1(S("'%' object has no attribute 'join'"), classes.type_name(string)))
    return byte_strings.like(string, text)
