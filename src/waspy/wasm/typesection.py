"""Numbers and encodes the types of a module.

    function types that the group needs and that mention no struct or array     each on its own
    rec group: all structs and arrays, and the function types they mention      one group
    the other function types                                                    each on its own

Structs and arrays share one group so that equal shapes stay distinct; function types outside it are
compared by structure, so that a host's match. Often used types get small numbers, parents come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from waspy.wasm import encoder
from waspy.wasm.encoder import sleb
from waspy.wasm.object import storage_refs, type_refs
from waspy.wasm.types import DefType, Sig, StructType


class Types:
    """`index` maps "$Type" and the text of a function type to its number; `content` is the section."""

    def __init__(self, types: Mapping[str, DefType], sigs: Mapping[str, Sig], count: Mapping[str, int]) -> None:
        self.types, self.sigs = types, sigs
        self._parents = {t.parent for t in types.values() if isinstance(t, StructType)}
        self.index: dict[str, int] = {}
        self._mentions_type: dict[str, bool] = {}
        order = self._defined_order(count)
        inner = self._inner(order)
        grouped = [s for s in inner if self._mixed(s)]
        before = self._nested_first([s for s in inner if not self._mixed(s)])
        rest = self._nested_first(s for s in sigs if s not in set(inner))
        rest.sort(key=lambda s: (self._depth(s), -count.get("s:" + s, 0)))
        for name in [*before, *order, *grouped, *rest]:
            self.index[name] = len(self.index)
        group = [self._defined(name) for name in order] + [self._function(s) for s in grouped]
        entries = [self._function(s) for s in before]
        if group:
            entries.append(group[0] if len(group) == 1 else b"\x4e" + encoder.vector(group))
        entries += [self._function(s) for s in rest]
        self.content = encoder.vector(entries)
        self.names = list(self.index)

    def heap(self, heap: str | Sig) -> bytes:
        if isinstance(heap, str) and heap in encoder.HEAP_TYPES:
            return encoder.HEAP_TYPES[heap]
        return sleb(self.index[str(heap)])

    def _defined_order(self, count: Mapping[str, int]) -> list[str]:
        """By falling number of uses, but a type after its parent."""
        order: dict[str, None] = {}
        uses = {name: count.get("t:" + name, 0) for name in self.types}
        for name in sorted(self.types, key=lambda n: (-uses[n], n)):
            chain = []
            at: str | None = name
            while at is not None and at not in order:
                chain.append(at)
                t = self.types[at]
                at = t.parent if isinstance(t, StructType) else None
            for n in reversed(chain):
                order[n] = None
        return list(order)

    def _inner(self, order: list[str]) -> list[str]:
        """Function types that structs and arrays mention, directly or not."""
        out: dict[str, None] = {}
        work = [str(r) for name in order for r in type_refs(self.types[name]) if isinstance(r, Sig)]
        work.reverse()
        while work:
            text = work.pop()
            if text not in out:
                out[text] = None
                work += [str(r) for r in self._sig_refs(text) if isinstance(r, Sig)]
        return list(out)

    def _sig_refs(self, text: str) -> list[str | Sig]:
        sig = self.sigs[text]
        return [r for t in sig.params + sig.results for r in storage_refs(t)]

    def _mixed(self, text: str) -> bool:
        """Whether a function type mentions a struct or array, directly or not."""
        known = self._mentions_type.get(text)
        if known is None:
            known = any(isinstance(r, str) or self._mixed(str(r)) for r in self._sig_refs(text))
            self._mentions_type[text] = known
        return known

    def _depth(self, text: str) -> int:
        inner = [self._depth(str(r)) for r in self._sig_refs(text) if isinstance(r, Sig)]
        return 1 + max(inner, default=0)

    def _nested_first(self, texts: Iterable[str]) -> list[str]:
        return sorted(texts, key=lambda s: (self._depth(s), s))

    def _function(self, text: str) -> bytes:
        return encoder.func_type(self.sigs[text], self.heap)

    def _defined(self, name: str) -> bytes:
        t = self.types[name]
        parent = t.parent if isinstance(t, StructType) else None
        above = None if parent is None else self.index[parent]
        return encoder.def_type(t, self.heap, above, final=name not in self._parents)
