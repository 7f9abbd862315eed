"""Functions, methods, and the entries of builtin classes' namespaces, as objects: binding, reprs, attributes."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, name_dict, object_methods, ops
from waspy.runtime import dict as dicts
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3

FunctionClass = builtin_class("function", Function, base=ObjectClass, flags=CLASS_FINAL | CLASS_HAS_DICT)
BuiltinFunctionClass = builtin_class("builtin_function_or_method", Function, base=ObjectClass, flags=CLASS_FINAL)
MethodDescriptorClass = builtin_class("method_descriptor", Function, base=ObjectClass, flags=CLASS_FINAL)
WrapperDescriptorClass = builtin_class("wrapper_descriptor", Function, base=ObjectClass, flags=CLASS_FINAL)
MethodClass = builtin_class("method", BoundMethod, base=ObjectClass, flags=CLASS_FINAL)
BuiltinMethodClass = builtin_class("builtin_function_or_method", BoundMethod, base=ObjectClass, flags=CLASS_FINAL)
CellClass = builtin_class("cell", Cell, base=ObjectClass, flags=CLASS_FINAL)
CodeClass = builtin_class("code", Code, base=ObjectClass, flags=CLASS_FINAL)
MemberClass = builtin_class("member_descriptor", SlotDescriptor, base=ObjectClass, flags=CLASS_FINAL)
GetSetClass = builtin_class("getset_descriptor", SlotDescriptor, base=ObjectClass, flags=CLASS_FINAL)
StaticMethodClass = builtin_class("staticmethod", Wrapped, base=ObjectClass, flags=CLASS_HAS_DICT)
ClassMethodClass = builtin_class("classmethod", Wrapped, base=ObjectClass, flags=CLASS_HAS_DICT)

KIND_METHOD, KIND_CLASS, KIND_STATIC, KIND_GETSET, KIND_WRAPPER, KIND_NEW, KIND_NONE, KIND_VALUE = range(8)


# --- making ---------------------------------------------------------------------------------------------
def of_method(cls: Class, m: MethodDef) -> obj:
    """The object that stands in the namespace of a builtin class for a method definition."""
    if m.kind == KIND_NONE:
        return NONE
    if m.kind == KIND_GETSET:
        return SlotDescriptor(GetSetClass, m.name, cls, -1, m)
    if m.kind == KIND_WRAPPER:
        return builtin_function(WrapperDescriptorClass, m.code, cls)
    if m.kind == KIND_METHOD:
        return builtin_function(MethodDescriptorClass, m.code, cls)
    f = builtin_function(BuiltinFunctionClass, m.code, cls)
    if m.kind == KIND_VALUE:
        return m.code.e0(f)
    if m.kind == KIND_CLASS:
        return new_classmethod(f)
    if m.kind == KIND_STATIC:
        return new_staticmethod(f)
    return f


def builtin_function(kind: Class, code: Code, owner: Class | None) -> Function:
    return Function(kind, code, None, None, None, None, None, None, None, owner, None)


def new_staticmethod(f: obj) -> Wrapped:
    return Wrapped(StaticMethodClass, f, None)


def new_classmethod(f: obj) -> Wrapped:
    return Wrapped(ClassMethodClass, f, None)


def bound(f: Function, o: obj) -> obj:
    if f.code.flags & CODE_BUILTIN != 0:
        return BoundMethod(BuiltinMethodClass, f, o)
    return BoundMethod(MethodClass, f, o)


# --- names ----------------------------------------------------------------------------------------------
def name_of(f: Function) -> Str:
    own = f.name
    if own is not None:
        return own
    return f.code.name


def qualname_of(f: Function) -> Str:
    own = f.qualname
    if own is not None:
        return own
    return f.code.qualname


QUALNAME = S("__qualname__")
MODULE = S("__module__")


def qualname_or_null(f: obj) -> obj | None:
    """`f.__qualname__`. That it is asked for here keeps no class's attribute of the name in the program."""
    found = attributes.getattr_or_null(f, QUALNAME)
    g = f
    if isinstance(f, BoundMethod):
        g = f.function
    if found is None and isinstance(g, Function):
        return qualname_of(g)
    if found is None and isinstance(g, Class):
        own = g.qualname
        return classes.class_name(g) if own is None else own
    return found


def module_or_null(f: obj) -> obj | None:
    """`f.__module__`, in the same way."""
    found = attributes.getattr_or_null(f, MODULE)
    g = f
    if isinstance(f, BoundMethod):
        g = f.function
    if found is None and isinstance(g, Function):
        module = g.module
        return None if module is None else module.name
    if found is None and isinstance(g, Class):
        return classes.module_name(g)
    return found


def function_text(f: obj) -> Str:
    """What errors of calls name f by (CPython's _PyObject_FunctionStr)."""
    qualname = qualname_or_null(f)
    if qualname is None:
        return ops.str_(f)
    name = ops.str_(qualname)
    owner = module_or_null(f)
    if owner is None or owner is NONE or ops.eq_(owner, S("builtins")):
        return fill1(S("%()"), name)
    return fill2(S("%.%()"), ops.str_(owner), name)


# --- functions ------------------------------------------------------------------------------------------
@slot(FunctionClass, "descr_get")
def function_get(self: obj, o: obj | None, owner: Class) -> obj:
    f = cast(Function, self)
    if o is None or not attributes.binds(f):
        return f
    return bound(f, o)


@slot(MethodDescriptorClass, "descr_get")
def method_descriptor_get(self: obj, o: obj | None, owner: Class) -> obj:
    f = cast(Function, self)
    if o is None:
        return f
    cls = f.owner
    if cls is not None and not ops.is_instance(o, cls):
        message = S("descriptor '%' for '%' objects doesn't apply to a '%' object")
        exceptions.raise_type_error(fill3(message, name_of(f), classes.full_name(cls), classes.type_name(o)))
    return bound(f, o)


@slot(WrapperDescriptorClass, "descr_get")
def wrapper_descriptor_get(self: obj, o: obj | None, owner: Class) -> obj:
    return method_descriptor_get(self, o, owner)


@slot(FunctionClass, "call")
def function_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(self, args, names)


@slot(BuiltinFunctionClass, "call")
def builtin_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(self, args, names)


@slot(MethodDescriptorClass, "call")
def method_descriptor_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(self, args, names)


@slot(WrapperDescriptorClass, "call")
def wrapper_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(self, args, names)


@slot(FunctionClass, "repr")
def function_repr(self: obj) -> obj:
    return fill2(S("<function % at %>"), qualname_of(cast(Function, self)), object_methods.address(self))


@slot(BuiltinFunctionClass, "repr")
def builtin_repr(self: obj) -> obj:
    f = cast(Function, self)
    owner = f.owner
    if owner is not None:
        return fill3(S("<built-in method % of type object at %>%"), name_of(f), object_methods.address(owner), S(""))
    return fill1(S("<built-in function %>"), name_of(f))


@slot(MethodDescriptorClass, "repr")
def method_descriptor_repr(self: obj) -> obj:
    return owned_repr(S("<method '%' of '%' objects>"), cast(Function, self))


@slot(WrapperDescriptorClass, "repr")
def wrapper_repr(self: obj) -> obj:
    return owned_repr(S("<slot wrapper '%' of '%' objects>"), cast(Function, self))


def owned_repr(pattern: Str, f: Function) -> Str:
    owner = f.owner
    if owner is None:
        return fill1(S("<built-in function %>"), name_of(f))
    return fill2(pattern, name_of(f), classes.full_name(owner))


@slot(FunctionClass, "hash")
def function_hash(self: obj) -> i64:
    """Not the identity: that would have to be looked for in a table."""
    code = cast(Function, self).code
    return strings.hash_str(code.qualname) ^ i64(code.line)


# --- bound methods ------------------------------------------------------------------------------------------
@slot(MethodClass, "call")
def method_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(self, args, names)


@slot(BuiltinMethodClass, "call")
def builtin_method_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(self, args, names)


@slot(MethodClass, "repr")
def method_repr(self: obj) -> obj:
    m = cast(BoundMethod, self)
    name = S("?")
    found = qualname_or_null(m.function)
    if isinstance(found, Str):
        name = found
    return fill2(S("<bound method % of %>"), name, ops.repr_(m.receiver))


@slot(BuiltinMethodClass, "repr")
def builtin_method_repr(self: obj) -> obj:
    m = cast(BoundMethod, self)
    name = name_of(cast(Function, m.function))
    where = object_methods.address(m.receiver)
    return fill3(S("<built-in method % of % object at %>"), name, classes.type_name(m.receiver), where)


@slot(MethodClass, "compare")
def method_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, BoundMethod) or (op != EQ and op != NE):
        return NOT_IMPLEMENTED
    m = cast(BoundMethod, self)
    same = m.receiver is other.receiver and m.function is other.function
    return from_bool(same == (op == EQ))


@slot(BuiltinMethodClass, "compare")
def builtin_method_compare(self: obj, other: obj, op: i32) -> obj:
    return method_compare(self, other, op)


@slot(MethodClass, "hash")
def method_hash(self: obj) -> i64:
    m = cast(BoundMethod, self)
    return i64(ops.identity(m.receiver)) ^ ops.hash_(m.function)


@slot(BuiltinMethodClass, "hash")
def builtin_method_hash(self: obj) -> i64:
    return method_hash(self)


@slot(MethodClass, "getattr")
def method_getattr(self: obj, name: Str) -> obj | None:
    """A method has its function's attributes."""
    v = attributes.generic_getattr(self, name)
    if v is not None:
        return v
    return attributes.find(cast(BoundMethod, self).function, name)


@slot(BuiltinMethodClass, "getattr")
def builtin_method_getattr(self: obj, name: Str) -> obj | None:
    return method_getattr(self, name)


@constructor(MethodClass)
def method_new(cls: Class, function: obj, instance: obj, /) -> obj:
    return BoundMethod(MethodClass, function, instance)


@getter(MethodClass, "__func__")
def method_function(self: BoundMethod) -> obj:
    return self.function


@getter(MethodClass, "__self__")
def method_self(self: BoundMethod) -> obj:
    return self.receiver


@getter(MethodClass, "__doc__")
def method_doc(self: BoundMethod) -> obj | None:
    return attributes.find(self.function, S("__doc__"))


@getter(BuiltinMethodClass, "__self__")
def builtin_method_self(self: BoundMethod) -> obj:
    return self.receiver


# --- staticmethod, classmethod ------------------------------------------------------------------------------
@slot(StaticMethodClass, "new")
def staticmethod_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return Wrapped(cls, NONE, None)


@slot(StaticMethodClass, "init")
def staticmethod_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    wrap(self, S("staticmethod"), args, names)


@slot(ClassMethodClass, "new")
def classmethod_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return Wrapped(cls, NONE, None)


@slot(ClassMethodClass, "init")
def classmethod_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    wrap(self, S("classmethod"), args, names)


def wrap(self: obj, name: Str, args: Array[obj], names: Array[Str] | None) -> None:
    if names is not None and len(names) > 0:
        exceptions.raise_type_error(fill1(S("%() takes no keyword arguments"), name))
    if len(args) != 1:
        exceptions.raise_type_error(fill2(S("% expected 1 argument, got %"), name, ops.str_(small(len(args)))))
    cast(Wrapped, self).function = args[0]


@slot(StaticMethodClass, "descr_get")
def staticmethod_get(self: obj, o: obj | None, owner: Class) -> obj:
    return cast(Wrapped, self).function


@slot(StaticMethodClass, "call")
def staticmethod_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(cast(Wrapped, self).function, args, names)


@slot(ClassMethodClass, "descr_get")
def classmethod_get(self: obj, o: obj | None, owner: Class) -> obj:
    f = cast(Wrapped, self).function
    if isinstance(f, Function):
        return bound(f, owner)
    g = ops.type_of(f).descr_get
    if g is not None:
        return g(f, owner, ops.type_of(owner))
    return BoundMethod(MethodClass, f, owner)


@slot(StaticMethodClass, "getattr")
def staticmethod_getattr(self: obj, name: Str) -> obj | None:
    return wrapped_getattr(self, name)


@slot(ClassMethodClass, "getattr")
def classmethod_getattr(self: obj, name: Str) -> obj | None:
    return wrapped_getattr(self, name)


def wrapped_getattr(self: obj, name: Str) -> obj | None:
    """The wrapper shows the names, the doc and the abstractness of what it wraps."""
    f = cast(Wrapped, self).function
    if strings.equal(name, S("__func__")) or strings.equal(name, S("__wrapped__")):
        return f
    v = attributes.generic_getattr(self, name)
    if v is None or strings.equal(name, S("__doc__")):
        if name.length > 4 and strings.char_at(name, 0) == 95 and strings.char_at(name, 1) == 95:
            return attributes.getattr_or_null(f, name)
    return v


@slot(StaticMethodClass, "repr")
def staticmethod_repr(self: obj) -> obj:
    return fill1(S("<staticmethod(%)>"), ops.repr_(cast(Wrapped, self).function))


@slot(ClassMethodClass, "repr")
def classmethod_repr(self: obj) -> obj:
    return fill1(S("<classmethod(%)>"), ops.repr_(cast(Wrapped, self).function))


# --- members of __slots__ and getsets ---------------------------------------------------------------------------
@slot(MemberClass, "descr_get")
def member_get(self: obj, o: obj | None, owner: Class) -> obj:
    d = cast(SlotDescriptor, self)
    if o is None:
        return d
    check_owner(d, o)
    v = member_value(d, o)
    if v is None:
        attributes.missing(o, d.name)
    return v


def is_field(d: SlotDescriptor, o: obj) -> bool:
    """Whether the struct of o has the field: not if its class has the owner among other bases only."""
    names = ops.type_of(o).slot_names
    return names is not None and d.index >= 0 and d.index < len(names) and strings.equal(names[d.index], d.name)


def member_value(d: SlotDescriptor, o: obj) -> obj | None:
    g = ops.type_of(o).get_slot
    if g is not None and is_field(d, o):
        return g(cast(Object, o), d.index)
    known = attributes.attributes_of(o)
    if known is None:
        return None
    return name_dict.get(known, d.name)


@slot(MemberClass, "descr_set")
def member_set(self: obj, o: obj, v: obj | None) -> None:
    d = cast(SlotDescriptor, self)
    check_owner(d, o)
    if v is None and member_value(d, o) is None:
        exceptions.raise_attribute_error(d.name)
    s = ops.type_of(o).set_slot
    if s is not None and is_field(d, o):
        s(cast(Object, o), d.index, v)
        return
    known = attributes.attributes_of(o)
    if known is None:
        known = dicts.new_dict()
        attributes.set_attributes(o, known)
    if v is None:
        name_dict.remove(known, d.name)
    else:
        name_dict.put(known, d.name, v)


def check_owner(d: SlotDescriptor, o: obj) -> None:
    if d.owner is not ObjectClass and not ops.is_instance(o, d.owner):
        message = S("descriptor '%' for '%' objects doesn't apply to a '%' object")
        exceptions.raise_type_error(fill3(message, d.name, classes.full_name(d.owner), classes.type_name(o)))


@slot(MemberClass, "repr")
def member_repr(self: obj) -> obj:
    d = cast(SlotDescriptor, self)
    return fill2(S("<member '%' of '%' objects>"), d.name, classes.full_name(d.owner))


@slot(GetSetClass, "descr_get")
def getset_get(self: obj, o: obj | None, owner: Class) -> obj:
    d = cast(SlotDescriptor, self)
    if o is None:
        return d
    check_owner(d, o)
    m = d.definition
    assert m is not None
    return m.code.e1(builtin_function(BuiltinFunctionClass, m.code, d.owner), o)


@slot(GetSetClass, "descr_set")
def getset_set(self: obj, o: obj, v: obj | None) -> None:
    d = cast(SlotDescriptor, self)
    check_owner(d, o)
    m = d.definition
    assert m is not None
    code = m.setter
    if code is None:
        message = S("attribute '%' of '%' objects is not writable")
        exceptions.raise_attribute_error(fill2(message, d.name, classes.full_name(d.owner)))
    f = builtin_function(BuiltinFunctionClass, code, d.owner)
    if v is not None:
        code.e2(f, o, v)
        return
    spread = code.spread
    assert spread is not None
    spread(f, Array[obj | None].of(o, None))


@slot(GetSetClass, "repr")
def getset_repr(self: obj) -> obj:
    d = cast(SlotDescriptor, self)
    return fill2(S("<attribute '%' of '%' objects>"), d.name, classes.full_name(d.owner))


@slot(CellClass, "repr")
def cell_repr(self: obj) -> obj:
    v = cast(Cell, self).value
    where = object_methods.address(self)
    if v is None:
        return fill1(S("<cell at %: empty>"), where)
    return fill3(S("<cell at %: % object at %>"), where, classes.type_name(v), object_methods.address(v))
