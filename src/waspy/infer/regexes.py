"""Regular expressions of text, as inference knows them: which groups they have, and which of these always match."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from functools import lru_cache
from typing import Any as AnyType

from waspy.infer.values import INT, NONE, STR, Abs, Groups, Regex

PATTERN, MATCH = "re.Pattern", "re.Match"
MAYBE_STR = STR | NONE

parser: AnyType = re._parser  # type: ignore[attr-defined]


@lru_cache(maxsize=500)
def groups_of(pattern: str, flags: int = 0) -> Groups | None:
    """Of each group of a regular expression its name, "" if none, and whether it takes part in every match; None if
    the expression is wrong."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parser.parse(pattern, flags)
    except (re.error, OverflowError, RecursionError, ValueError):
        return None
    sure: set[int] = set()
    _find_sure(tree, sure)
    names = {number: name for name, number in tree.state.groupdict.items()}
    return tuple((names.get(n, ""), n in sure) for n in range(1, tree.state.groups))


def _find_sure(tree: AnyType, sure: set[int]) -> None:
    """Adds the groups that every match of the part sets."""
    for op, argument in tree:
        if op is parser.SUBPATTERN:
            group, _, _, inner = argument
            sure |= {group} if group is not None else set()
            _find_sure(inner, sure)
        elif op in (parser.MAX_REPEAT, parser.MIN_REPEAT) and argument[0] > 0:
            _find_sure(argument[2], sure)


def group_at(groups: Groups | None, number: int | None, name: str | None) -> Abs:
    """What the group with that number or name matched; any group, if both are None."""
    if number == 0:
        return STR
    if groups is None:
        return MAYBE_STR
    if number is None and name is None:
        chosen = [sure for _, sure in groups]
    else:
        chosen = [sure for i, (own, sure) in enumerate(groups, 1) if i == number or (name is not None and own == name)]
    return STR if all(chosen) else MAYBE_STR


ATTRIBUTES: dict[tuple[str, str], Callable[[Regex], Abs]] = {
    (MATCH, "lastgroup"): lambda m: MAYBE_STR, (MATCH, "lastindex"): lambda m: INT | NONE,
    (MATCH, "pos"): lambda m: INT, (MATCH, "endpos"): lambda m: INT,
    (MATCH, "re"): lambda m: frozenset({Regex(PATTERN, m.groups)}),
    (PATTERN, "pattern"): lambda p: STR, (PATTERN, "groups"): lambda p: INT, (PATTERN, "flags"): lambda p: INT,
}  # fmt: skip
