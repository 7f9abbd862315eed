"""The attributes of function and code objects."""

from waspy.lang import *
from waspy.runtime import attributes, exceptions, name_dict
from waspy.runtime import dict as dicts
from waspy.runtime import tuple as tuples
from waspy.runtime.descriptors import (
    BuiltinFunctionClass,
    CellClass,
    CodeClass,
    FunctionClass,
    GetSetClass,
    MemberClass,
    MethodDescriptorClass,
    WrapperDescriptorClass,
    name_of,
    qualname_of,
)
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import items_of


def own(f: Function, name: Str) -> obj | None:
    d = f.attributes
    if d is None:
        return None
    return name_dict.get(d, name)


def set_own(f: Function, name: Str, v: obj | None) -> None:
    d = f.attributes
    if d is None:
        d = dicts.new_dict()
        f.attributes = d
    if v is None:
        name_dict.remove(d, name)
    else:
        name_dict.put(d, name, v)


# --- where a function is expected ---
def read(o: obj, name: Str) -> obj:
    """o.name; the name is not one of those that Python itself uses."""
    if isinstance(o, Function) and o.cls is FunctionClass:
        v = own(o, name)
        if v is not None:
            return v
    return attributes.getattr_(o, name)


def write(o: obj, name: Str, v: obj) -> None:
    if isinstance(o, Function) and o.cls is FunctionClass:
        set_own(o, name, v)
    else:
        attributes.store(o, name, v)


def read_name(o: obj, name: Str) -> obj:
    """o.__name__"""
    if isinstance(o, Function) and o.cls is FunctionClass:
        return name_of(o)
    return attributes.getattr_(o, name)


def text_value(v: obj | None, name: Str) -> Str:
    if isinstance(v, Str):
        return v
    exceptions.raise_type_error(fill1(S("% must be set to a string object"), name))


@getter(FunctionClass, "__name__")
def function_name(self: Function) -> obj:
    return name_of(self)


@setter(FunctionClass, "__name__")
def set_function_name(self: Function, value: obj | None) -> None:
    self.name = text_value(value, S("__name__"))


@getter(FunctionClass, "__qualname__")
def function_qualname(self: Function) -> obj:
    return qualname_of(self)


@setter(FunctionClass, "__qualname__")
def set_function_qualname(self: Function, value: obj | None) -> None:
    self.qualname = text_value(value, S("__qualname__"))


@getter(FunctionClass, "__doc__")
def function_doc(self: Function) -> obj | None:
    return self.doc


@setter(FunctionClass, "__doc__")
def set_function_doc(self: Function, value: obj | None) -> None:
    self.doc = value


@getter(FunctionClass, "__module__")
def function_module(self: Function) -> obj:
    known = own(self, S("__module__"))
    if known is not None:
        return known
    m = self.module
    if m is None:
        return NONE
    return m.name


@setter(FunctionClass, "__module__")
def set_function_module(self: Function, value: obj | None) -> None:
    set_own(self, S("__module__"), value)


@getter(FunctionClass, "__annotations__")
def annotations(self: Function) -> obj:
    known = own(self, S("__annotations__"))
    if known is None:
        known = dicts.new_dict()
        set_own(self, S("__annotations__"), known)
    return known


@setter(FunctionClass, "__annotations__")
def set_annotations(self: Function, value: obj | None) -> None:
    set_own(self, S("__annotations__"), value)


@getter(FunctionClass, "__defaults__")
def defaults(self: Function) -> obj | None:
    d = self.defaults
    if d is None:
        return None
    return tuples.new_tuple(d)


@setter(FunctionClass, "__defaults__")
def set_defaults(self: Function, value: obj | None) -> None:
    if isinstance(value, Tuple):
        self.defaults = items_of(value)
    elif value is None or value is NONE:
        self.defaults = None
    else:
        exceptions.raise_type_error(S("__defaults__ must be set to a tuple object"))


@getter(FunctionClass, "__kwdefaults__")
def keyword_defaults(self: Function) -> obj | None:
    return self.keyword_defaults


@setter(FunctionClass, "__kwdefaults__")
def set_keyword_defaults(self: Function, value: obj | None) -> None:
    if isinstance(value, Dict):
        self.keyword_defaults = value
    elif value is None or value is NONE:
        self.keyword_defaults = None
    else:
        exceptions.raise_type_error(S("__kwdefaults__ must be set to a dict object"))


@getter(FunctionClass, "__code__")
def function_code(self: Function) -> obj:
    if self.code.cls is None:
        self.code.cls = CodeClass
    return self.code


@getter(FunctionClass, "__closure__")
def closure(self: Function) -> obj | None:
    cells = self.cells
    if cells is None or len(cells) == 0:
        return None
    items = Array[obj].filled(len(cells), NONE)
    for i in range(len(cells)):
        items[i] = cells[i]
    return tuples.new_tuple(items)


@getter(FunctionClass, "__globals__")
def function_globals(self: Function) -> obj:
    from waspy.runtime import modules

    m = self.module
    if m is None:
        return NONE
    return modules.namespace(m)


@getter(FunctionClass, "__builtins__")
def function_builtins(self: Function) -> obj:
    return dicts.new_dict()


# --- builtin functions ------------------------------------------------------------------------------------
@getter(BuiltinFunctionClass, "__name__")
def builtin_name(self: Function) -> obj:
    return name_of(self)


@getter(BuiltinFunctionClass, "__qualname__")
def builtin_qualname(self: Function) -> obj:
    return qualname_of(self)


@getter(BuiltinFunctionClass, "__module__")
def builtin_module(self: Function) -> obj:
    m = self.module
    if m is None:
        return S("builtins")
    return m.name


@getter(BuiltinFunctionClass, "__doc__")
def builtin_doc(self: Function) -> obj | None:
    return self.doc


@getter(BuiltinFunctionClass, "__self__")
def builtin_self(self: Function) -> obj | None:
    return self.module


@getter(MethodDescriptorClass, "__name__")
def method_name(self: Function) -> obj:
    return name_of(self)


@getter(MethodDescriptorClass, "__qualname__")
def method_qualname(self: Function) -> obj:
    return qualname_of(self)


@getter(MethodDescriptorClass, "__objclass__")
def method_owner(self: Function) -> obj | None:
    live("builtin:*")
    return self.owner


@getter(MethodDescriptorClass, "__doc__")
def method_doc(self: Function) -> obj | None:
    return self.doc


@getter(WrapperDescriptorClass, "__name__")
def wrapper_name(self: Function) -> obj:
    return name_of(self)


@getter(WrapperDescriptorClass, "__qualname__")
def wrapper_qualname(self: Function) -> obj:
    return qualname_of(self)


@getter(WrapperDescriptorClass, "__objclass__")
def wrapper_owner(self: Function) -> obj | None:
    live("builtin:*")
    return self.owner


@getter(WrapperDescriptorClass, "__doc__")
def wrapper_doc(self: Function) -> obj | None:
    return self.doc


@getter(MemberClass, "__name__")
def member_name(self: SlotDescriptor) -> obj:
    return self.name


@getter(MemberClass, "__objclass__")
def member_owner(self: SlotDescriptor) -> obj:
    live("builtin:*")
    return self.owner


@getter(GetSetClass, "__name__")
def getset_name(self: SlotDescriptor) -> obj:
    return self.name


@getter(GetSetClass, "__objclass__")
def getset_owner(self: SlotDescriptor) -> obj:
    live("builtin:*")
    return self.owner


@getter(CellClass)
def cell_contents(self: Cell) -> obj:
    v = self.value
    if v is None:
        exceptions.raise_value_error(S("Cell is empty"))
    return v


@setter(CellClass, "cell_contents")
def set_cell_contents(self: Cell, value: obj | None) -> None:
    self.value = value


# --- code ---------------------------------------------------------------------------------------------------
@getter(CodeClass)
def co_name(self: Code) -> obj:
    return self.name


@getter(CodeClass)
def co_qualname(self: Code) -> obj:
    return self.qualname


@getter(CodeClass)
def co_filename(self: Code) -> obj:
    return self.filename


@getter(CodeClass)
def co_firstlineno(self: Code) -> i32:
    return self.line


@getter(CodeClass)
def co_argcount(self: Code) -> i32:
    return self.positional


@getter(CodeClass)
def co_posonlyargcount(self: Code) -> i32:
    return self.positional_only


@getter(CodeClass)
def co_kwonlyargcount(self: Code) -> i32:
    return self.keyword_only


@getter(CodeClass)
def co_flags(self: Code) -> i32:
    return self.flags & 0xFFFF


@getter(CodeClass)
def co_varnames(self: Code) -> obj:
    items = Array[obj].filled(len(self.names), NONE)
    for i in range(len(self.names)):
        items[i] = self.names[i]
    return tuples.new_tuple(items)
