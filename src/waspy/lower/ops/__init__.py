"""How each PIR operation is lowered, by family."""

from waspy.lower.ops import (  # noqa: F401
    attributes,
    calls,
    containers,
    exceptions,
    functions,
    imports,
    iteration,
    matching,
    names,
    operators,
    values,
)
from waspy.lower.ops.table import TABLE

__all__ = ["TABLE"]
