"""Which functions run about once: the bodies of modules and what they call outside of loops.

An engine compiles them with its baseline compiler, and leaves them there: see `outline`. Nothing but speed depends on
the answer, so calls by way of function objects are not looked for.
"""

from __future__ import annotations

from collections.abc import Mapping

from waspy.ir.analysis import analyse
from waspy.ir.lir import Function, Unit

BODY = ":!body"
"""Part of the names of modules' bodies, which may be in pieces."""


def called_once(unit: Unit) -> list[Function]:
    """Callers come before those that they call."""
    sites = _sites(unit)
    found = {name: f for name, f in unit.functions.items() if BODY in name}
    work = list(found)
    while work:
        caller = unit.functions[work.pop()]
        for callee in dict.fromkeys(i.imm[0] for b in caller.blocks for i in b.instrs if i.op == "call"):
            if callee not in found and callee in sites and all(site in found for site in sites[callee]):
                found[callee] = unit.functions[callee]
                work.append(callee)
    return list(found.values())


def _sites(unit: Unit) -> Mapping[str, set[str]]:
    """The Python functions that call each Python function; one that is called in a loop counts as its own caller."""
    sites: dict[str, set[str]] = {}
    for caller in unit.functions.values():
        if caller.frame is None:
            continue
        flow = analyse(caller.blocks[0])
        for b in flow.order:
            again = b in flow.loop_of or not flow.reducible
            for i in b.instrs:
                if i.op == "call" and (callee := unit.functions.get(i.imm[0])) is not None and callee.frame is not None:
                    sites.setdefault(callee.name, set()).add(callee.name if again else caller.name)
    return sites
