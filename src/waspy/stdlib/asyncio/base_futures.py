"""How futures are told and shown."""

import reprlib

from . import format_helpers

__all__ = ()

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"


def isfuture(obj):
    """Whether it is a Future, or says that it may be taken for one."""
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def _format_callback(callback, context):
    return "Task.__wakeup()" if context is None else format_helpers._format_callback_source(callback, ())


def _format_callbacks(callbacks):
    shown = [_format_callback(*callback) for callback in (callbacks[0], callbacks[-1])]
    if len(callbacks) == 1:
        return f"cb=[{shown[0]}]"
    if len(callbacks) > 2:
        shown.insert(1, f"<{len(callbacks) - 2} more>")
    return f"cb=[{', '.join(shown)}]"


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            info.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f"created at {frame[0]}:{frame[1]}")
    return info


@reprlib.recursive_repr()
def _future_repr(future):
    return f"<{future.__class__.__name__} {' '.join(_future_repr_info(future))}>"
