"""timeit: times callables as Lib/timeit.py does. Statements as text need `compile`, which no module has (but "pass")."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _function(statement, name):
    """What a statement or setup does, as a function."""
    if callable(statement):
        return statement
    if not isinstance(statement, str):
        raise ValueError(f"{name} is neither a string nor callable")
    if statement.strip() in ("", "pass"):
        return _nothing
    return compile(statement, dummy_src_name, "exec")


def _nothing():
    pass


class Timer:
    """Times `stmt`, a callable, after `setup` was called once."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._setup = _function(setup, "setup")
        self._stmt = _function(stmt, "stmt")

    def inner(self, _it, _timer):
        self._setup()
        stmt = self._stmt
        start = _timer()
        for _ in _it:
            stmt()
        return _timer() - start

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds that so many calls take."""
        it = itertools.repeat(None, number)
        enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(it, self.timer)
        finally:
            if enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """A list of what `timeit` gives so many times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) of the first of 1, 2, 5, 10, 20, ... calls that take 0.2 seconds."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Makes a Timer and calls its `timeit`."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Makes a Timer and calls its `repeat`."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
