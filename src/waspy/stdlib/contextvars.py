"""contextvars: Context.run switches the values; nothing else does, as there is one thread."""

from _number_context import exchange as _exchange
from _number_context import shared as _shared

__all__ = ("Context", "ContextVar", "Token", "copy_context")

_current = {}
_NOTHING = object()


class Token:
    MISSING = _NOTHING

    def __init__(self, var, old_value):
        self.var = var
        self.old_value = old_value
        self._used = False


class ContextVar:
    def __init__(self, name, *, default=_NOTHING):
        self.name = name
        self._default = default

    def get(self, default=_NOTHING, /):
        value = _current.get(self, _NOTHING)
        if value is _NOTHING:
            value = self._default if default is _NOTHING else default
            if value is _NOTHING:
                raise LookupError(self)
        return value

    def set(self, value, /):
        token = Token(self, _current.get(self, _NOTHING))
        _current[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError("Token has already been used once")
        if token.var is not self:
            raise ValueError("Token was created by a different ContextVar")
        token._used = True
        if token.old_value is _NOTHING:
            del _current[self]
        else:
            _current[self] = token.old_value


class Context:
    def __init__(self):
        self._values = {}
        self._numbers = None

    def run(self, callable, /, *args, **kwargs):
        global _current
        outside, _current = _current, self._values
        numbers = _exchange(self._numbers)
        try:
            return callable(*args, **kwargs)
        finally:
            _current = outside
            self._numbers = _exchange(numbers)

    def copy(self):
        made = Context()
        made._values = dict(self._values)
        made._numbers = self._numbers
        return made

    def get(self, var, default=None, /):
        return self._values.get(var, default)

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


def copy_context():
    made = Context()
    made._values = dict(_current)
    made._numbers = _shared()
    return made
