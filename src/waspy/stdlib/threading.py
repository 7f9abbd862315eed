"""threading over `_thread`, whose threads take turns on one stack."""

import _thread
from _thread import TIMEOUT_MAX, RLock, get_ident
from _thread import _local as local
from collections import deque
from itertools import count
from time import monotonic

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
    "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
    "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile",
    "gettrace", "get_native_id",
]  # fmt: skip

ThreadError = RuntimeError
Lock = _thread.allocate_lock
get_native_id = get_ident
_numbers = count(1)


# --- synchronisation ------------------------------------------------------------------------------------------
class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = object()
        self._waiters.append(waiter)
        saved = self._lock._release_save() if hasattr(self._lock, "_release_save") else self._lock.release()
        try:
            return _thread.wait(lambda: waiter not in self._waiters, timeout)
        finally:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
            self._lock.acquire() if saved is None else self._lock._acquire_restore(saved)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else monotonic() + timeout
        while not (result := predicate()):
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for _ in range(min(n, len(self._waiters))):
            self._waiters.popleft()

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value and not (blocking and _thread.wait(lambda: self._value > 0, timeout)):
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, kind, value, traceback):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _thread.wait(lambda: self._flag, timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self.broken = False
        self.n_waiting = 0
        self._action = action
        self._timeout = timeout
        self._round = 0

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        number = self.n_waiting
        self.n_waiting += 1
        if self.n_waiting == self.parties:
            self._open()
            return number
        this_round = self._round
        has_come = lambda: self.broken or self._round != this_round  # noqa: E731
        if not _thread.wait(has_come, self._timeout if timeout is None else timeout):
            self.abort()
        if self._round == this_round:
            raise BrokenBarrierError
        return number

    def _open(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self.abort()
            raise
        self.n_waiting = 0
        self._round += 1

    def reset(self):
        self.broken = self.n_waiting > 0
        self.n_waiting = 0

    def abort(self):
        self.broken = True


# --- threads --------------------------------------------------------------------------------------------------
_threads = {}  # by ident; those that have been started and are not done, without the main thread


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = f"Thread-{next(_numbers)}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._name = str(name)
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._initialized = True

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._ident is not None:
            raise RuntimeError("threads can only be started once")
        _at_the_end()
        self._ident = _thread.start(self._bootstrap, (), {}, self._daemonic)
        _threads[self._ident] = self

    def _bootstrap(self):
        try:
            self.run()
        except (SystemExit, _thread.Dropped):
            pass
        except BaseException as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            del _threads[self._ident]

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._ident is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _thread.wait(lambda: not self.is_alive(), timeout if timeout is None else max(timeout, 0), self._ident)

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident == _thread.MAIN or self._ident in _threads

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._ident is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        status = "initial" if self._ident is None else "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._ident = _thread.MAIN


def main_thread():
    return _main


def current_thread():
    ident = get_ident()
    return _main if ident == _thread.MAIN else _threads.get(ident) or _DummyThread()


currentThread = current_thread


class _DummyThread(Thread):
    """A thread that `_thread.start_new_thread` has started."""

    def __init__(self):
        _threads[get_ident()] = self
        super().__init__(name=f"Dummy-{next(_numbers)}", daemon=True)
        self._ident = get_ident()


def active_count():
    return 1 + len(_threads)


activeCount = active_count


def enumerate():
    return [_main, *_threads.values()]


def stack_size(size=0, /):
    return 0


def settrace(func):
    pass


setprofile = settrace


def gettrace():
    return None


getprofile = gettrace


class ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    import sys
    import traceback

    print(f"Exception in thread {args.thread.name}:", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


def _register_atexit(func, *arg, **kwargs):
    import atexit

    atexit.register(func, *arg, **kwargs)


def _at_the_end():
    if not _registered:
        _registered.append(True)
        _register_atexit(_thread.run_to_the_end)


_registered = []
_main = _MainThread()
