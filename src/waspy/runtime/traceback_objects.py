"""Traceback objects, and the little of frames that they show."""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import traceback_lines
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@struct
class FrameObject(Object):
    """Where a traceback entry was, as `tb_frame`."""

    info: FrameInfo
    line: i32


TracebackClass = builtin_class("traceback", Traceback, base=ObjectClass, flags=CLASS_FINAL)
FrameClass = builtin_class("frame", FrameObject, base=ObjectClass, flags=CLASS_FINAL)
FrameCodeClass = builtin_class("frame_code", FrameObject, base=ObjectClass, flags=CLASS_FINAL)


@getter(TracebackClass)
def tb_next(self: Traceback) -> obj | None:
    return self.next


@getter(TracebackClass)
def tb_lineno(self: Traceback) -> i32:
    return traceback_lines.entry_of(self).place.line


@getter(TracebackClass)
def tb_lasti(self: Traceback) -> i32:
    return self.position


@getter(TracebackClass)
def tb_frame(self: Traceback) -> obj:
    return FrameObject(FrameClass, self.info, tb_lineno(self))


@getter(FrameClass)
def f_lineno(self: FrameObject) -> i32:
    return self.line


@getter(FrameClass)
def f_code(self: FrameObject) -> obj:
    return FrameObject(FrameCodeClass, self.info, self.line)


@getter(FrameClass)
def f_back(self: FrameObject) -> obj:
    return NONE


@getter(FrameClass)
def f_locals(self: FrameObject) -> obj:
    return dicts.new_dict()


@getter(FrameClass)
def f_globals(self: FrameObject) -> obj:
    return dicts.new_dict()


@getter(FrameCodeClass)
def co_name(self: FrameObject) -> obj:
    return self.info.name


@getter(FrameCodeClass)
def co_filename(self: FrameObject) -> obj:
    return self.info.filename
