"""The builtin module `_js`: JavaScript objects in Python, for the module `js` of the standard library.

None and undefined, booleans, numbers and strings are converted; every other JavaScript value becomes a `JsProxy`.
Python functions become JavaScript functions, other Python objects cross the border as opaque objects and come
back as themselves.
"""

from waspy.lang import *
from waspy.runtime import attributes, calls, console, excepthook, exceptions, float, int, js_host, ops, str
from waspy.runtime.classes import ObjectClass
from waspy.runtime.exceptions import ExceptionClass
from waspy.runtime.host import TRANSFER, TRANSFER_SIZE
from waspy.runtime.layout import *
from waspy.runtime.singletons import FALSE, NONE, NOT_IMPLEMENTED, TRUE
from waspy.runtime.tuple import item_at, items_of


@struct
class JsProxy(Object):
    """`this` is what it was read from: a method call through the proxy passes it on."""

    value: extern
    this: extern


@struct
class JsIterator(Object):
    value: extern


JsProxyClass = builtin_class("JsProxy", JsProxy, base=ObjectClass, module="pyodide.ffi")
JsIteratorClass = builtin_class("JsIterator", JsIterator, base=ObjectClass, module="pyodide.ffi")
JsExceptionClass = builtin_class(
    "JsException", BaseException, base=ExceptionClass, module="pyodide.ffi", flags=CLASS_EXCEPTION | CLASS_HAS_DICT
)

module("_js", JsProxy=JsProxyClass, JsException=JsExceptionClass)


# --- text -------------------------------------------------------------------------------------------
def text_of(value: extern) -> Str:
    """String(value)."""
    n = js_host.text(value)
    points = Array[u8](n)
    at = 0
    while at < n:
        part = min(n - at, TRANSFER_SIZE)
        js_host.take(at, TRANSFER, part)
        i = 0
        while i < part:
            points[at + i] = load_u8(TRANSFER + i)
            i = i + 1
        at = at + part
    return str.from_utf8(points, 0, n)


def send_text(s: Str) -> None:
    """Gives the text to the host: `js_host.string` and `js_host.big` take it from there."""
    points = str.to_utf8(s)
    js_host.clear()
    at = 0
    while at < len(points):
        part = min(len(points) - at, TRANSFER_SIZE)
        i = 0
        while i < part:
            store_u8(TRANSFER + i, points[at + i])
            i = i + 1
        js_host.add(TRANSFER, part)
        at = at + part


def key_of(name: Str) -> extern:
    send_text(name)
    return js_host.string()


# --- conversion -------------------------------------------------------------------------------------
def to_python(value: extern, this: extern) -> obj:
    kind = js_host.kind(value)
    if kind <= js_host.NULL:
        return NONE
    if kind == js_host.FALSE_:
        return FALSE
    if kind == js_host.TRUE_:
        return TRUE
    if kind == js_host.INTEGER:
        return int.box(trunc_i64(js_host.number(value)))
    if kind == js_host.NUMBER:
        return float.box(js_host.number(value))
    if kind == js_host.STRING:
        return text_of(value)
    if kind == js_host.BIGINT:
        return big_to_python(value)
    if kind == js_host.PYTHON:
        return cast(obj, from_extern(js_host.python(value)))
    return JsProxy(JsProxyClass, value, this)


def big_to_python(value: extern) -> obj:
    from waspy.runtime import int_new

    return int_new.from_str(text_of(value), 10)


def to_js(o: obj) -> extern:
    if o is NONE:
        return js_host.undefined()
    if isinstance(o, Str):
        return key_of(o)
    if isinstance(o, Bool):
        return js_host.from_bool(o.value)
    if isinstance(o, Float):
        return js_host.from_number(o.value)
    if isinstance(o, JsProxy):
        return o.value
    number = int.as_int(o)
    if number is not None:
        return number_to_js(number)
    if isinstance(o, Function) or isinstance(o, BoundMethod):
        return js_host.callback(to_extern(o), invoke)
    return js_host.wrap(to_extern(o))


def number_to_js(x: obj) -> extern:
    """A number if it is exact as one, else a BigInt."""
    if int.is_word(x):
        n = int.word(x)
        if n > -9007199254740992 and n < 9007199254740992:
            return js_host.from_number(f64(n))
    send_text(ops.str_(x))
    return js_host.big()


def check() -> None:
    """Raises JsException if the last operation of the host threw."""
    thrown = js_host.failed()
    if js_host.kind(thrown) != js_host.UNDEFINED:
        e = exceptions.new_exception(JsExceptionClass, text_of(thrown))
        attributes.setattr_(e, S("js_error"), to_python(thrown, js_host.undefined()))
        exceptions.throw_new(e)


def invoke(function: extern, count: i32) -> extern:
    """What a JavaScript function made from a Python one does."""
    args = Array[obj].filled(count, NONE)
    i = 0
    while i < count:
        args[i] = to_python(js_host.argument(i), js_host.undefined())
        i = i + 1
    depth = calls.depth
    try:
        result = calls.call(cast(obj, from_extern(function)), args, None)
    except Thrown as t:
        calls.depth = depth
        excepthook.report(t.value)
        finish_callback()
        return js_host.undefined()
    finish_callback()
    return to_js(result)


def finish_callback() -> None:
    console.flush()


# --- proxies ----------------------------------------------------------------------------------------
@slot(JsProxyClass, "getattr")
def proxy_getattr(o: obj, name: Str) -> obj | None:
    proxy = cast(JsProxy, o)
    key = key_of(name)
    if js_host.has(proxy.value, key) == 0:
        return own_attribute(o, name)
    value = js_host.get(proxy.value, key)
    check()
    return to_python(value, proxy.value)


def own_attribute(o: obj, name: Str) -> obj | None:
    """`new`, and what every object has."""
    return attributes.generic_getattr(o, name)


@slot(JsProxyClass, "setattr")
def proxy_setattr(o: obj, name: Str, value: obj | None) -> None:
    proxy = cast(JsProxy, o)
    if value is None:
        js_host.delete(proxy.value, key_of(name))
    else:
        converted = to_js(value)
        js_host.set_(proxy.value, key_of(name), converted)
    check()


@slot(JsProxyClass, "call")
def proxy_call(o: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    proxy = cast(JsProxy, o)
    push_arguments(args)
    result = js_host.call(proxy.value, proxy.this)
    check()
    return to_python(result, js_host.undefined())


def push_arguments(args: Array[obj]) -> None:
    for a in args:
        js_host.push(to_js(a))


@method(JsProxyClass)
def new(self: JsProxy, *args: Array[obj]) -> obj:
    push_arguments(args)
    result = js_host.construct(self.value)
    check()
    return to_python(result, js_host.undefined())


@slot(JsProxyClass, "getitem")
def proxy_getitem(o: obj, k: obj) -> obj:
    value = js_host.get(cast(JsProxy, o).value, to_js(k))
    check()
    return to_python(value, cast(JsProxy, o).value)


@slot(JsProxyClass, "setitem")
def proxy_setitem(o: obj, k: obj, v: obj | None) -> None:
    target = cast(JsProxy, o).value
    if v is None:
        js_host.delete(target, to_js(k))
    else:
        value = to_js(v)
        js_host.set_(target, to_js(k), value)
    check()


@slot(JsProxyClass, "len")
def proxy_len(o: obj) -> i64:
    target = cast(JsProxy, o).value
    length = js_host.get(target, key_of(S("length")))
    if js_host.kind(length) != js_host.INTEGER:
        length = js_host.get(target, key_of(S("size")))
    if js_host.kind(length) != js_host.INTEGER:
        exceptions.raise_type_error(S("object of type 'JsProxy' has no len()"))
    return trunc_i64(js_host.number(length))


@slot(JsProxyClass, "bool")
def proxy_bool(o: obj) -> bool:
    return True


@slot(JsProxyClass, "iter")
def proxy_iter(o: obj) -> obj:
    iterator = js_host.iterator(cast(JsProxy, o).value)
    if js_host.kind(iterator) == js_host.UNDEFINED:
        exceptions.raise_type_error(S("'JsProxy' object is not iterable"))
    return JsIterator(JsIteratorClass, iterator)


@slot(JsIteratorClass, "iter")
def iterator_iter(o: obj) -> obj:
    return o


@slot(JsIteratorClass, "next")
def iterator_next(o: obj) -> obj | None:
    target = cast(JsIterator, o).value
    step = js_host.call(js_host.get(target, key_of(S("next"))), target)
    check()
    if js_host.kind(js_host.get(step, key_of(S("done")))) == js_host.TRUE_:
        return None
    return to_python(js_host.get(step, key_of(S("value"))), js_host.undefined())


@slot(JsProxyClass, "repr")
def proxy_repr(o: obj) -> obj:
    return text_of(cast(JsProxy, o).value)


@slot(JsProxyClass, "compare")
def proxy_compare(a: obj, b: obj, op: i32) -> obj:
    if isinstance(a, JsProxy) and isinstance(b, JsProxy) and (op == EQ or op == NE):
        same = js_host.equal(a.value, b.value) != 0
        return TRUE if same == (op == EQ) else FALSE
    return NOT_IMPLEMENTED


@slot(JsProxyClass, "hash")
def proxy_hash(o: obj) -> i64:
    return str.hash_str(text_of(cast(JsProxy, o).value))


# --- the module -------------------------------------------------------------------------------------
@function("_js")
def globals_() -> obj:
    """globalThis."""
    return JsProxy(JsProxyClass, js_host.global_(), js_host.undefined())


@function("_js")
def to_js_object(pairs: Tuple, /) -> obj:
    """A JavaScript object from a tuple of (name, value) pairs."""
    made = js_host.construct(js_host.get(js_host.global_(), key_of(S("Object"))))
    for pair in items_of(pairs):
        entry = cast(Tuple, pair)
        value = to_js(item_at(entry, 1))
        js_host.set_(made, to_js(item_at(entry, 0)), value)
    return JsProxy(JsProxyClass, made, js_host.undefined())
