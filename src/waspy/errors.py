"""What can go wrong with a compilation: the program is refused, or the compiler has a bug."""

from __future__ import annotations

import contextlib
import os
import traceback
from collections.abc import Iterator

from waspy.frontend.errors import CompileError, Diagnostics


class CompileErrors(Exception):
    """The program cannot be compiled, for these reasons."""

    def __init__(self, errors: list[CompileError]) -> None:
        super().__init__(errors)
        self.errors = errors

    def __str__(self) -> str:
        return "\n".join(error.render() for error in self.errors)

    def located(self) -> str:
        """Every reason with its place, syntax errors too."""
        return "\n".join(error.located() for error in self.errors)

    @staticmethod
    def check(diagnostics: Diagnostics) -> None:
        errors = sorted(diagnostics, key=lambda e: (e.file, e.line, e.col))
        if errors:
            raise CompileErrors(errors)


class InternalError(Exception):
    """A bug in the compiler: the stage, and, where a note says so, the function and the source line."""

    def __init__(self, stage: str, cause: BaseException) -> None:
        super().__init__(stage, cause)
        self.stage = stage
        self.cause = cause

    def __str__(self) -> str:
        notes = getattr(self.cause, "__notes__", [])
        lines = [f"waspy: internal error in {self.stage}: {type(self.cause).__name__}: {self.cause}"]
        lines += [f"  {note}" for note in notes]
        if os.environ.get("WASPY_DEBUG"):
            lines += traceback.format_exception(self.cause)
        else:
            lines.append("  This is a bug in waspy, not in your program. WASPY_DEBUG=1 shows where.")
        return "\n".join(lines)


@contextlib.contextmanager
def reporting(stage: str) -> Iterator[None]:
    """Turns an unexpected exception of a stage into an `InternalError`."""
    try:
        yield
    except (CompileErrors, InternalError):
        raise
    except CompileError as error:
        raise CompileErrors([error]) from None
    except Exception as error:
        raise InternalError(stage, error) from error
