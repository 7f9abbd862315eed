"""What nobody looks at: annotations, so that the classes that they name do not get out of sight by that, and what
`functools.wraps` keeps.

    def nearest(points: list[Point], p: Point) -> tuple[float, Point]: ...

What `list[Point]` makes holds the class, and so does `nearest.__annotations__`: whoever gets hold of these can change
the class and make instances of it. Hardly any program looks. They are evaluated as ever; inference leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

READERS = re.compile(
    r"""__annotations__ | __class_getitem__ | __dataclass_fields__ | get_annotations | get_type_hints | make_dataclass
    | dataclasses \. fields | import \s+ dataclasses \s+ as
    | from \s+ dataclasses \s+ import ( \s* \( [^)]* | [^\n]* ) \b fields \b
    | \b import \b [^\n]* \b (inspect | singledispatch | singledispatchmethod) \b | functools \. singledispatch
    | from \s+ inspect | class \s+ \w+ \s* \( [^)=]* (\b type | Meta | EnumType) \s* [,)]""",
    re.VERBOSE,
)
"""What programs say that read annotations, or whose classes may do anything where they are subscripted or joined."""


UNWRAPPERS = re.compile(
    r"""__wrapped__ | __dict__ | __getattribute__ | \b (vars | inspect | attrgetter) \b
    | \b getattr \b (?! \s* \( [^,()]* , \s* ["'] )""",
    re.VERBOSE,
)
"""What programs say that get hold of the function that another one wraps."""

RESTORERS = re.compile(r"\b_(value|name|generate_next_value|missing)_\b | __set(attr|state)__", re.VERBOSE)
"""What programs say that decide themselves what `value` and `name` of the members of enumerations are."""

LISTERS = re.compile(
    r"__dict__ | __getstate__ | __reduce | \b (vars | dir | pickle | copyreg | inspect) \b", re.VERBOSE
)
"""What programs say that see the order in which attributes were stored."""

COPIERS = re.compile(
    r"""__(deepcopy|copy|reduce|reduce_ex|getstate|setstate|getnewargs|getnewargs_ex|new|getattr|getattribute|setattr)__
    | \b (copyreg | metaclass) \b | \b def \s+ (append | extend | __setitem__) \b""",
    re.VERBOSE,
)
"""What programs say whose classes have a hand in how `copy.deepcopy` copies their instances."""

ANNOTATIONS, WRAPPED, MEMBERS, ORDER, COPIES = "annotations", "wrapped", "members", "order", "copies"


def hidden(sources: Iterable[str]) -> frozenset[str]:
    """What none of the program's modules reads. Of library modules only those do that are named here, or that are not
    `leaks.HARMLESS`."""
    readers = {ANNOTATIONS: READERS, WRAPPED: UNWRAPPERS, MEMBERS: RESTORERS, ORDER: LISTERS, COPIES: COPIERS}
    given = list(sources)
    return frozenset(kind for kind, reader in readers.items() if not any(map(reader.search, given)))
