"""Tasks, which run coroutines step by step, and functions that wait for several of them."""

import contextvars
import functools
import types

from . import base_futures, coroutines, events, exceptions, futures
from .exceptions import CancelledError

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
    "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
    "_register_task", "_unregister_task", "_enter_task", "_leave_task",
)  # fmt: skip

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
_PENDING, _CANCELLED, _FINISHED = base_futures._PENDING, base_futures._CANCELLED, base_futures._FINISHED

_all_tasks = {}
"""Those that have not ended, in the order in which they were made."""
_running_task = None
"""The one whose step this is; there is one thread, and no loop runs in another."""
_running_loop = None
_named = 0


def current_task(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return _running_task if loop is _running_loop else None


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in _all_tasks if futures._get_loop(task) is loop and not task.done()}


def _register_task(task):
    _all_tasks[task] = None


def _unregister_task(task):
    _all_tasks.pop(task, None)


def _enter_task(loop, task):
    global _running_task, _running_loop
    if _running_task is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {_running_task!r} is being executed.")
    _running_task, _running_loop = task, loop


def _leave_task(loop, task):
    global _running_task, _running_loop
    if _running_task is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {_running_task!r}.")
    _running_task = _running_loop = None


def _set_task_name(task, name):
    if name is None:
        return
    try:
        set_name = task.set_name
    except AttributeError:
        import warnings

        warnings.warn(
            "Task.set_name() was added in Python 3.8, the method support will be mandatory for third-party task "
            "implementations since 3.13.",
            DeprecationWarning,
            stacklevel=3,
        )
    else:
        set_name(name)


class Task(futures.Future):
    """While it is not done, either its next step is in the loop's queue, or the future that it waits for will put it
    there, or a step of it is being executed."""

    _log_destroy_pending = True
    _num_cancels_requested = 0
    _must_cancel = False
    """The next step throws CancelledError into the coroutine."""
    _fut_waiter = None
    """What it waits for."""

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _named
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _named += 1
            name = f"Task-{_named}"
        self._name = str(name)
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._queue = getattr(self._loop, "_queue", None)
        self.__schedule(None)
        _all_tasks[self] = None

    def __repr__(self):
        from . import base_tasks

        return base_tasks._task_repr(self)

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        from . import base_tasks

        return base_tasks._task_get_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        from . import base_tasks

        return base_tasks._task_print_stack(self, limit, file)

    # --- cancelling ---------------------------------------------------------------------------------------------
    def cancel(self, msg=None):
        """Asks for CancelledError in the coroutine, which may do something else about it."""
        if self._state != _PENDING:
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    # --- running ------------------------------------------------------------------------------------------------
    _cancelled = False
    _error = _woken_by = None
    """What the next step begins with; the future that has put it into the queue."""

    def __schedule(self, error):
        """The next step. In the queue of the event loop a task is a handle of its own."""
        if self._queue is None:
            self._loop.call_soon(self.__step, error, context=self._context)
        else:
            self._error = error
            self._queue.append(self)

    def _run(self):
        error, self._error = self._error, None
        future, self._woken_by = self._woken_by, None
        try:
            if future is None:
                self._context.run(self.__step, error)
            else:
                self._context.run(self.__wakeup, future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as failure:
            message = f"Exception in callback {self!r}"
            self._loop.call_exception_handler({"message": message, "exception": failure, "handle": self})

    def _wake(self, future):
        """The future is done."""
        self._woken_by = future
        self._queue.append(self)

    def __step(self, error=None):
        global _running_task, _running_loop
        if self._state != _PENDING:
            raise exceptions.InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        if _running_task is not None:
            _enter_task(self._loop, self)
        _running_task, _running_loop = self, self._loop
        try:
            given = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:  # asked for in the last step
                self._must_cancel = False
                self._finish(_CANCELLED)
            else:
                self._result = end.value
                self._finish(_FINISHED)
        except CancelledError as raised:
            self._cancelled_exc = raised
            self._cancel_message = None
            self._finish(_CANCELLED)
        except BaseException as raised:
            self._exception, self._exception_tb = raised, raised.__traceback__
            self._finish(_FINISHED)
            if isinstance(raised, (KeyboardInterrupt, SystemExit)):
                raise
        else:
            if given is None:
                self.__schedule(None)
            else:
                self.__wait(given)
        finally:
            if _running_task is not self:
                _leave_task(self._loop, self)
            _running_task = _running_loop = None

    def _finish(self, state):
        _all_tasks.pop(self, None)
        self._end(state)

    def __wait(self, given):
        """For what the coroutine has yielded."""
        blocking = getattr(given, "_asyncio_future_blocking", None)
        if blocking is None:
            if isinstance(given, types.GeneratorType):
                wrong = f"yield was used instead of yield from for generator in task {self!r} with {given!r}"
            else:
                wrong = f"Task got bad yield: {given!r}"
        elif futures._get_loop(given) is not self._loop:
            wrong = f"Task {self!r} got Future {given!r} attached to a different loop"
        elif not blocking:
            wrong = f"yield was used instead of yield from in task {self!r} with {given!r}"
        elif given is self:
            wrong = f"Task cannot await on itself: {self!r}"
        else:
            given._asyncio_future_blocking = False
            if self._queue is not None and type(given) in _PLAIN and given._state == _PENDING:
                given._callbacks.append((self, None))
            else:
                given.add_done_callback(self.__wakeup, context=self._context)
            self._fut_waiter = given
            if self._must_cancel and given.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        self.__schedule(RuntimeError(wrong))

    def __wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self.__step(error)
        else:
            self.__step()


_PLAIN = (futures.Future, Task)
"""Classes of futures that have their callbacks in a list."""


def create_task(coro, *, name=None, context=None):
    loop = events.get_running_loop()
    task = loop.create_task(coro) if context is None else loop.create_task(coro, context=context)
    _set_task_name(task, name)
    return task


# --- waiting for one --------------------------------------------------------------------------------------------
class _Turn:
    def __await__(self):
        yield


_turn = _Turn()


async def sleep(delay, result=None):
    if delay <= 0:
        await _turn
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def wait_for(fut, timeout):
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        return await _timed_out(fut, loop)
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release_waiter, waiter)
    release = functools.partial(_release_waiter, waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        return await _timed_out(fut, loop)
    finally:
        timer.cancel()


async def _timed_out(fut, loop):
    """Cancels it, and gives what it ends with nevertheless."""
    await _cancel_and_wait(fut, loop)
    try:
        return fut.result()
    except CancelledError as error:
        raise exceptions.TimeoutError() from error


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(fut, loop):
    waiter = loop.create_future()
    release = functools.partial(_release_waiter, waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    coro, is_own = coro_or_future, False
    if not coroutines.iscoroutine(coro):
        if not hasattr(type(coro), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro, is_own = _awaiting(coro), True
    if loop is None:
        loop = events._get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        if not is_own:
            coro.close()
        raise


async def _awaiting(awaitable):
    return await awaitable


# --- waiting for several ----------------------------------------------------------------------------------------
async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _enough(fs, timeout, return_when, events.get_running_loop())
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def _enough(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    missing = len(fs)

    def count(future):
        nonlocal missing
        missing -= 1
        failed = not future.cancelled() and return_when == FIRST_EXCEPTION and future.exception() is not None
        if missing <= 0 or return_when == FIRST_COMPLETED or failed:
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for f in fs:
        f.add_done_callback(count)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(count)


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from .queues import Queue

    done = Queue()
    loop = events._get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def give_up():
        for f in todo:
            f.remove_done_callback(pass_on)
            done.put_nowait(None)
        todo.clear()

    def pass_on(future):
        if todo:
            todo.remove(future)
            done.put_nowait(future)
            if not todo and timer is not None:
                timer.cancel()

    async def next_one():
        future = await done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result()

    for f in todo:
        f.add_done_callback(pass_on)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, give_up)
    for _ in range(len(todo)):
        yield next_one()


class _GatheringFuture(futures.Future):
    """Cancelling it cancels what is gathered, which may not end it."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        self._cancel_requested |= any(cancelled)
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = events._get_event_loop().create_future()
        outer.set_result([])
        return outer

    def end(child):
        nonlocal missing
        missing -= 1
        if outer is None or outer.done():
            return
        if not return_exceptions:
            error = child._make_cancelled_error() if child.cancelled() else child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if missing:
            return
        if outer._cancel_requested:
            outer.set_exception(children[-1]._make_cancelled_error())
        else:
            outer.set_result([_outcome(child) for child in children])

    known, children = {}, []
    loop = outer = None
    missing = 0
    for given in coros_or_futures:
        future = known.get(given)
        if future is None:
            known[given] = future = ensure_future(given, loop=loop)
            if loop is None:
                loop = futures._get_loop(future)
            if future is not given:
                future._log_destroy_pending = False
            missing += 1
            future.add_done_callback(end)
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    return outer


def _outcome(future):
    """Its result or its exception."""
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = futures._get_loop(inner).create_future()

    def pass_on(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def forget(outer):
        if not inner.done():
            inner.remove_done_callback(pass_on)

    inner.add_done_callback(pass_on)
    outer.add_done_callback(forget)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """The result as a future of concurrent.futures."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ConcurrentFuture

    future = ConcurrentFuture()

    def start():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(start)
    return future
