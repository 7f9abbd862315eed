"""Replacement strings: as Lib/re's `parse_template` reads them, with its errors."""

from _sre import MAXGROUPS

from ._constants import error

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_DIGITS = "0123456789"
_OCTAL = "01234567"


def parse_template(source, groups, groupindex):
    """([(index in the literals, group)...], literals): there None stands for what a group matched."""
    template = _Template(source)
    template.read(groups, groupindex)
    literals = template.literals
    if not isinstance(source, str):
        literals = [None if s is None else s.encode("latin-1") for s in literals]
    return template.found, literals


class _Template:
    """`at` is where the next character or escape begins."""

    def __init__(self, source):
        self.source = source
        self.text = source if isinstance(source, str) else str(source, "latin1")
        self.at = 0
        self.found = []
        self.literals = []
        self.literal = []

    def read(self, groups, groupindex):
        text = self.text
        end = len(text)
        self.go_to(0)
        while self.at < end:
            stop = text.find("\\", self.at)
            if stop < 0:
                stop = end
            if stop > self.at:
                self.literal.append(text[self.at : stop])
                self.go_to(stop)
            if stop < end:
                self.go_to(stop + 2)
                self.escape(text[stop + 1], groups, groupindex)
        if self.literal:
            self.literals.append("".join(self.literal))

    def go_to(self, at):
        """A backslash at the end is complained of when it is the next one."""
        self.at = at
        if at == len(self.text) - 1 and self.text[at] == "\\":
            raise error("bad escape (end of pattern)", self.source, len(self.source) - 1)

    def error(self, message, offset):
        if not isinstance(self.source, str):
            message = message.encode("ascii", "backslashreplace").decode("ascii")
        return error(message, self.source, self.at - offset)

    def is_next(self, characters):
        return self.at < len(self.text) and self.text[self.at] in characters

    def escape(self, c, groups, groupindex):
        if c == "g":
            name = self.name()
            self.group(self.numbered(name, groupindex), groups, len(name) + 1)
        elif c == "0":
            start = self.at - 1
            while self.at < start + 3 and self.is_next(_OCTAL):
                self.go_to(self.at + 1)
            self.literal.append(chr(int(self.text[start : self.at], 8) & 0xFF))
        elif c in _DIGITS:
            self.number(c, groups)
        elif c in _ESCAPES:
            self.literal.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha():
            raise self.error("bad escape \\" + c, 2)
        else:
            self.literal.append("\\" + c)

    def number(self, c, groups):
        start = self.at - 1
        if self.is_next(_DIGITS):
            second = self.text[self.at]
            self.go_to(self.at + 1)
            if c in _OCTAL and second in _OCTAL and self.is_next(_OCTAL):
                self.go_to(self.at + 1)
                digits = self.text[start : self.at]
                code = int(digits, 8)
                if code > 0o377:
                    raise self.error("octal escape value \\%s outside of range 0-0o377" % digits, 4)
                self.literal.append(chr(code))
                return
        digits = self.text[start : self.at]
        self.group(int(digits), groups, len(digits))

    def group(self, index, groups, offset):
        if index > groups:
            raise self.error("invalid group reference %d" % index, offset)
        if self.literal:
            self.literals.append("".join(self.literal))
            self.literal = []
        self.found.append((len(self.literals), index))
        self.literals.append(None)

    def name(self):
        """What stands in angle brackets."""
        text = self.text
        if not self.is_next("<"):
            raise self.error("missing <", 0)
        self.go_to(self.at + 1)
        start = self.at
        while True:
            stop = self.at
            if stop == len(text):
                if stop == start:
                    raise self.error("missing group name", 0)
                raise self.error("missing >, unterminated name", stop - start)
            self.go_to(stop + (2 if text[stop] == "\\" else 1))
            if text[stop] == ">":
                if stop == start:
                    raise self.error("missing group name", 1)
                return text[start:stop]

    def numbered(self, name, groupindex):
        if name.isidentifier():
            if not isinstance(self.source, str) and not name.isascii():
                self.warn(name, ascii(name))
            if name not in groupindex:
                raise IndexError("unknown group name %r" % name)
            return groupindex[name]
        try:
            index = int(name)
        except ValueError:
            index = -1
        if index < 0:
            raise self.error("bad character in group name %r" % name, len(name) + 1)
        if index >= MAXGROUPS:
            raise self.error("invalid group reference %d" % index, len(name) + 1)
        if not (name.isdecimal() and name.isascii()):
            self.warn(name, repr(name) if isinstance(self.source, str) else ascii(name))
        return index

    def warn(self, name, shown):
        import warnings

        place = self.at - len(name) - 1
        warnings.warn(f"bad character in group name {shown} at position {place}", DeprecationWarning, stacklevel=6)
