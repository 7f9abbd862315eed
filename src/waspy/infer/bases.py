"""What the bases and the keywords of a class statement say."""

from __future__ import annotations

import ast
from dataclasses import replace

from waspy.frontend.named_tuples import named_fields
from waspy.infer.engine import Engine, Version
from waspy.infer.exception_bases import PLAIN_EXCEPTIONS
from waspy.infer.library_bases import GIVEN
from waspy.infer.values import BOTTOM, NONE, TOP, Abs, Atom, Builtin, ClassObj, Prim, Record, Tup
from waspy.ir.pir import ClassDef, Instr


def atoms_of(bases: Abs) -> list[Atom]:
    """All that the items of a tuple of bases may be."""
    return [atom for t in bases if isinstance(t, Tup) for element in t.elements for atom in element]


def only_base(bases: Abs) -> Atom | None:
    """What the one base is; None if there are others, or it may be several things."""
    atoms = atoms_of(bases)
    return atoms[0] if len(atoms) == 1 else None


def record_class(cls: ClassDef, bases: Abs) -> Abs:
    """What a class statement makes that only names fields and has the base NamedTuple, or ordinary methods beside."""
    base = only_base(bases)
    if isinstance(base, Record) and base.cls is None and not cls.node.keywords:
        if not _has_only_methods(cls, base.names):
            return BOTTOM
        is_bare = named_fields(cls.node) and not any(isinstance(n, ast.FunctionDef) for n in cls.node.body)
        return frozenset({base if is_bare else replace(base, cls=cls)})
    if not isinstance(base, Builtin) or base.name != "typing.NamedTuple" or cls.node.keywords:
        return BOTTOM
    has_methods = False
    fields: list[str] = []
    defaults: list[Abs] = []
    for node in cls.node.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if name not in fields and name[0] != "_":
                fields.append(name)
                if value is not None:
                    known = type(value.value).__name__ if isinstance(value, ast.Constant) else ""
                    defaults.append(frozenset({Prim(known)}) if known in ("int", "float", "str", "bool") else TOP)
            case ast.Expr(value=ast.Constant()):
                pass
            case ast.FunctionDef(name=name) if _may_be_defined(name):
                has_methods = True
            case _:
                return BOTTOM
    known_cls = cls if has_methods and cls.body.class_cell is None else None
    return frozenset({Record(tuple(fields), tuple(defaults), known_cls)}) if fields else BOTTOM


def _has_only_methods(cls: ClassDef, fields: tuple[str, ...]) -> bool:
    """Whether the body of a class below a named tuple only has methods that leave what a tuple is as it is."""
    if cls.body.class_cell is not None:
        return False
    for node in cls.node.body:
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Pass():
                pass
            case ast.Assign(targets=[ast.Name(id="__slots__")], value=ast.Tuple(elts=[])):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=None) if name in fields:
                pass
            case ast.FunctionDef(name=name) if _may_be_defined(name) and name not in fields:
                pass
            case _:
                return False
    return True


def _may_be_defined(name: str) -> bool:
    return name in SPECIAL if name.startswith("__") else name not in OF_RECORDS


OPERATORS = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split()
SPECIAL = frozenset(
    ["__repr__", "__str__", "__format__", "__abs__", "__bool__", "__call__", "__neg__", "__pos__", "__invert__"]
    + [f"__{prefix}{name}__" for name in OPERATORS for prefix in ("", "r")]
    + [f"__{name}__" for name in ("lt", "le", "eq", "ne", "gt", "ge")]
)
"""Special methods of named tuples that change nothing in what inference knows of tuples."""
OF_RECORDS = frozenset(["_make", "_replace", "_asdict", "_fields", "_field_defaults"])


def below_records(bases: Abs) -> list[ClassDef]:
    """The named tuples with methods among the bases."""
    return [atom.cls for atom in atoms_of(bases) if isinstance(atom, Record) and atom.cls is not None]


def known_bases(value: Abs) -> tuple[list[ClassDef], bool]:
    """The user classes in a tuple of bases, and whether these (and those that change nothing) are all there are."""
    if len(value) != 1:
        return [], False
    (atom,) = value
    if not isinstance(atom, Tup) or (atom.star and atom.elements):
        return [], False
    bases: list[ClassDef] = []
    known = True
    for element in atom.elements:
        one = next(iter(element)) if len(element) == 1 else None
        if isinstance(one, ClassObj):
            bases.append(one.cls)
        elif not (isinstance(one, Builtin) and one.name in EMPTY_BASES | PLAIN_EXCEPTIONS | GIVEN.keys()):
            known = False
    return bases, known


def unsure_bases(value: Abs, cls: ClassDef, bases: list[ClassDef]) -> Abs:
    """The user classes that may be bases of `cls`, apart from those that are: instances of which nothing is known get
    into their methods."""
    apart = {cls, *bases}
    return frozenset(atom for atom in atoms_of(value) if isinstance(atom, ClassObj) and atom.cls not in apart)


def has_abstract_base(value: Abs) -> bool:
    """Whether one of the bases in the tuple is a class of the library's."""
    return any(isinstance(atom, Builtin) and atom.name not in PLAIN_EXCEPTIONS | {"object"} for atom in atoms_of(value))


def library_bases(value: Abs) -> list[str]:
    """Those in a tuple of bases of which it is known what names they give."""
    return [atom.name for atom in atoms_of(value) if isinstance(atom, Builtin) and atom.name in GIVEN]


EMPTY_BASES = frozenset(["object", "abc.ABC", "typing.Generic", "typing.Protocol"])
"""Base classes that give their subclasses nothing that inference has to know of."""


def plain_metaclass(engine: Engine, version: Version, instr: Instr) -> bool:
    """Whether a class statement has no keywords, or only `metaclass=ABCMeta`."""
    if engine.get(version, instr.args[1]) == NONE:
        return True
    made = version.flow.definitions.get(instr.args[1])
    if made is None or made.op != "dict" or len(made.args) != 2:
        return False
    key = version.flow.definitions.get(made.args[0])
    is_metaclass = key is not None and key.op == "const" and key.imm == ("metaclass",)
    return is_metaclass and engine.get(version, made.args[1]) == frozenset({Builtin("abc.ABCMeta")})
