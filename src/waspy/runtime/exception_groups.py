"""Exception groups: what an instance holds, and the report on exceptions with groups among them: each level of nesting
is indented behind a margin (traceback.TracebackException.format). The classes are in stdlib/_exception_groups.py."""

from waspy.lang import *
from waspy.runtime import console, exceptions, ops, traceback
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import items_of

MOST_MEMBERS = 15
MOST_LEVELS = 10
MESSAGE = S(" message")  # no attribute of a program has such a name
MEMBERS = S(" exceptions")

module("_exception_group")


@function("_exception_group")
def fill(e: BaseException, message: Str, members: Tuple, /) -> None:
    exceptions.set_field(e, MESSAGE, message)
    exceptions.set_field(e, MEMBERS, members)


@function("_exception_group", "message_of")
def message_of(e: BaseException, /) -> obj:
    return exceptions.field(e, MESSAGE)


@function("_exception_group", "exceptions_of")
def exceptions_of(e: BaseException, /) -> obj:
    return exceptions.field(e, MEMBERS)


# --- the report -----------------------------------------------------------------------------------------------
@struct
class Report:
    out: StrBuilder
    level: i32
    open: bool  # the last frame has still to be closed


def report(exc: obj) -> obj | None:
    if isinstance(exc, BaseException):
        r = Report(strings.new_builder(256), 0, False)
        add_chained(r, exc, Array[obj | None](traceback.DEEPEST), 0)
        console.write_error(strings.finish(r.out))
    return exc


def add_chained(r: Report, exc: BaseException, seen: Array[obj | None], depth: i32) -> None:
    """As traceback.add_chained."""
    if depth < len(seen):
        seen[depth] = exc
        cause = exc.cause
        context = exc.context
        if isinstance(cause, BaseException):
            if not traceback.is_among(seen, depth, cause):
                add_chained(r, cause, seen, depth + 1)
                emit(r, traceback.CAUSED, ord("|"))
        elif isinstance(context, BaseException) and not exc.suppress:
            if not traceback.is_among(seen, depth, context):
                add_chained(r, context, seen, depth + 1)
                emit(r, traceback.DURING, ord("|"))
    members = exceptions_of(exc)
    if isinstance(members, Tuple):
        add_group(r, exc, items_of(members))
        return
    if exc.traceback is not None:
        emit(r, traceback.HEADER, ord("|"))
    add_own(r, exc)


def add_own(r: Report, exc: BaseException) -> None:
    """The traceback and the description of one exception."""
    own = strings.new_builder(256)
    if exc.traceback is not None:
        traceback.add_entries(own, exc.traceback)
    traceback.add_description(own, exc)
    emit(r, strings.finish(own), ord("|"))


def add_group(r: Report, exc: BaseException, members: Array[obj]) -> None:
    if r.level > MOST_LEVELS:
        emit(r, S("... (max_group_depth is 10)\n"), ord("|"))
        return
    outermost = r.level == 0
    if outermost:
        r.level = 1
    if exc.traceback is not None:
        emit(r, S("Exception Group Traceback (most recent call last):\n"), ord("+") if outermost else ord("|"))
    add_own(r, exc)
    n = min(len(members), MOST_MEMBERS + 1)
    r.open = False
    for i in range(n):
        add_member(r, members, i, i == n - 1)
    if outermost:
        r.level = 0


def add_member(r: Report, members: Array[obj], i: i32, last: bool) -> None:
    if last:
        r.open = True
    indent(r)
    title = S("...") if i >= MOST_MEMBERS else ops.str_(small(i + 1))
    frame = S("+-+---------------- % ----------------\n") if i == 0 else S("  +---------------- % ----------------\n")
    strings.append_str(r.out, fill1(frame, title))
    r.level += 1
    if i >= MOST_MEMBERS:
        more = len(members) - MOST_MEMBERS
        plural = S("s") if more > 1 else S("")
        emit(r, fill2(S("and % more exception%\n"), ops.str_(small(more)), plural), ord("|"))
    else:
        add_chained(r, cast(BaseException, members[i]), Array[obj | None](traceback.DEEPEST), 0)
    if last and r.open:
        indent(r)
        strings.append_str(r.out, S("+------------------------------------\n"))
        r.open = False
    r.level -= 1


def indent(r: Report) -> None:
    for i in range(r.level):
        strings.append_str(r.out, S("  "))


def emit(r: Report, text: Str, margin: i32) -> None:
    """Lines behind the margin of the level."""
    if r.level == 0:
        strings.append_str(r.out, text)
        return
    start = 0
    while start < text.length:
        end = start
        while end < text.length and strings.char_at(text, end) != ord("\n"):
            end += 1
        end = min(end + 1, text.length)
        indent(r)
        strings.append_char(r.out, margin)
        strings.append_char(r.out, ord(" "))
        strings.append_str(r.out, strings.substring(text, start, end))
        start = end
