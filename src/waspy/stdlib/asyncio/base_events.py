"""The event loop: callbacks in their order, and timers, for which it sleeps."""

import collections
import heapq
import sys
import time

from . import coroutines, events, futures, tasks

__all__ = ("BaseEventLoop",)

_RESOLUTION = 1e-9


def _stop_when_done(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return  # it leaves run_forever by itself
    futures._get_loop(future).stop()


class BaseEventLoop(events.AbstractEventLoop):
    def __init__(self):
        self._closed = False
        self._stopping = False
        self._running = False
        self._ready = collections.deque()
        self._queue = self._ready if type(self).call_soon is BaseEventLoop.call_soon else None
        """Where tasks may put themselves."""
        self._scheduled = []
        self._exception_handler = None
        self._task_factory = None
        self._debug = coroutines._is_debug_mode()
        self.slow_callback_duration = 0.1

    def __repr__(self):
        state = f"running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}"
        return f"<{self.__class__.__name__} {state}>"

    # --- running --------------------------------------------------------------------------------------------
    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._running = True
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_when_done)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()  # it is on its way already
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _run_once(self):
        """Calls what is ready, after sleeping for the next timer if nothing is."""
        while self._scheduled and self._scheduled[0]._cancelled:
            heapq.heappop(self._scheduled)._scheduled = False
        if not self._ready and not self._stopping:
            if not self._scheduled:
                raise RuntimeError("deadlock: the event loop waits for ever, and nothing can wake it")
            wait = self._scheduled[0]._when - self.time()
            if wait > 0:
                time.sleep(wait)
        end = self.time() + _RESOLUTION
        while self._scheduled and self._scheduled[0]._when < end:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        ready = self._ready
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._running

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        pass

    # --- callbacks ------------------------------------------------------------------------------------------
    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def _timer_handle_cancelled(self, handle):
        pass

    # --- futures and tasks ----------------------------------------------------------------------------------
    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        tasks._set_task_name(task, name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        """There are no threads: the function runs as a callback of its own, or at once in an executor given."""
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is not None:
            return futures.wrap_future(executor.submit(func, *args), loop=self)
        future = self.create_future()
        self.call_soon(_complete, future, func, args)
        return future

    def set_default_executor(self, executor):
        pass

    def add_signal_handler(self, sig, callback, *args):
        raise NotImplementedError

    def remove_signal_handler(self, sig):
        raise NotImplementedError

    # --- errors ---------------------------------------------------------------------------------------------
    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """By logging, where the program has that; else as logging would print it that nobody has set up."""
        error = context.get("exception")
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        text = "\n".join(lines)
        exc_info = False if error is None else (type(error), error, error.__traceback__)
        logging = sys.modules.get("logging")
        if logging is not None:
            logging.getLogger("asyncio").error(text, exc_info=exc_info)
            return
        print(text, file=sys.stderr)
        if error is not None:
            sys.__excepthook__(*exc_info)

    def call_exception_handler(self, context):
        handler = self._exception_handler
        if handler is None:
            self.default_exception_handler(context)
            return
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = "Unhandled error in exception handler"
            self.default_exception_handler({"message": message, "exception": error, "context": context})


def _complete(future, func, args):
    if future.cancelled():
        return
    try:
        result = func(*args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)


class _UnixSelectorEventLoop(BaseEventLoop):
    """CPython's name of the loop that a program gets."""
