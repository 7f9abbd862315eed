"""Builtin containers that classes of the program are below, each with what it gives them.

Instances are structs that extend the container's. Nothing but the class has the names, or else what a class of the
program binds stands before it: such a class has no other base.
"""

from __future__ import annotations

from collections.abc import Mapping

_NOT_GIVEN = frozenset(["__doc__", "__getattribute__", "__new__", "__class_getitem__"])
"""What is the same as object's, or is no matter of instances."""
CONTAINERS: Mapping[str, frozenset[str]] = {cls.__name__: frozenset(vars(cls)) - _NOT_GIVEN for cls in (list, dict)}
