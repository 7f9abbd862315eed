"""The imports of the module `_js`: JavaScript values as externref, text through the transfer buffer."""

from waspy.lang import *

# what `kind` answers
UNDEFINED, NULL, FALSE_, TRUE_, INTEGER, NUMBER, STRING, BIGINT, OBJECT, FUNCTION, PYTHON = range(11)


@host_import("js", "global")
def global_() -> extern:
    """globalThis."""
    ...


@host_import("js", "kind")
def kind(value: extern) -> i32: ...


@host_import("js", "number")
def number(value: extern) -> f64: ...


@host_import("js", "text")
def text(value: extern) -> i32:
    """Keeps String(value) in UTF-8; its length."""
    ...


@host_import("js", "take")
def take(start: i32, address: i32, length: i32) -> None:
    """Copies a part of the kept text to memory."""
    ...


@host_import("js", "python")
def python(value: extern) -> extern:
    """The Python object in a value of the kind PYTHON."""
    ...


@host_import("js", "clear")
def clear() -> None:
    """Starts a new text for `add`."""
    ...


@host_import("js", "add")
def add(address: i32, length: i32) -> None:
    """Appends UTF-8 to the text."""
    ...


@host_import("js", "string")
def string() -> extern:
    """The text as a JavaScript string."""
    ...


@host_import("js", "big")
def big() -> extern:
    """The text as a BigInt."""
    ...


@host_import("js", "from_number")
def from_number(value: f64) -> extern: ...


@host_import("js", "from_bool")
def from_bool(value: i32) -> extern: ...


@host_import("js", "undefined")
def undefined() -> extern: ...


@host_import("js", "wrap")
def wrap(value: extern) -> extern:
    """An opaque JavaScript object around a Python object."""
    ...


@host_import("js", "callback")
def callback(value: extern, invoke: Func[[extern, i32], extern]) -> extern:
    """A JavaScript function that calls invoke(value, number of arguments); one per Python object."""
    ...


@host_import("js", "argument")
def argument(index: i32) -> extern:
    """The index-th argument of the callback that runs."""
    ...


@host_import("js", "get")
def get(target: extern, key: extern) -> extern: ...


@host_import("js", "set")
def set_(target: extern, key: extern, value: extern) -> None: ...


@host_import("js", "delete")
def delete(target: extern, key: extern) -> None: ...


@host_import("js", "has")
def has(target: extern, key: extern) -> i32: ...


@host_import("js", "push")
def push(value: extern) -> None:
    """Appends an argument for the next `call` or `construct`."""
    ...


@host_import("js", "call")
def call(target: extern, this: extern) -> extern: ...


@host_import("js", "construct")
def construct(target: extern) -> extern: ...


@host_import("js", "iterator")
def iterator(target: extern) -> extern:
    """target[Symbol.iterator](); undefined if it has none."""
    ...


@host_import("js", "equal")
def equal(a: extern, b: extern) -> i32: ...


@host_import("js", "failed")
def failed() -> extern:
    """What the last operation threw, undefined if it did not; asking resets it."""
    ...


@host_import("js", "report")
def report(address: i32, length: i32) -> None:
    """Shows the traceback of an exception that nobody caught in a callback."""
    ...
