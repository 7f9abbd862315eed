"""Binding the arguments of a call to the parameters of a known function, at compile time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from waspy.ir.pir import Param

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Given(Generic[A]):
    value: A


@dataclass(frozen=True, slots=True)
class Default:
    """The default of the positional parameter that is `index`-th among those that have one."""

    index: int


@dataclass(frozen=True, slots=True)
class KeywordDefault:
    name: str


@dataclass(frozen=True, slots=True)
class Rest(Generic[A]):
    """What *args gets."""

    values: tuple[A, ...]


@dataclass(frozen=True, slots=True)
class Named(Generic[A]):
    """What **kwargs gets."""

    values: tuple[tuple[str, A], ...]


Bound: TypeAlias = Given[A] | Default | KeywordDefault | Rest[A] | Named[A]


def bind(params: Sequence[Param], args: Sequence[A], keywords: Sequence[tuple[str, A]]) -> list[Bound[A]] | None:
    """What each parameter gets; None if the call does not fit, so that it raises a TypeError when it runs."""
    positional = [p for p in params if p.kind in ("posonly", "normal")]
    kinds = {p.kind for p in params}
    if len(args) > len(positional) and "vararg" not in kinds:
        return None
    named = dict(keywords)
    accepted = {p.name for p in params if p.kind in ("normal", "kwonly")}
    if len(named) < len(keywords) or (named.keys() - accepted and "kwarg" not in kinds):
        return None
    extra = tuple((n, v) for n, v in keywords if n not in accepted)
    defaulted = [p for p in positional if p.has_default]
    bound: list[Bound[A]] = []
    for p in params:
        index = positional.index(p) if p in positional else len(args)
        if p.kind == "vararg":
            bound.append(Rest(tuple(args[len(positional) :])))
        elif p.kind == "kwarg":
            bound.append(Named(extra))
        elif index < len(args):
            if p.kind == "normal" and p.name in named:
                return None
            bound.append(Given(args[index]))
        elif p.kind != "posonly" and p.name in named:
            bound.append(Given(named[p.name]))
        elif not p.has_default:
            return None
        else:
            bound.append(KeywordDefault(p.name) if p.kind == "kwonly" else Default(defaulted.index(p)))
    return bound


def bind_call(params: Sequence[Param], args: Sequence[A], names: Sequence[str]) -> list[Bound[A]] | None:
    """The same for a call as the graph has it: the last arguments are those that `names` names."""
    count = len(args) - len(names)
    return bind(params, args[:count], list(zip(names, args[count:], strict=True)))


def is_all_constant(
    bound: Sequence[Bound[A]], defaults: Sequence[object] | None, keyword_defaults: Mapping[str, object]
) -> bool:
    """Whether all defaults that are taken are constants: these stand in tuples of one in `defaults`, and by name in
    `keyword_defaults`."""
    return not any(
        (isinstance(b, KeywordDefault) and b.name not in keyword_defaults)
        or (isinstance(b, Default) and (defaults is None or not isinstance(defaults[b.index], tuple)))
        for b in bound
    )
