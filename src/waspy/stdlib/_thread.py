"""Threads that take turns on the one stack that there is, and their locks.

A thread that was started runs when another one waits, on top of what waits: at a `join`, for a lock, an event or an
item of a queue, in a `sleep` of the main thread, at the end of the program. It cannot be left before it is done: where
it waits itself, the next one runs on top of it. So a thread may have to wait for one that is below it and can go on
only when it is gone; then a daemon is dropped, and for another one there is a RuntimeError.
"""

from _collections import deque
from time import monotonic, sleep

from _sleep import before_sleep

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
MAIN = 1
LONGEST_POLL = 4.0
"""Seconds after which a thread that still waits for a while again and again is taken to wait for one below it."""

_started = deque()  # (ident, daemon, function, args, kwargs) of those that did not run yet
_running = [(MAIN, False, 0.0)]  # (ident, daemon, since when), each on top of the one that waits for it
_waiting = []  # what each of them waits for: functions that say whether it has come
_last = MAIN


class Dropped(BaseException):
    """Goes through a daemon that waits for what can only come when it is gone."""


def get_ident():
    return _running[-1][0]


def start_new_thread(function, args, kwargs=None):
    return start(function, args, {} if kwargs is None else kwargs, True)


def start(function, args, kwargs, daemon):
    """Makes a thread that will run; gives its ident."""
    global _last
    if _last == MAIN:
        before_sleep(_while_sleeping)
    _last += 1
    _started.append((_last, daemon, function, args, kwargs))
    return _last


def run(ident=None):
    """Runs a thread: that one, if it has not run yet, else the one that was started first."""
    thread = next((t for t in _started if t[0] == ident), _started[0])
    _started.remove(thread)
    ident, daemon, function, args, kwargs = thread
    depth = len(_waiting)
    _running.append((ident, daemon, monotonic()))
    try:
        function(*args, **kwargs)
    except Dropped:
        pass
    except SystemExit:
        pass
    finally:
        _running.pop()
        del _waiting[depth:]


def wait(has_come, timeout=None, ident=None):
    """Waits until `has_come()`; tells whether it has. `ident` is the thread that is waited for, if it is one."""
    end = None if timeout is None else monotonic() + timeout
    _waiting.append(has_come)
    while not has_come():
        if _started:
            run(ident)
        elif end is not None:
            sleep(max(end - monotonic(), 0))
            break
        else:
            _give_up(any(come() for come in _waiting))
    _waiting.pop()
    return has_come()


def _give_up(droppable):
    """The running thread waits for one below it."""
    if droppable and len(_running) > 1 and _running[-1][1]:
        raise Dropped
    _waiting.pop()
    raise RuntimeError("deadlock: this waits for another thread, and no other can go on")


def run_to_the_end():
    """Runs what has been started and is no daemon."""
    while any(not t[1] for t in _started):
        run(next(t[0] for t in _started if not t[1]))


def _while_sleeping():
    if len(_running) == 1:
        while _started:
            run()
    elif monotonic() - _running[-1][2] > LONGEST_POLL:
        _waiting.append(None)
        _give_up(True)


def _count():
    return len(_running) + len(_started) - 1


class LockType:
    __slots__ = ("_held",)

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            if not blocking or not wait(lambda: not self._held, None if timeout < 0 else timeout):
                return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, traceback):
        self.release()


lock = LockType
allocate_lock = allocate = LockType


class RLock:
    __slots__ = ("_count", "_owner")

    def __init__(self):
        self._count = 0
        self._owner = 0

    def acquire(self, blocking=True, timeout=-1):
        ident = get_ident()
        if self._count and self._owner != ident:
            if not blocking or not wait(lambda: not self._count, None if timeout < 0 else timeout):
                return False
        self._owner = ident
        self._count += 1
        return True

    def release(self):
        if not self._is_owned():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, traceback):
        self.release()

    def _is_owned(self):
        return self._count > 0 and self._owner == get_ident()

    def _release_save(self):
        count, self._count = self._count, 0
        return count

    def _acquire_restore(self, count):
        self.acquire()
        self._count = count


class _local:
    """Each thread has a dictionary of its own; `__dict__` is that of the thread that used the object last."""

    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        _users[id(self)] = User(get_ident(), args, kwargs)
        return self

    def __getattribute__(self, name):
        _take_turn(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        _take_turn(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        _take_turn(self)
        object.__delattr__(self, name)


class User:
    """The thread that used a local object last, the arguments for `__init__`, the dictionaries of other threads."""

    def __init__(self, ident, args, kwargs):
        self.ident = ident
        self.args = args
        self.kwargs = kwargs
        self.dicts = {}


_users = {}  # by the id of the local object


def _take_turn(self):
    user, ident = _users[id(self)], get_ident()
    if ident == user.ident:
        return
    user.dicts[user.ident] = object.__getattribute__(self, "__dict__")
    user.ident = ident
    known = ident in user.dicts
    object.__setattr__(self, "__dict__", user.dicts.pop(ident, {}))
    if not known:
        type(self).__init__(self, *user.args, **user.kwargs)
