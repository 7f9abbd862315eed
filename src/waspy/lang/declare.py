"""Declarations of restricted Python: what a class, method, slot, module or host function is.

    ListClass = builtin_class("list", List, base=ObjectClass)

    @method(ListClass)
    def append(self: List, item: obj, /) -> None: ...

    @slot(ListClass, "len")
    def list_len(self: obj) -> i64: ...

A `@method`, `@function`, `@getter` or `@constructor` is called from Python: the compiler makes an entry that
checks and binds the arguments as the signature says (positional-only, keyword-only, defaults, `*args:
Array[obj]`, `**kwargs: Dict`) and converts them:

    obj, obj | None (default None: not given)    as they are
    a struct type, or T | None                    TypeError unless an instance of its class
    i64, i32                                      through __index__ (OverflowError if it does not fit)
    f64                                           through __float__ or __index__
    bool                                          truth value
    results: None, bool, i32, i64, f64            become Python's None, bool, int, float; a null is None

The symbol of a function is "<module>.<name>", as `list.append`; decorated or not, restricted code calls it
directly by name. Methods named like builtins or keywords take a trailing underscore, which is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from waspy.lang import objects

_F = TypeVar("_F", bound=Callable[..., Any])

REGISTRY: dict[str, dict[str, Any]] = {}
"""Under CPython: what was declared, by class or module name, for tests."""


def _register(owner: str, name: str, value: Any) -> None:
    REGISTRY.setdefault(owner, {})[name] = value


def builtin_class(
    name: str, struct: Any, *, base: Any, module: str = "builtins", flags: int = 0, meta: Any = None
) -> Any:
    """Declares a builtin class whose instances have the given struct: a constant of type `Class`.
    `flags` are `layout.CLASS_*` bits."""
    return objects.declare_class(name, struct, base, module, flags, meta)


def _declaration(kind: str) -> Callable[..., Callable[[_F], _F]]:
    def declare(owner: Any, name: str | None = None, **options: Any) -> Callable[[_F], _F]:
        def decorate(f: _F) -> _F:
            key = name or f.__name__.rstrip("_")
            label = owner if isinstance(owner, str) else getattr(owner, "declared_name", str(owner))
            _register(label, f"{kind}:{key}", f)
            if kind == "slot":
                objects.declare_slot(owner, key, f)
            return f

        return decorate

    return declare


method = _declaration("method")
"""@method(ListClass[, "name"][, kind="class" | "static"][, told_as="python"]): a method in the class's namespace.
`told_as`: wrong arguments are complained of as by a function in Python, which it is in CPython."""
getter = _declaration("getter")
"""@getter(ListClass[, "name"]): a data descriptor (getset); `def name(self: List) -> obj`."""
setter = _declaration("setter")
"""@setter(ListClass[, "name"]): its setter; `def name(self: List, value: obj | None) -> None`, null deletes."""
class_value = _declaration("class_value")
"""@class_value(ListClass[, "name"]): a value in the class's namespace; `def name() -> obj` makes it, when the namespace
is made."""
slot = _declaration("slot")
"""@slot(ListClass, "len"): fills a slot of the class (the names are in `layout.Class`). The dunder method of
the same meaning appears in the namespace by itself."""
function = _declaration("function")
"""@function("math"[, "sqrt"]): a function of a builtin module."""


def constructor(owner: Any) -> Callable[[_F], _F]:
    """@constructor(ListClass): what the class's `__new__` does, `def list_new(cls: Class, x: obj | None =
    None, /) -> obj`."""
    return _declaration("constructor")(owner, "__new__")


def module(name: str, **constants: Any) -> None:
    """module("math", pi=3.14...): declares a builtin module and its constants (numbers, `S(...)`, classes)."""
    for key, value in constants.items():
        _register(name, f"constant:{key}", value)


def host_import(module: str, field: str) -> Callable[[_F], _F]:
    """A function that the host supplies; its body is `...`."""

    def decorate(f: _F) -> _F:
        _register("host", f"{module}.{field}", f)
        return f

    return decorate


def exported(name: str) -> Callable[[_F], _F]:
    """The host can call the function by this name: a root of reachability."""
    return lambda f: f


def inline(f: _F) -> _F:
    """Asks the inliner to take this function wherever it is called."""
    return f


def intrinsic(f: _F) -> _F:
    """Has no body of its own in WebAssembly: `frontend.restricted` knows what to emit."""
    return f


def when_live(name: str, *others: Any) -> Any:
    """`when_live(name, ..., value)`: present only if one of the names is live (`lir.Global`). Absent elements of a
    constant `Array.of` are left out; an absent argument of a struct is null."""
    return others[-1]


def is_live(name: str) -> bool:
    """Whether the name is live in the program; what is behind the test counts as reachable only if it is."""
    return True


def live(name: str) -> None:
    """Marks a name as used where this is reached: "attr:append" keeps that entry of builtin classes and modules,
    "attr:*" all of them (for dir and its kin), "builtin:list" what makes instances of that class."""
