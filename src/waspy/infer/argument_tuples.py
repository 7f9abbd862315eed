"""Tuples of arguments that calls with `*` put together."""

from __future__ import annotations

from collections.abc import Sequence

from waspy.infer.engine import Engine, Version
from waspy.infer.operators import contents_of
from waspy.infer.values import BOTTOM, Abs, Tup, join, make_tuple
from waspy.ir.pir import Instr, Value


def list_to_tuple(engine: Engine, version: Version, instr: Instr) -> Abs:
    """Item by item, if the list was only just put together of items and of tuples whose items are known."""
    made = version.flow.definitions.get(instr.args[0])
    steps = version.flow.users.get(instr.args[0], ()) if made is not None and made.op == "list" else ()
    home = version.flow.home[instr]
    if made is not None and steps and all(version.flow.home[s] is home for s in (made, *steps)):
        items = put_together(engine, version, instr, made, [s for s in steps if s is not instr])
        if items is not None:
            return make_tuple(items) if all(items) else BOTTOM
    contents = contents_of(engine, engine.get(version, instr.args[0]), (version, instr))
    return make_tuple([contents], star=True)


def watch(version: Version, instr: Instr, values: Sequence[Value]) -> None:
    """The operation is looked at again whenever something becomes known of the values."""
    for value in values:
        users = version.flow.users.setdefault(value, [])
        if instr not in users:
            users.append(instr)


def put_together(
    engine: Engine, version: Version, instr: Instr, made: Instr, steps: Sequence[object]
) -> list[Abs] | None:
    """The items of a list after these operations on it, for what is made of it; None: that is not known."""
    items = [engine.get(version, a) for a in made.args]
    watch(version, instr, [*made.args, *(a for s in steps if isinstance(s, Instr) for a in s.args[1:])])
    for step in steps:
        if (
            not isinstance(step, Instr)
            or step.op not in ("list_append", "list_extend")
            or step.args[0] is not made.result
        ):
            return None
        value = engine.get(version, step.args[1])
        (one,) = value if len(value) == 1 else (None,)
        if step.op == "list_append":
            items.append(value)
        elif isinstance(one, Tup) and not one.star:
            items += one.elements
        elif value:
            return None
        else:
            items.append(BOTTOM)
    return items


def known_first(engine: Engine, version: Version, instr: Instr) -> tuple[list[Abs], Abs | None]:
    """What is spread by `f(a, b, *rest)`: the items that surely come first, and what all others can be; None: that is
    what iterating over the tuple gives."""
    made = version.flow.definitions.get(instr.args[1])
    start = version.flow.definitions.get(made.args[0]) if made is not None and made.op == "list_to_tuple" else None
    if made is None or start is None or start.op != "list":
        return [], None
    home = version.flow.home[made]
    steps = [s for s in version.flow.users.get(made.args[0], ()) if s is not made]
    first = [engine.get(version, a) for a in start.args]
    watch(version, instr, start.args)
    rest = BOTTOM
    for step in steps:
        if (
            not isinstance(step, Instr)
            or step.op not in ("list_append", "list_extend")
            or step.args[0] is not start.result
            or version.flow.home[step] is not home
        ):
            return [], None
        watch(version, instr, step.args[1:])
        value = engine.get(version, step.args[1])
        rest = join(rest, value if step.op == "list_append" else contents_of(engine, value, (version, instr)))
    return (first, rest) if version.flow.home[start] is home else ([], None)


def call_args(engine: Engine, version: Version, instr: Instr) -> Abs:
    """The tuple for `*iterable`."""
    value = engine.get(version, instr.args[0])
    if not value or all(isinstance(atom, Tup) for atom in value):
        return value
    return make_tuple([contents_of(engine, value, (version, instr))], star=True)


RULES = {"call_args": call_args, "list_to_tuple": list_to_tuple}
