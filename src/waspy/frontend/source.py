"""Reading and parsing one source file."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from pathlib import Path

from waspy.frontend.errors import CompileError, located, of_syntax_error


def decode(data: bytes, filename: str) -> str:
    """The text of a source file, by its byte order mark or coding line. Raises CompileError."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return io.TextIOWrapper(io.BytesIO(data), encoding, newline=None).read()
    except SyntaxError as error:
        error.filename = filename
        raise of_syntax_error(error, filename) from None
    except (UnicodeDecodeError, LookupError) as error:
        problem = SyntaxError(f"(unicode error) {error}")
        problem.filename = filename
        raise of_syntax_error(problem, filename) from None


def read(path: Path, filename: str) -> str:
    return decode(path.read_bytes(), filename)


def parse(source: str, filename: str, check: bool = True) -> ast.Module:
    """The tree of a module. Raises CompileError for what CPython calls a SyntaxError, those included that its
    compiler finds after parsing ('return' outside function, no binding for nonlocal...): the latter only
    if `check` is set."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(source, filename)
            if check:
                compile(source, filename, "exec", dont_inherit=True)
        except SyntaxError as error:
            problem = of_syntax_error(error, filename)
            if error.lineno is None:
                problem = at_line(source, source.find("\0"), error.msg, filename, problem.hint)
                problem.syntax_error = error
            raise problem from None
        except ValueError as error:
            raise at_line(source, source.find("\0"), str(error), filename) from None
        except (RecursionError, MemoryError):
            longest = max(source.split("\n"), key=len)
            hint = "take it apart with variables; most likely it is the longest line, which is shown"
            raise at_line(source, source.find(longest), "the source nests too deeply", filename, hint) from None
    return tree


def at_line(source: str, offset: int, message: str, filename: str, hint: str = "") -> CompileError:
    """The error about what stands at the offset in the text."""
    before = source[: max(offset, 0)].split("\n")
    text = before[-1] + source[max(offset, 0) :].partition("\n")[0]
    return CompileError(message, filename, len(before), len(before[-1]), hint=hint, source=text[:200])


TOO_NEW = {
    "TypeAlias": "the `type` statement",
    "TypeVar": "type parameters",
    "ParamSpec": "type parameters",
    "TypeVarTuple": "type parameters",
    "TemplateStr": "template strings",
}
"""Nodes of later versions of Python, by class name."""


def newer_syntax(tree: ast.Module, filename: str, source: str) -> list[CompileError]:
    """What the running Python accepts and 3.11 does not."""
    if not any(hasattr(ast, name) for name in TOO_NEW):
        return []
    problems = []
    for node in ast.walk(tree):
        what = TOO_NEW.get(type(node).__name__)
        if what is not None:
            hint = "Waspy compiles the language of Python 3.11"
            problems.append(located(node, f"{what}: not in Python 3.11", filename, source, hint))
    return problems
