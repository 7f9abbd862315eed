"""Locks and thread identity of a program that has one thread."""

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


class LockType:
    """A lock that is held would never be released by another thread: waiting for it is an error."""

    __slots__ = ("_held",)

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not self._held:
            self._held = True
            return True
        if blocking and timeout < 0:
            raise RuntimeError("deadlock: the lock is held, and there is no other thread to release it")
        return False

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
    __slots__ = ("_count",)

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, traceback):
        self.release()

    def _is_owned(self):
        return self._count > 0


class _local:
    pass


def get_ident():
    return 1


def start_new_thread(function, args, kwargs=None):
    raise RuntimeError("can't start new thread")


def _count():
    return 0
