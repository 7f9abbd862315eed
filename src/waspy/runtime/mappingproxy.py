"""mappingproxy: the read-only view of a mapping, as in `cls.__dict__`."""

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, ops
from waspy.runtime.layout import *
from waspy.runtime.messages import text3
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


@struct
class MappingProxy(Object):
    mapping: obj


MappingProxyClass = builtin_class(
    "mappingproxy", MappingProxy, base=ObjectClass, flags=CLASS_FINAL | CLASS_MAPPING | CLASS_GENERIC
)


@constructor(MappingProxyClass)
def mappingproxy_new(cls: Class, mapping: obj) -> obj:
    if isinstance(mapping, List) or isinstance(mapping, Tuple) or ops.type_of(mapping).unary[U_ITER] is None:
        exceptions.raise_type_error(
            fill1(S("mappingproxy() argument must be a mapping, not %"), classes.type_name(mapping))
        )
    return MappingProxy(MappingProxyClass, mapping)


def mapping_of(self: obj) -> obj:
    return cast(MappingProxy, self).mapping


@slot(MappingProxyClass, "len")
def proxy_len(self: obj) -> i64:
    return ops.len_(mapping_of(self))


@slot(MappingProxyClass, "getitem")
def proxy_getitem(self: obj, key: obj) -> obj:
    return ops.getitem(mapping_of(self), key)


@slot(MappingProxyClass, "contains")
def proxy_contains(self: obj, key: obj) -> bool:
    return ops.contains(mapping_of(self), key)


@slot(MappingProxyClass, "iter")
def proxy_iter(self: obj) -> obj:
    return ops.get_iter(mapping_of(self))


@slot(MappingProxyClass, "hash")
def proxy_hash(self: obj) -> i64:
    return ops.hash_(mapping_of(self))


@slot(MappingProxyClass, "repr")
def proxy_repr(self: obj) -> obj:
    return text3(S("mappingproxy("), ops.repr_(mapping_of(self)), S(")"))


@slot(MappingProxyClass, "str")
def proxy_str(self: obj) -> obj:
    return ops.str_(mapping_of(self))


@slot(MappingProxyClass, "compare")
def proxy_compare(self: obj, other: obj, op: i32) -> obj:
    compare = ops.type_of(mapping_of(self)).compare
    if compare is None:
        return NOT_IMPLEMENTED
    if isinstance(other, MappingProxy):
        return compare(mapping_of(self), other.mapping, op)
    return compare(mapping_of(self), other, op)


@slot(MappingProxyClass, "or")
def proxy_or(a: obj, b: obj) -> obj:
    left = a.mapping if isinstance(a, MappingProxy) else a
    right = b.mapping if isinstance(b, MappingProxy) else b
    return ops.or_(left, right)


@slot(MappingProxyClass, "ior")
def proxy_ior(a: obj, b: obj) -> obj:
    exceptions.raise_type_error(S("'|=' is not supported by mappingproxy; use '|' instead"))


@method(MappingProxyClass)
def get(self: MappingProxy, key: obj, default: obj | None = None, /) -> obj:
    return calls.method2(self.mapping, S("get"), key, NONE if default is None else default)


@method(MappingProxyClass)
def keys(self: MappingProxy) -> obj:
    return calls.method0(self.mapping, S("keys"))


@method(MappingProxyClass)
def values(self: MappingProxy) -> obj:
    return calls.method0(self.mapping, S("values"))


@method(MappingProxyClass)
def items(self: MappingProxy) -> obj:
    return calls.method0(self.mapping, S("items"))


@method(MappingProxyClass)
def copy(self: MappingProxy) -> obj:
    return calls.method0(self.mapping, S("copy"))


@method(MappingProxyClass, "__reversed__")
def proxy_reversed(self: MappingProxy) -> obj:
    return calls.method0(self.mapping, S("__reversed__"))
