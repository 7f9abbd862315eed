"""re, without enum and functools: a program that uses regular expressions shall not carry or initialise them.

The parser and the compiler (`_parser`, `_compiler`, `_casefix`) are those of CPython's Lib/re. They are for patterns that
are not known when the program is compiled: `frontend/regexes.py` is for the others.
"""

from _sre import Match, Pattern, find_known, forget, remember, set_template_reader

from ._constants import error

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split",
    "findall", "finditer", "compile", "purge", "template", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag",
]  # fmt: skip

__version__ = "2.2.1"

_FLAG_NAMES = {
    256: "ASCII", 2: "IGNORECASE", 4: "LOCALE", 32: "UNICODE", 8: "MULTILINE", 16: "DOTALL", 64: "VERBOSE",
    1: "TEMPLATE", 128: "DEBUG",
}  # fmt: skip


class RegexFlag(int):
    """As the enum.IntFlag of CPython where programs can tell: operators, `name`, `value`, repr."""

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        rest = int(self)
        names = []
        for bit in (256, 2, 4, 32, 8, 16, 64, 1, 128):
            if rest & bit:
                names.append(_FLAG_NAMES[bit])
        return "|".join(names) or ("NOFLAG" if rest == 0 else None)

    def __or__(self, other):
        return RegexFlag(int(self) | other) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & other) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ other) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(self) & other == other

    def __repr__(self):
        rest = int(self)
        if rest == 0:
            return "re.NOFLAG"
        names = []
        for bit in (256, 2, 4, 32, 8, 16, 64, 1, 128):
            if rest & bit:
                names.append("re." + _FLAG_NAMES[bit])
        if rest & ~511:
            names.append(hex(rest & ~511))
        return "|".join(names)


NOFLAG = RegexFlag(0)
ASCII = A = RegexFlag(256)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
UNICODE = U = RegexFlag(32)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
VERBOSE = X = RegexFlag(64)
TEMPLATE = T = RegexFlag(1)
DEBUG = RegexFlag(128)


# --- what programs call ---
def match(pattern, string, flags=0):
    """Matches at the start of the string: a Match or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Matches the whole string: a Match or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in the string, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The string with the matches replaced."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """(the string with the matches replaced, how many there were)"""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """What stands between the matches, and their groups."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """What all matches matched, or their groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """The Pattern for a regular expression."""
    return _compile(pattern, flags)


def template(pattern, flags=0):
    """Deprecated in CPython."""
    return _compile(pattern, flags | T)


def purge():
    """Forgets all compiled patterns and templates."""
    _cache.clear()
    _templates.clear()
    forget(None)


_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    """The pattern that matches exactly this string."""
    if isinstance(pattern, str):
        return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
    return escape(str(pattern, "latin1")).encode("latin1")


def _bytes_to_codes(b):
    """Block numbers as words; without a memoryview."""
    return [int.from_bytes(b[i : i + 4], "little") for i in range(0, len(b), 4)]


def _compiled(pattern, flags):
    from . import _compiler

    _compiler._bytes_to_codes = _bytes_to_codes
    return _compiler.compile(pattern, flags)


# --- compiled patterns and templates are kept ---
_cache = {}
_templates = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = int(flags)
    key = (type(pattern), pattern, flags)
    found = _cache.get(key)
    if found is not None:
        return found
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    flags = int(flags & TEMPLATE) | int(flags)  # what is no number has no `&`
    if flags & 128:
        return _compiled(pattern, flags)
    made = find_known(pattern, flags)
    if made is None:
        made = _compiled(pattern, flags)
        remember(pattern, flags, made)
    if len(_cache) >= _MAXCACHE:
        forget(_cache.pop(next(iter(_cache))))
    _cache[key] = made
    return made


def _compile_repl(repl, pattern):
    key = (type(repl), repl, pattern)
    found = _templates.get(key)
    if found is None:
        from ._template import parse_template

        found = parse_template(repl, pattern.groups, pattern.groupindex)
        if len(_templates) >= _MAXCACHE:
            del _templates[next(iter(_templates))]
        _templates[key] = found
    return found


_template_reader = set_template_reader(_compile_repl)


class Scanner:
    """Splits a string by a lexicon of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        from . import _parser
        from ._constants import BRANCH, SUBPATTERN

        flags = int(flags)
        self.lexicon = lexicon
        state = _parser.State()
        state.flags = flags
        phrases = []
        for phrase, _action in lexicon:
            group = state.opengroup()
            body = _parser.SubPattern(state, [(SUBPATTERN, (group, 0, 0, _parser.parse(phrase, flags)))])
            phrases.append(body)
            state.closegroup(group, body)
        self.scanner = _compiled(_parser.SubPattern(state, [(BRANCH, (None, phrases))]), 0)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        end = 0
        while True:
            m = match()
            if not m or m.end() == end:
                break
            action = self.lexicon[m.lastindex - 1][1]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            end = m.end()
        return result, string[end:]
