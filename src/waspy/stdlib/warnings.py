"""warnings: issuing, filtering and recording.

A warning does not know the line that it is issued for: it is reported for the program as a whole, and
"default" shows a text once for each category. Filters by module and line compare with `__main__` and 1.
"""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings",
]  # fmt: skip

ACTIONS = ("error", "ignore", "always", "default", "module", "once")

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
_seen = {}


class WarningMessage:
    """What showwarning gets, and what catch_warnings(record=True) collects."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line,
        )  # fmt: skip


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning, as it is written to standard error."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line:
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, standard error unless given."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


_showwarning = showwarning


def _write(item):
    file = item.file or sys.stderr
    if file is not None:
        file.write(formatwarning(item.message, item.category, item.filename, item.lineno, item.line))


def _show(item):
    """Hands the warning to whatever the program has put in the place of `showwarning`."""
    if showwarning is _showwarning:
        _write(item)
    else:
        showwarning(item.message, item.category, item.filename, item.lineno, item.file, item.line)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Inserts a filter; `message` and `module` are the beginnings of texts, or regular expressions."""
    assert action in ACTIONS, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    about = _Expression(message, True) if message else None
    where = _Expression(module, False) if module else None
    _add((action, about, category, where, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Inserts a filter that matches every text of the category."""
    assert action in ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)
    _filters_mutated()


def _filters_mutated():
    _seen.clear()


def resetwarnings():
    """Removes all filters."""
    filters.clear()
    _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None):
    """Issues a warning, or raises it, or ignores it: as the first filter that matches says."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    warn_explicit(message, category, sys.argv[0] if sys.argv else "<string>", 1, "__main__", source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """As `warn`, for a place that is known."""
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    action = _action(text, category, module or filename, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action != "always":
        seen = onceregistry if action == "once" else _seen if registry is None else registry
        key = (text, category) if action != "default" else (text, category, lineno)
        if seen.get(key):
            return
        seen[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if not issubclass(category, kind) or (line and line != lineno):
            continue
        if (message is None or message.begins(text)) and (where is None or _is_module(where, module)):
            return action
    return defaultaction


def _is_module(where, module):
    return where == module if isinstance(where, str) else where.begins(module)


class _Expression:
    """What a filter says of a text: a regular expression; plain text unless the program uses `re`."""

    def __init__(self, pattern, any_case):
        self.pattern = pattern
        self.any_case = any_case

    def __eq__(self, other):
        return isinstance(other, _Expression) and (self.pattern, self.any_case) == (other.pattern, other.any_case)

    def begins(self, text):
        """Whether it matches at the beginning."""
        pattern = self.pattern
        re = sys.modules.get("re")
        if re is not None:
            return re.match(pattern, text, re.I if self.any_case else 0) is not None
        return text.lower().startswith(pattern.lower()) if self.any_case else text.startswith(pattern)


class catch_warnings:
    """Restores filters and showwarning at the end; `record` collects the warnings in a list."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return "catch_warnings(record=True)" if self._record else "catch_warnings()"

    def __enter__(self):
        global filters, _showwarning, showwarning, _show
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = filters, showwarning, _show
        filters = filters[:]
        _filters_mutated()
        log = None
        if self._record:
            log = []
            _show = log.append
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _show
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters, showwarning, _show = self._saved
        _filters_mutated()


def _deprecated(name, message="{name!r} is deprecated", *, remove=None, _version=None):
    warn(message.format(name=name, remove=remove), DeprecationWarning, stacklevel=3)
