"""Tracebacks: recording, and printing as CPython 3.11 does (Python/traceback.c, Python/pythonrun.c)."""

from waspy.lang import *
from waspy.runtime import (
    calls,
    classes,
    console,
    exceptions,
    name_dict,
    ops,
    suggestions,
    traceback_lines,
    traceback_objects,
)
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.template import fill1, fill2
from waspy.runtime.traceback_lines import Entry

MOST_ENTRIES = 1000
MOST_REPEATS = 3
DEEPEST = 16  # of the exceptions that are causes of one another

HEADER = S("Traceback (most recent call last):\n")
CAUSED = S("\nThe above exception was the direct cause of the following exception:\n\n")
DURING = S("\nDuring handling of the above exception, another exception occurred:\n\n")


def add(exc: obj, info: FrameInfo, position: i32) -> None:
    """The exception leaves, or is caught in, a function's frame at a position; -1: nowhere."""
    if position < 0 or not isinstance(exc, BaseException):
        return
    at_attribute = exc.traceback is None and exc.cls is exceptions.AttributeErrorClass
    exc.traceback = Traceback(traceback_objects.TracebackClass, exc.traceback, info, position, at_attribute, 0)


# --- the report -----------------------------------------------------------------------------------------------
def report(exc: obj) -> None:
    """What is printed for an uncaught exception, unless there are groups: see `excepthook.report`."""
    if isinstance(exc, BaseException):
        console.write_error(text(exc))


def text(exc: BaseException) -> Str:
    """The whole report, as traceback.format_exception makes it."""
    out = strings.new_builder(256)
    add_chained(out, exc, Array[obj | None](DEEPEST), 0)
    return strings.finish(out)


def add_chained(out: StrBuilder, exc: BaseException, seen: Array[obj | None], depth: i32) -> None:
    """The causes and contexts first. `seen[:depth]` are the exceptions that this one is a cause of."""
    if depth < len(seen):
        seen[depth] = exc
        cause = exc.cause
        context = exc.context
        if isinstance(cause, BaseException):
            if not is_among(seen, depth, cause):
                add_chained(out, cause, seen, depth + 1)
                strings.append_str(out, CAUSED)
        elif isinstance(context, BaseException) and not exc.suppress:
            if not is_among(seen, depth, context):
                add_chained(out, context, seen, depth + 1)
                strings.append_str(out, DURING)
    if exc.traceback is not None:
        strings.append_str(out, HEADER)
        add_entries(out, exc.traceback)
    add_description(out, exc)


def is_among(seen: Array[obj | None], depth: i32, exc: obj) -> bool:
    for i in range(depth + 1):
        if seen[i] is exc:
            return True
    return False


def add_entries(out: StrBuilder, tb: Traceback | None) -> None:
    """The lines of the traceback, repetitions folded."""
    skipped = traceback_lines.count(tb) - MOST_ENTRIES
    last: Entry | None = None
    repeats = 0
    while tb is not None:
        e: Entry | None = traceback_lines.entry_of(tb)
        while e is not None:
            if skipped > 0:
                skipped -= 1
            else:
                if last is not None and traceback_lines.same_place(last, e):
                    repeats += 1
                else:
                    add_repeats(out, repeats)
                    repeats = 1
                last = e
                if repeats <= MOST_REPEATS:
                    traceback_lines.add_entry(out, e)
            e = e.inner
        tb = tb.next
    add_repeats(out, repeats)


def add_repeats(out: StrBuilder, repeats: i32) -> None:
    more = repeats - MOST_REPEATS
    if more > 0:
        plural = S("s")
        if more == 1:
            plural = S("")
        strings.append_str(out, fill2(S("  [Previous line repeated % more time%]\n"), ops.str_(small(more)), plural))


# A SyntaxError shows the place that it speaks of, and then a message that does not.
PLACES = Array[Func[[StrBuilder, BaseException], Str | None]].of(
    when_live("exceptions.SyntaxErrorClass", traceback_lines.add_syntax_error)
)


# What an uncaught exception asks about a name.
SUGGESTIONS = Array[Func[[BaseException], Str | None]].of(
    when_live("exceptions.raise_misspelled", suggestions.misspelled),
    when_live("exceptions.raise_attribute_error_of", suggestions.attribute),
)


# --- the description ---------------------------------------------------------------------------------------------
def add_description(out: StrBuilder, exc: BaseException) -> None:
    """Class and message, and the notes."""
    place_message: Str | None = None
    for printer in PLACES:
        place_message = printer(out, exc)
    strings.append_str(out, class_text(ops.type_of(exc)))
    message = message_of(exc) if place_message is None else place_message
    if message.length > 0:
        strings.append_str(out, S(": "))
        strings.append_str(out, message)
    for suggest in SUGGESTIONS:
        meant = suggest(exc)
        if meant is not None:
            strings.append_str(out, fill1(S(". Did you mean: %?"), ops.repr_(meant)))
    strings.append_known(out, ord("\n"))
    d = exc.attributes
    if d is not None:
        notes = name_dict.get(d, S("__notes__"))
        if isinstance(notes, List):
            for i in range(notes.length):
                strings.append_str(out, ops.str_(lists.at(notes, i)))
                strings.append_known(out, ord("\n"))


def class_text(cls: Class) -> Str:
    """The class's name, with its module unless that is builtins or __main__."""
    name = cls.qualname
    if name is None:
        name = classes.class_name(cls)
    module = classes.module_name(cls)
    if module is None or strings.equal(module, S("builtins")) or strings.equal(module, S("__main__")):
        return name
    return fill2(S("%.%"), module, name)


def message_of(exc: BaseException) -> Str:
    depth = calls.depth
    try:
        return ops.str_(exc)
    except Thrown:
        calls.depth = depth
    return S("<exception str() failed>")
