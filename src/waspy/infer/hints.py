"""Whether annotations can be seen: if not, the classes that they name do not get out of sight by that.

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


def are_hidden(sources: Iterable[str]) -> bool:
    """Whether none of the program's modules reads annotations. Of library modules only those do that are named here, or
    that are not `leaks.HARMLESS`."""
    return not any(READERS.search(source) for source in sources)
