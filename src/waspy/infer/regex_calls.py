"""What the functions and methods of re give for patterns of text. Completes the tables of `builtin_calls`.

    re.compile(r"(\\w+)(-\\d+)?")     Regex("re.Pattern", (("", True), ("", False)))
    P.match(s)                      a Regex("re.Match", the same groups), or None
    m[1], m[2]                      a str; a str or None

The groups are those of patterns that are written out. A pattern is of text if it is a str; what the methods give are
strs then, whatever string they are called with: others are a TypeError.
"""

from __future__ import annotations

import re
from typing import Any as AnyType

from waspy.infer.builtin_calls import FUNCTIONS, METHODS, Names, Rule, always, call_back, iterator, list_of
from waspy.infer.engine import Engine, Version
from waspy.infer.operators import constant_int, constant_str, put_mapped
from waspy.infer.regexes import MATCH, MAYBE_STR, PATTERN, group_at, groups_of
from waspy.infer.values import BOTTOM, INT, NONE, STR, TOP, Abs, Regex, join, join_all, make_tuple
from waspy.ir.pir import Instr, Value

KEYWORDS = frozenset(["flags", "count", "maxsplit", "repl", "string"])


def _compiled(version: Version, pattern: Abs, value: Value | None, flagged: bool) -> Abs:
    """The pattern that a str or a pattern stands for; `value` is where it may be written out."""
    if any(not isinstance(atom, Regex) for atom in pattern - STR):
        return TOP
    text = constant_str(version, value) if value is not None and pattern >= STR else None
    groups = groups_of(text) if text is not None else None
    if text is not None and flagged and groups != groups_of(text, re.VERBOSE):
        groups = None
    return (pattern - STR) | (frozenset({Regex(PATTERN, groups)}) if pattern >= STR else BOTTOM)


def function(method: Rule | None) -> Rule:
    """A function of re that calls a method of the pattern; None: compile."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        if len(args) == len(names) or not set(names) <= KEYWORDS:
            return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
        written = instr.args[1] if instr.op in ("call", "call_method") and len(instr.args) > 1 else None
        least = 1 if method is None else 2 if method is not substituted else 3
        compiled = _compiled(version, args[0], written, flagged=len(args) > least)
        if method is None or compiled == TOP:
            return always(compiled, escaping=True)(engine, version, instr, atom, args, names)
        results = [method(engine, version, instr, p, args[1:], names) for p in engine.ordered(compiled)]
        return join_all(results)

    return rule


# --- patterns -----------------------------------------------------------------------------------------------------
def matched(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    return frozenset({Regex(MATCH, atom.groups)}) | NONE


def all_matches(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    return iterator(engine, version, instr, frozenset({Regex(MATCH, atom.groups)}))


def found(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """findall: a group that takes no part is an empty str."""
    if atom.groups is None:
        return list_of(engine, version, instr, TOP)
    count = len(atom.groups)
    return list_of(engine, version, instr, STR if count < 2 else make_tuple([STR] * count))


def split(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    is_sure = atom.groups is not None and all(sure for _, sure in atom.groups)
    return list_of(engine, version, instr, STR if is_sure else MAYBE_STR)


def substituted(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """sub: a function gets the matches."""
    if "repl" in names:
        return always(STR, escaping=True)(engine, version, instr, atom, args, names)
    for value in args[:1]:
        call_back(engine, version, instr, value - STR, [frozenset({Regex(MATCH, atom.groups)})])
    return STR


def counted(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """subn."""
    return make_tuple([substituted(engine, version, instr, atom, args, names), INT])


# --- matches ------------------------------------------------------------------------------------------------------
def group(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """The whole match, a group, or a tuple of several."""
    if not args:
        return STR
    if instr.op == "call_method":
        each = [group_at(atom.groups, constant_int(version, v), constant_str(version, v)) for v in instr.args[1:]]
    else:
        each = [group_at(atom.groups, None, None) for _ in args]
    return each[0] if len(each) == 1 else make_tuple(each)


def groups(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """All groups; an argument stands for those that take no part."""
    default = args[0] if args else NONE
    if atom.groups is None:
        return make_tuple([join(STR, default)], star=True)
    return make_tuple([STR if sure else join(STR, default) for _, sure in atom.groups])


def group_dict(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    default = args[0] if args else NONE
    site = engine.site(version, instr, "dict")
    engine.write(site.contents, STR)
    known = atom.groups is not None and all(sure for name, sure in atom.groups if name)
    put_mapped(engine, site, STR if known else join(STR, default))
    return frozenset({site})


_OF_PATTERNS: dict[str, Rule] = {
    **dict.fromkeys(("match", "fullmatch", "search"), matched), "finditer": all_matches, "findall": found,
    "split": split, "sub": substituted, "subn": counted,
}  # fmt: skip
_OF_MATCHES: dict[str, Rule] = {
    "group": group, "groups": groups, "groupdict": group_dict, "expand": always(STR),
    **dict.fromkeys(("start", "end"), always(INT)), "span": always(make_tuple([INT, INT])),
}  # fmt: skip

FUNCTIONS.update({f"re.{name}": function(rule) for name, rule in _OF_PATTERNS.items()})
FUNCTIONS["re.compile"] = function(None)
METHODS.update({(PATTERN, name): rule for name, rule in _OF_PATTERNS.items()})
METHODS.update({(MATCH, name): rule for name, rule in _OF_MATCHES.items()})
WITH_KEYWORDS = tuple(f"re.{name}" for name in (*_OF_PATTERNS, "compile"))
