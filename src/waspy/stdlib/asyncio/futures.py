"""Futures: results that are there later. The event loop calls those who wait, in the order in which they came."""

import contextvars
from types import GenericAlias

from . import base_futures, events, exceptions

__all__ = ("Future", "wrap_future", "isfuture")

isfuture = base_futures.isfuture
_PENDING, _CANCELLED, _FINISHED = base_futures._PENDING, base_futures._CANCELLED, base_futures._FINISHED


class Future:
    _state = _PENDING
    _result = None
    _exception = None
    _exception_tb = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _cancelled_exc = None
    """The CancelledError that the coroutine of a task was left by."""
    _asyncio_future_blocking = False
    """True while it is on its way from `await` to the task that is going to wait for it."""
    _log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = events._get_event_loop() if loop is None else loop
        self._callbacks = []
        """Functions and their contexts, tasks and None."""

    def __repr__(self):
        return base_futures._future_repr(self)

    __class_getitem__ = classmethod(GenericAlias)

    def get_loop(self):
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def _make_cancelled_error(self):
        """What to raise; only the first time the one that the coroutine was left by."""
        error = self._cancelled_exc
        if error is not None:
            self._cancelled_exc = None
            return error
        message = self._cancel_message
        return exceptions.CancelledError() if message is None else exceptions.CancelledError(message)

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._cancel_message = msg
        self._end(_CANCELLED)
        return True

    def _end(self, state):
        """It is done: whoever waits for it will be called."""
        self._state = state
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for callback, context in callbacks:
                if context is None:
                    callback._wake(self)
                else:
                    self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _FINISHED:
            if self._exception is not None:
                raise self._exception.with_traceback(self._exception_tb)
            return self._result
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        raise exceptions.InvalidStateError("Result is not set.")

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """How many there were of it."""
        kept = [(f, context) for f, context in self._callbacks if f != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def _check_pending(self):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError(f"{self._state}: {self!r}")

    def set_result(self, result):
        self._check_pending()
        self._result = result
        self._end(_FINISHED)

    def set_exception(self, exception):
        self._check_pending()
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._end(_FINISHED)

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _get_loop(future):
    try:
        get_loop = future.get_loop
    except AttributeError:
        return future._loop
    return get_loop()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


# --- futures of concurrent.futures ------------------------------------------------------------------------------
def _converted(error):
    """The exception of concurrent.futures as the one of the same name here."""
    from concurrent import futures as other

    for name in ("CancelledError", "TimeoutError", "InvalidStateError"):
        if type(error) is getattr(other, name):
            return getattr(exceptions, name)(*error.args)
    return error


def _copy_future_state(source, dest):
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
    elif source.exception() is not None:
        dest.set_exception(_converted(source.exception()))
    else:
        dest.set_result(source.result())


def _set_concurrent_future_state(concurrent, source):
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    if source.exception() is not None:
        concurrent.set_exception(_converted(source.exception()))
    else:
        concurrent.set_result(source.result())


def _chain_future(source, destination):
    """What becomes of `source` becomes of `destination`; if that is cancelled, so is `source`."""
    from concurrent.futures import Future as ConcurrentFuture

    if not isfuture(source) and not isinstance(source, ConcurrentFuture):
        raise TypeError("A future is required for source argument")
    if not isfuture(destination) and not isinstance(destination, ConcurrentFuture):
        raise TypeError("A future is required for destination argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def pass_on_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def pass_on_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        copy = _copy_future_state if isfuture(destination) else _set_concurrent_future_state
        given = (source, destination) if isfuture(destination) else (destination, source)
        if dest_loop is None or dest_loop is source_loop:
            copy(*given)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(copy, *given)

    destination.add_done_callback(pass_on_cancel)
    source.add_done_callback(pass_on_state)


def wrap_future(future, *, loop=None):
    from concurrent.futures import Future as ConcurrentFuture

    if isfuture(future):
        return future
    assert isinstance(future, ConcurrentFuture), f"concurrent.futures.Future is expected, got {future!r}"
    made = (events._get_event_loop() if loop is None else loop).create_future()
    _chain_future(future, made)
    return made
