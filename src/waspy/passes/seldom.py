"""Which functions run seldom: the bodies of modules, what they call, and what those call.

An engine runs them as its baseline compiler made them, if they take long once: see `outline`. Nothing but speed depends
on the answer, so calls by way of function objects are not looked for.
"""

from __future__ import annotations

from collections.abc import Mapping

from waspy.ir.analysis import analyse
from waspy.ir.lir import Function, Unit

BODY = ":!body"
"""Part of the names of modules' bodies, which may be in pieces."""
ONCE, SELDOM, OFTEN = range(3)
"""SELDOM: in a loop, but in one only."""


def seldom(unit: Unit) -> Mapping[Function, int]:
    """Functions that run ONCE or SELDOM."""
    sites = _sites(unit)
    found = {name: ONCE for name in unit.functions if BODY in name}
    work = list(found)
    while work:
        caller = unit.functions[work.pop()]
        for callee in dict.fromkeys(i.imm[0] for b in caller.blocks for i in b.instrs if i.op == "call"):
            if callee not in found and callee in sites:
                how = max(found.get(site, OFTEN) + depth for site, depth in sites[callee])
                if how < OFTEN:
                    found[callee] = how
                    work.append(callee)
    return {unit.functions[name]: how for name, how in found.items()}


def _sites(unit: Unit) -> Mapping[str, set[tuple[str, int]]]:
    """The Python functions that call each Python function, and in how many loops."""
    sites: dict[str, set[tuple[str, int]]] = {}
    for caller in unit.functions.values():
        if caller.frame is None:
            continue
        flow = analyse(caller.blocks[0])
        for b in flow.order:
            depth = flow.depth(b) if flow.reducible else OFTEN
            for i in b.instrs:
                if i.op == "call" and (callee := unit.functions.get(i.imm[0])) is not None and callee.frame is not None:
                    sites.setdefault(callee.name, set()).add((caller.name, depth))
    return sites
