"""Generator expressions that are used up where they stand: `sum(x * x for x in xs)`, `", ".join(f(x) for x in xs)`.

No generator is needed if the function that it is given to is known and takes the items before anything else happens:
the expression then runs in the frame around it, as a list comprehension does (`Scope.kind` "comprehension"), and the
call becomes a loop (`build_pir/consumers.py`). Here: which calls have the right form.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

REFLECTIVE = {"super", "locals", "vars", "dir"}
"""Builtins that tell apart the frames that they are called in."""


def consumer(call: ast.Call) -> str | None:
    """The builtin function, or "join", that uses up the generator expression that is the call's first argument."""
    if not call.args or not isinstance(call.args[0], ast.GeneratorExp):
        return None
    called = call.func
    if isinstance(called, ast.Name):
        accepts = _ACCEPTS.get(called.id)
        return called.id if accepts is not None and accepts(call, call.args[0]) else None
    is_join = isinstance(called, ast.Attribute) and called.attr == "join" and _is_str(called.value)
    return "join" if is_join and _alone(call, call.args[0]) else None


def consumer_of_map(call: ast.Call) -> str | None:
    """The same, if that is a call of `map`."""
    called = call.func
    if isinstance(called, ast.Name):
        accepts = _ACCEPTS_MAP.get(called.id)
        return called.id if accepts is not None and accepts(call) else None
    is_join = isinstance(called, ast.Attribute) and called.attr == "join" and _is_str(called.value)
    return "join" if is_join and _is_only(call) else None


def _is_only(call: ast.Call) -> bool:
    return len(call.args) == 1 and not call.keywords


def _is_str(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and type(node.value) is str)


def _alone(call: ast.Call, given: ast.GeneratorExp) -> bool:
    return _is_only(call)


def _sum(call: ast.Call, given: ast.expr | None = None) -> bool:
    """With any start but a number, `sum` looks first at what it is."""
    rest = [*call.args[1:], *(k.value for k in call.keywords if k.arg == "start")]
    numbers = all(isinstance(a, ast.Constant) and isinstance(a.value, int | float) for a in rest)
    return numbers and len(rest) == len(call.args) - 1 + len(call.keywords) <= 1


def _dict(call: ast.Call, given: ast.GeneratorExp) -> bool:
    pair = given.elt
    if not isinstance(pair, ast.Tuple) or len(pair.elts) != 2:
        return False
    return not any(isinstance(e, ast.Starred) for e in pair.elts) and _alone(call, given)


def _sorted(call: ast.Call, given: ast.expr | None = None) -> bool:
    return len(call.args) == 1 and all(k.arg in ("key", "reverse") for k in call.keywords)


def _extreme(call: ast.Call, given: ast.GeneratorExp) -> bool:
    """The loop is written twice, once up to the first item: so one `for` only. A key that may be None is refused."""
    return _has_lambda(call) and len(given.generators) == 1


def _has_lambda(call: ast.Call) -> bool:
    keys = [k.value for k in call.keywords if k.arg == "key"]
    named = len(call.args) == 1 and all(k.arg in ("key", "default") for k in call.keywords)
    return named and all(isinstance(k, ast.Lambda) for k in keys)


def is_keyed(call: ast.Call) -> bool:
    """Whether it has one iterable and a key that is a lambda, a name or an attribute."""
    keys = [k.value for k in call.keywords if k.arg == "key"]
    named = len(call.args) == 1 and all(k.arg in ("key", "default") for k in call.keywords)
    if not named or len(keys) != 1 or isinstance(call.args[0], ast.Starred | ast.GeneratorExp):
        return False
    return isinstance(keys[0], ast.Lambda | ast.Name | ast.Attribute)


def _next(call: ast.Call, given: ast.GeneratorExp) -> bool:
    return len(call.args) <= 2 and not call.keywords and not any(isinstance(a, ast.Starred) for a in call.args)


_ACCEPTS: dict[str, Callable[[ast.Call, ast.GeneratorExp], bool]] = {
    "sum": _sum, "any": _alone, "all": _alone, "min": _extreme, "max": _extreme, "next": _next,
    "list": _alone, "tuple": _alone, "set": _alone, "frozenset": _alone, "sorted": _sorted, "dict": _dict,
}  # fmt: skip

_ACCEPTS_MAP: dict[str, Callable[[ast.Call], bool]] = {
    "sum": _sum, "any": _is_only, "all": _is_only, "min": _has_lambda, "max": _has_lambda, "list": _is_only,
    "tuple": _is_only, "set": _is_only, "frozenset": _is_only, "sorted": _sorted,
}  # fmt: skip
