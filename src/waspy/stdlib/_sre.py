"""_sre: the runtime's regular expression engine, and how it reaches Lib/re to have templates parsed."""

from _sre_engine import (
    CODESIZE,
    MAGIC,
    MAXGROUPS,
    MAXREPEAT,
    ascii_iscased,
    ascii_tolower,
    compile,
    getcodesize,
    set_template_parser,
    unicode_iscased,
    unicode_tolower,
)


def _parse_template(template, pattern):
    from re import _compile_repl

    return _compile_repl(template, pattern)


set_template_parser(_parse_template)
