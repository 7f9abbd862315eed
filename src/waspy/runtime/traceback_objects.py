"""Traceback objects, and the little of frames that they show."""

from waspy.lang import *
from waspy.runtime import classes, exceptions, ops, traceback_anchors, traceback_lines
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


@struct
class FrameObject(Object):
    """Where a traceback entry was, as `tb_frame`."""

    info: FrameInfo
    entry: traceback_lines.Entry


TracebackClass = builtin_class("traceback", Traceback, base=ObjectClass, flags=CLASS_FINAL)
FrameClass = builtin_class("frame", FrameObject, base=ObjectClass, flags=CLASS_FINAL)
FrameCodeClass = builtin_class("frame_code", FrameObject, base=ObjectClass, flags=CLASS_FINAL)


@getter(TracebackClass)
def tb_next(self: Traceback) -> obj | None:
    """The next entry: of a function that is inlined there, if there is one."""
    if traceback_lines.entry_of(self).inner is None:
        return self.next
    return Traceback(TracebackClass, self.next, self.info, self.position, self.at_attribute, self.level + 1)


@setter(TracebackClass, "tb_next")
def set_tb_next(self: Traceback, value: obj | None) -> None:
    if value is not None and not isinstance(value, Traceback) and value is not NONE:
        exceptions.raise_type_error(fill1(S("expected traceback object, got '%'"), classes.type_name(value)))
    self.next = value if isinstance(value, Traceback) else None


@getter(TracebackClass)
def tb_lineno(self: Traceback) -> i32:
    return traceback_lines.entry_of(self).place.line


@getter(TracebackClass)
def tb_lasti(self: Traceback) -> i32:
    return 0  # of the one instruction that `co_positions` knows


@getter(TracebackClass)
def tb_frame(self: Traceback) -> obj:
    return FrameObject(FrameClass, self.info, traceback_lines.entry_of(self))


@getter(FrameClass)
def f_lineno(self: FrameObject) -> i32:
    return self.entry.place.line


@getter(FrameClass)
def f_code(self: FrameObject) -> obj:
    return FrameObject(FrameCodeClass, self.info, self.entry)


@getter(FrameClass)
def f_back(self: FrameObject) -> obj:
    return NONE


@getter(FrameClass)
def f_locals(self: FrameObject) -> obj:
    return dicts.new_dict()


@getter(FrameClass)
def f_globals(self: FrameObject) -> obj:
    return dicts.new_dict()


@method(FrameClass)
def clear(self: FrameObject) -> None:
    """Its locals are gone already."""


@getter(FrameCodeClass)
def co_name(self: FrameObject) -> obj:
    return self.entry.name


@getter(FrameCodeClass)
def co_filename(self: FrameObject) -> obj:
    return self.info.filename


@method(FrameCodeClass)
def co_positions(self: FrameObject) -> obj:
    """Of the place that the traceback is about."""
    p = self.entry.place
    place = tuples.new_tuple(Array[obj].of(small(p.line), small(p.end_line), small(p.column), small(p.end_column)))
    return ops.get_iter(lists.new_list(Array[obj | None].of(place), 1))


module("_traceback")


@function("_traceback")
def anchors(expression: Str, /) -> obj | None:
    """Where the operator of an expression that failed begins and ends, in characters; null: nothing to point at."""
    text = strings.to_utf8(expression)
    found = traceback_anchors.Anchors(-1, -1)
    traceback_anchors.find(text, 0, len(text), found)
    if found.left < 0:
        return None
    left = strings.from_utf8(text, 0, found.left).length
    right = strings.from_utf8(text, 0, found.right).length
    return tuples.new_tuple(Array[obj].of(small(left), small(right)))
