"""What all loops have in common: the body, and `else`."""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.builder import Builder, Loop
from waspy.frontend.build_pir.ssa import OpenBlock


def loop_body(b: Builder, body: list[ast.stmt], again: OpenBlock, after: OpenBlock) -> None:
    b.contexts.append(Loop(b.handler, after, again))
    b.statements(body)
    b.contexts.pop()


def loop_end(b: Builder, orelse: list[ast.stmt], done: OpenBlock, after: OpenBlock) -> None:
    b.start(done)
    b.statements(orelse)
    b.jump(after)
    b.start(after)
