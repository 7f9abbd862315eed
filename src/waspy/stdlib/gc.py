"""gc: the host's collector, which cannot be asked for anything."""

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks = []
garbage = []
_enabled = True
_threshold = (700, 10, 10)
_flags = 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def collect(generation=2):
    """Nothing is found that the host would not collect by itself."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    global _threshold
    given = (threshold0, threshold1, threshold2)
    _threshold = tuple(old if new is None else new for old, new in zip(_threshold, given))


def get_count():
    return 0, 0, 0


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def get_debug():
    return _flags


def set_debug(flags, /):
    global _flags
    _flags = flags


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, type(None)))


def is_finalized(obj, /):
    return False


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0
