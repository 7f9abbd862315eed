"""The custom "name" section, for stack traces and debuggers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from waspy.wasm import encoder
from waspy.wasm.encoder import uleb

MODULE, FUNCTION, LOCAL, TYPE, GLOBAL, FIELD = 0, 1, 2, 4, 7, 10


def _subsection(id: int, content: bytes) -> bytes:
    return bytes([id]) + uleb(len(content)) + content


def _map(names: Iterable[str]) -> bytes:
    return encoder.vector(uleb(i) + encoder.name(n) for i, n in enumerate(names))


def section(
    functions: Sequence[str],
    types: Sequence[str] = (),
    globals: Sequence[str] = (),
    fields: Sequence[tuple[int, Sequence[str]]] = (),
) -> bytes:
    """The whole custom section. Names are given in index order, fields as (type index, names)."""
    content = encoder.name("name") + _subsection(FUNCTION, _map(functions))
    if types:
        content += _subsection(TYPE, _map(n.removeprefix("$") for n in types))
    if globals:
        content += _subsection(GLOBAL, _map(globals))
    if fields:
        content += _subsection(FIELD, encoder.vector(uleb(t) + _map(names) for t, names in fields))
    return encoder.section(encoder.CUSTOM, content)
