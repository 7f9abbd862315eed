"""_csv: reading and writing records of separated values (Modules/_csv.c)."""

from _csv_engine import line as _line
from _csv_engine import record as _record

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)

_dialects = {}
_limit = 131072


class Error(Exception):
    pass


# --- dialects -------------------------------------------------------------------------------------------------
class Dialect:
    """What the parameters come to; `dialect` may be a name, a class or an object with such attributes."""

    __slots__ = (
        "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace",
        "strict",
    )  # fmt: skip

    def __new__(cls, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if type(dialect) is Dialect and not options:
            return dialect
        for name in options:
            if name not in cls.__slots__:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        self = object.__new__(cls)

        def option(name, default):
            if name in options:
                return options[name]
            return getattr(dialect, name, default)

        self.delimiter = _character("delimiter", option("delimiter", ","), False)
        self.doublequote = bool(option("doublequote", True))
        self.escapechar = _character("escapechar", option("escapechar", None))
        self.lineterminator = option("lineterminator", "\r\n")
        given = option("quoting", None)
        self.quotechar = _character("quotechar", option("quotechar", '"'))
        self.quoting = _quoting(given, self.quotechar)
        self.skipinitialspace = bool(option("skipinitialspace", False))
        self.strict = bool(option("strict", False))
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        return self


def _character(name, value, optional=True):
    if value is None and optional:
        return None
    kind = "string or None" if optional else "string"
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _quoting(value, quotechar):
    if value is None:
        value = QUOTE_MINIMAL
        if quotechar is None:
            return QUOTE_NONE
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError('"quoting" must be an integer')
    if not QUOTE_MINIMAL <= value <= QUOTE_NONE:
        raise TypeError('bad "quoting" value')
    if value != QUOTE_NONE and quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    return value


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    if _dialects.pop(name, None) is None:
        raise Error("unknown dialect")


def get_dialect(name):
    found = _dialects.get(name)
    if found is None:
        raise Error("unknown dialect")
    return found


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    """The limit before."""
    global _limit
    before = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return before


# --- reading --------------------------------------------------------------------------------------------------
(
    _START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTES, _ESCAPE_IN_QUOTES, _QUOTE_IN_QUOTES, _AT_LINE_END,
    _AFTER_ESCAPED_RETURN,
) = range(9)  # fmt: skip


class Reader:
    """Yields the records of an iterable of lines. `_step` is the automaton of the C module."""

    def __init__(self, lines, dialect=None, **options):
        self._lines = iter(lines)
        self.dialect = Dialect(dialect, **options)
        self.line_num = 0
        d = self.dialect
        self._simple = d.escapechar is None and not d.skipinitialspace and d.quoting != QUOTE_NONNUMERIC
        self._simple = self._simple and (d.doublequote or d.quoting == QUOTE_NONE)
        self._delimiter = d.delimiter
        self._quote = None if d.quoting == QUOTE_NONE else d.quotechar

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self._lines, None)
        if self._simple and (record := _record(line, self._delimiter, self._quote, _limit)) is not None:
            self.line_num += 1
            return record
        return self._from(line)

    def _from(self, line):
        """The record that begins with this line."""
        self._fields = []
        self._field = []
        self._numeric = False
        self._state = _START_RECORD
        while line is not None:
            if not isinstance(line, str):
                kind = type(line).__name__
                raise Error(f"iterator should return strings, not {kind} (the file should be opened in text mode)")
            self.line_num += 1
            for c in line:
                self._step(c)
            self._step("")
            if self._state == _START_RECORD:
                return self._fields
            line = next(self._lines, None)
        return self._last()

    def _last(self):
        """What is left when the lines are used up."""
        if self._field or self._state == _IN_QUOTES:
            if self.dialect.strict:
                raise Error("unexpected end of data")
            self._save()
            if self._fields:
                return self._fields
        raise StopIteration

    def _step(self, c):
        """One character; "" stands for the end of the line."""
        state = self._state
        d = self.dialect
        if state == _IN_FIELD or state == _AFTER_ESCAPED_RETURN and c:
            if c in ("\n", "\r", ""):
                self._end_line(c)
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
        elif state == _IN_QUOTES:
            if c == "":
                pass
            elif c == d.escapechar:
                self._state = _ESCAPE_IN_QUOTES
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTES if d.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state in (_START_RECORD, _START_FIELD):
            self._start(c)
        elif state == _QUOTE_IN_QUOTES:
            self._after_quote(c)
        elif state == _ESCAPED:
            if c in ("\n", "\r") and c:
                self._add(c)
                self._state = _AFTER_ESCAPED_RETURN
            else:
                self._add(c or "\n")
                self._state = _IN_FIELD
        elif state == _AFTER_ESCAPED_RETURN:  # and the end of the line: the record goes on
            pass
        elif state == _ESCAPE_IN_QUOTES:
            self._add(c or "\n")
            self._state = _IN_QUOTES
        elif c == "":
            self._state = _START_RECORD
        elif c not in ("\n", "\r"):
            raise Error(
                "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?"
            )

    def _start(self, c):
        """At the start of a record or a field."""
        d = self.dialect
        if self._state == _START_RECORD:
            if c == "":
                return
            if c in ("\n", "\r"):
                self._state = _AT_LINE_END
                return
            self._state = _START_FIELD
        if c in ("\n", "\r", ""):
            self._save()
            self._state = _AT_LINE_END if c else _START_RECORD
        elif c == d.quotechar and d.quoting != QUOTE_NONE:
            self._state = _IN_QUOTES
        elif c == d.escapechar:
            self._state = _ESCAPED
        elif c == " " and d.skipinitialspace:
            pass
        elif c == d.delimiter:
            self._save()
        else:
            self._numeric = d.quoting == QUOTE_NONNUMERIC
            self._add(c)
            self._state = _IN_FIELD

    def _after_quote(self, c):
        """Behind a quote inside of quotes: it was doubled, or the last."""
        d = self.dialect
        if c == d.quotechar and c:
            self._add(c)
            self._state = _IN_QUOTES
        elif c == d.delimiter:
            self._save()
            self._state = _START_FIELD
        elif c in ("\n", "\r", ""):
            self._end_line(c)
        elif d.strict:
            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        else:
            self._add(c)
            self._state = _IN_FIELD

    def _end_line(self, c):
        self._save()
        self._state = _AT_LINE_END if c else _START_RECORD

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(c)

    def _save(self):
        text = "".join(self._field)
        self._field = []
        if self._numeric:
            self._numeric = False
            text = float(text)
        self._fields.append(text)


def reader(iterable, dialect=None, **fmtparams):
    return Reader(iterable, dialect, **fmtparams)


# --- writing --------------------------------------------------------------------------------------------------
class Writer:
    def __init__(self, file, dialect=None, **options):
        self._write = getattr(file, "write", None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        d = self.dialect = Dialect(dialect, **options)
        self._special = [c for c in (d.delimiter, d.escapechar, d.quotechar, *d.lineterminator) if c is not None]
        self._simple = (
            d.quoting == QUOTE_MINIMAL and d.doublequote and d.escapechar is None and len(d.lineterminator) < 3
        )
        self._simple = self._simple and d.quotechar is not None

    def writerow(self, row, /):
        if self._simple:
            d = self.dialect
            line = _line(row, d.delimiter, d.quotechar, d.lineterminator)
            if line is None:
                line = _line(self._listed(row), d.delimiter, d.quotechar, d.lineterminator)
            return self._write(line)
        fields = self._listed(row)
        d = self.dialect
        alone = len(fields) == 1
        texts = ["" if f is None else f if isinstance(f, str) else str(f) for f in fields]
        for i, field in enumerate(fields):
            if d.quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(field, (int, float, complex))
            else:
                quoted = d.quoting == QUOTE_ALL
            texts[i] = self._field(texts[i], quoted, alone)
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def _listed(self, row):
        try:
            return list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None

    def _field(self, text, quoted, alone):
        d = self.dialect
        if text == "" and alone:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        special = self._special
        if any(c in text for c in special):
            out = []
            for c in text:
                escape = False
                if c in special:
                    if d.quoting == QUOTE_NONE:
                        escape = True
                    elif c == d.quotechar:
                        if d.doublequote:
                            out.append(c)
                        else:
                            escape = True
                    elif c == d.escapechar:
                        escape = True
                    if not escape:
                        quoted = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
                out.append(c)
            text = "".join(out)
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(fileobj, dialect=None, **fmtparams):
    return Writer(fileobj, dialect, **fmtparams)
