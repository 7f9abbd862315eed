"""Base classes of exceptions that add nothing to BaseException but a name, and what that gives.

Instances of classes below them are structs that extend BaseException's. `args` is what the constructor got, unless
`super().__init__` got something else; inference takes it for one more attribute that the class's instances have.
"""

from __future__ import annotations

import builtins
from collections.abc import Hashable, Mapping, Sequence, Set
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

PLAIN_EXCEPTIONS = frozenset(
    "BaseException Exception ArithmeticError AssertionError BufferError EOFError FloatingPointError GeneratorExit "
    "IndexError KeyboardInterrupt KeyError LookupError MemoryError NotImplementedError OverflowError RecursionError "
    "ReferenceError RuntimeError SystemError TypeError ValueError ZeroDivisionError Warning BytesWarning "
    "DeprecationWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning "
    "SyntaxWarning UnicodeWarning UserWarning".split()
)
NAMES = (frozenset(vars(BaseException)) | {"__notes__"}) - {"__doc__"}
"""What BaseException has, and what `add_note` stores."""


def is_shadowed(bases: Mapping[Key, Sequence[Key | str]], bound: Mapping[Key, Set[str]], cls: Key) -> bool:
    """Whether a builtin exception class comes before a class of the program that binds one of its names in the mro of
    `cls`, or there is no mro. `bases`: those of it and of all classes above, the builtin ones by their names."""
    made: dict[Key, type] = {}

    def make(key: Key) -> type:
        if key not in made:
            above = [getattr(builtins, b) if isinstance(b, str) else make(b) for b in bases[key]]
            made[key] = type("C", tuple(above), {})
        return made[key]

    try:
        order = make(cls).__mro__
    except (TypeError, RecursionError, KeyError):
        return True
    keys = {c: key for key, c in made.items()}
    first = next((i for i, c in enumerate(order) if c in _BUILTIN), len(order))
    return any(not NAMES.isdisjoint(bound[keys[c]]) for c in order[first:] if c in keys)


_BUILTIN = [getattr(builtins, name) for name in PLAIN_EXCEPTIONS]
