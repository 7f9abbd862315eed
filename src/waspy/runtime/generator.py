"""Generators, and the delegation of `yield from` (CPython's Objects/genobject.c).

`state`: 0 not started, above 0 suspended, -1 finished, -2 running.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, calls, console, descriptors, excepthook, exceptions, object_methods, ops
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import items_of

GeneratorClass = builtin_class("generator", Generator, base=ObjectClass, flags=CLASS_FINAL)

SHORT = 8  # of a path
FINISHED = -1
RUNNING = -2


# --- what resume functions call ---------------------------------------------------------------------------
def refused(g: Generator, state: i32, exc: obj | None) -> obj | None:
    """What resuming it gives in a state in which it cannot go on; the state is RUNNING by now."""
    if state == RUNNING:
        exceptions.raise_value_error(S("generator already executing"))
    g.state = FINISHED
    if g.code.flags & CODE_COROUTINE != 0:
        exceptions.raise_runtime_error(S("cannot reuse already awaited coroutine"))
    if exc is not None:
        throw(exc)
    return None


def enter_context(g: Generator) -> None:
    """The generator goes on. What is being handled around it is kept in `handled` meanwhile, and `exceptions.base`."""
    inner = g.handled
    outer = exceptions.handled
    g.handled = outer
    g.base = exceptions.base
    exceptions.base = outer
    if inner is not None:
        exceptions.handled = inner


def leave_context(g: Generator) -> None:
    """It is suspended or finished. What it is handling is kept in `handled` then; null: what is handled around it."""
    inner = exceptions.handled
    outer = g.handled
    exceptions.handled = outer
    exceptions.base = g.base
    g.base = None
    g.handled = None
    if inner is not outer:
        g.handled = inner


def escaping_context(g: Generator, exc: obj) -> obj:
    """`escaping`, for generators that handle exceptions."""
    leave_context(g)
    g.handled = None
    return escaping(g, exc)


def escaping(g: Generator, exc: obj) -> obj:
    """What leaves the generator when exc leaves its body."""
    g.state = FINISHED
    if not ops.is_instance(exc, exceptions.StopIterationClass):
        return exc
    message = S("generator raised StopIteration")
    if g.code.flags & CODE_COROUTINE != 0:
        message = S("coroutine raised StopIteration")
    elif g.code.flags & CODE_ASYNC_GENERATOR != 0:
        message = S("async generator raised StopIteration")
    return replacing(exc, message)


def check_escape(exc: obj) -> None:
    """Of what comes out of a generator expression that runs in the frame around it: see `escaping`."""
    if ops.is_instance(exc, exceptions.StopIterationClass):
        throw(replacing(exc, S("generator raised StopIteration")))


def replacing(exc: obj, message: Str) -> obj:
    """The RuntimeError in place of an exception that would mean the end of the iteration."""
    e = exceptions.new_exception(exceptions.RuntimeErrorClass, message)
    e.cause = exc
    e.context = exc
    e.suppress = True
    return e


def result_of(g: Generator) -> obj:
    """What the generator has returned, once."""
    r = g.result
    g.result = None
    if r is None:
        return NONE
    return r


# --- resuming -------------------------------------------------------------------------------------------
def step(g: Generator, sent: obj | None, exc: obj | None) -> obj | None:
    """Runs the generator up to its next yield: the value, or null: it has returned `result`."""
    f = g.resume
    return f(g, sent, exc)


@slot(GeneratorClass, "iter")
def generator_iter(self: obj) -> obj:
    return self


@slot(GeneratorClass, "next")
def generator_next(self: obj) -> obj | None:
    return step(cast(Generator, self), None, None)


@method(GeneratorClass)
def send(self: Generator, value: obj, /) -> obj:
    if self.state == 0:
        check_first(value)
    r = step(self, value, None)
    if r is None:
        raise_returned(self)
    return r


def check_first(value: obj) -> None:
    """What is sent to a generator that has not started."""
    if value is not NONE:
        exceptions.raise_type_error(S("can't send non-None value to a just-started generator"))


def raise_returned(g: Generator) -> NoReturn:
    exceptions.raise_stop_iteration(result_of(g))


@method(GeneratorClass)
def throw_(self: Generator, typ: obj, val: obj | None = None, tb: obj | None = None, /) -> obj:
    exc = to_throw(typ, val)
    r = throw_in(self, exc)
    if r is None:
        raise_returned(self)
    return r


def to_throw(typ: obj, val: obj | None) -> obj:
    """The exception object that throw(typ, val) means."""
    if isinstance(typ, BaseException):
        if val is not None and val is not NONE:
            exceptions.raise_type_error(S("instance exception may not have a separate value"))
        return typ
    if isinstance(typ, Class) and exceptions.is_exception_class(typ):
        if isinstance(val, BaseException) and ops.is_instance(val, typ):
            return val
        return created(typ, val)
    message = S("exceptions must be classes or instances deriving from BaseException, not %%")
    exceptions.raise_type_error(fill2(message, object_methods.full_name(ops.type_of(typ)), S("")))


def created(cls: Class, val: obj | None) -> obj:
    """What calling an exception class gives, or what is wrong with it: that is thrown as well."""
    args: Tuple = tuples.EMPTY
    if isinstance(val, Tuple):
        args = val
    elif val is not None and val is not NONE:
        args = tuples.new_tuple(Array[obj].of(val))
    depth = calls.depth
    try:
        made = calls.call_ex(cls, args, NONE)
    except Thrown as t:
        calls.depth = depth
        return t.value
    if isinstance(made, BaseException):
        return made
    message = S("calling % should have returned an instance of BaseException, not %")
    text = fill2(message, ops.repr_(cls), object_methods.full_name(ops.type_of(made)))
    return exceptions.new_exception(exceptions.TypeErrorClass, text)


def throw_in(g: Generator, exc: obj) -> obj | None:
    """Throws exc at the yield where the generator is suspended; one that has not started is finished by it."""
    if g.state == 0:
        throw(escaping(g, exc))
    return step(g, None, exc)


@method(GeneratorClass)
def close(self: Generator) -> None:
    if close_in(self):
        exceptions.raise_runtime_error(S("generator ignored GeneratorExit"))


def drop(o: obj) -> None:
    """Nobody has this iterator any more: a generator is closed. What it raises is reported and changes nothing."""
    if isinstance(o, Generator) and o.state > 0:
        depth = calls.depth
        try:
            close(o)
        except Thrown as t:
            calls.depth = depth
            console.flush()
            console.write_error(fill1(S("Exception ignored in: %\n"), ops.repr_(o)))
            excepthook.report(t.value)


def close_in(self: Generator) -> bool:
    """Throws GeneratorExit at the yield where it is suspended; true if it yields again."""
    if self.state <= 0 and self.state != RUNNING:
        self.state = FINISHED
        return False
    exit = exceptions.with_args(exceptions.GeneratorExitClass, tuples.EMPTY)
    depth = calls.depth
    try:
        value = step(self, None, exit)
        self.result = None
        return value is not None
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.GeneratorExitClass):
            if not ops.is_instance(t.value, exceptions.StopIterationClass):
                throw(t.value)
    return False


@slot(GeneratorClass, "repr")
def generator_repr(self: obj) -> obj:
    g = cast(Generator, self)
    return fill2(S("<generator object % at %>"), g.code.qualname, object_methods.address(self))


@getter(GeneratorClass, "__name__")
def generator_name(self: Generator) -> obj:
    return self.code.name


@getter(GeneratorClass, "__qualname__")
def generator_qualname(self: Generator) -> obj:
    return self.code.qualname


@getter(GeneratorClass)
def gi_running(self: Generator) -> bool:
    return self.state == RUNNING


@getter(GeneratorClass)
def gi_suspended(self: Generator) -> bool:
    return self.state > 0


@getter(GeneratorClass)
def gi_frame(self: Generator) -> obj:
    if self.state == FINISHED:
        return NONE
    return self


@getter(GeneratorClass)
def gi_yieldfrom(self: Generator) -> obj | None:
    return self.delegate


@getter(GeneratorClass)
def gi_code(self: Generator) -> obj:
    if self.code.cls is None:
        self.code.cls = descriptors.CodeClass
    return self.code


# --- yield from -----------------------------------------------------------------------------------------------
# What the inner iterator of the last `delegate_next` that gave null has returned.
returned: obj | None = None


def delegate_iter(iterable: obj) -> obj:
    if isinstance(iterable, Generator):
        if iterable.code.flags & CODE_COROUTINE != 0:
            exceptions.raise_type_error(S("cannot 'yield from' a coroutine object in a non-coroutine generator"))
        return iterable
    return ops.get_iter(iterable)


def delegate_result() -> obj:
    global returned
    r = returned
    returned = None
    if r is None:
        return NONE
    return r


def delegate_next(it: obj, sent: obj | None, exc: obj | None) -> obj | None:
    """One step of `yield from it`: the value to yield; null: it has returned `delegate_result()`."""
    if exc is not None:
        return delegate_throw(it, exc)
    if isinstance(it, Generator):
        return delegate_step(it, sent, None)
    if sent is None or sent is NONE:
        f = ops.type_of(it).unary[U_NEXT]
        if f is not None and ops.type_of(it).flags & CLASS_HEAP == 0:
            return f(it)
        return delegate_method(it, S("__next__"), None)
    live("method:send")
    return delegate_method(it, S("send"), sent)


def delegate_step(g: Generator, sent: obj | None, exc: obj | None) -> obj | None:
    global returned
    value: obj | None = None
    if exc is not None:
        value = throw_in(g, exc)
    else:
        value = step(g, sent, None)
    if value is None:
        returned = result_of(g)
    return value


def follow(g: Generator, it: Generator, sent: obj | None) -> obj | None:
    """One step of `yield from it` in g, where `it` has a delegate itself: the last one is resumed at once, and those
    between only when that has ended. They find it so, and go on. An item costs the same however deep it comes from.

    What follows another in the path is its delegate or has ended: others may have resumed them meanwhile."""
    path = path_of(g, it)
    n = path.length
    depth = calls.depth
    exc: obj | None = None
    while n > 1:
        last = path.items[n - 1]
        assert last is not None
        try:
            item = step(last, sent, exc)
            if item is not None:
                path.length = n
                return item
            exc = None
        except Thrown as t:
            calls.depth = depth
            exc = t.value
        n -= 1
        path.items[n] = None
    path.length = n
    return step(it, sent, exc)


def path_of(g: Generator, it: Generator) -> Path:
    """The path from `it` to the last delegate; no further than to one that is handling an exception."""
    path = g.path
    if path is None or path.items[0] is not it:
        path = Path(Array[Generator | None](SHORT), 1)
        path.items[0] = it
        g.path = path
    n = path.length
    last = path.items[n - 1]
    assert last is not None
    while last.handled is None:
        last = last.delegate
        if last is None or isinstance(last, Coroutine):
            break
        if n == len(path.items):
            longer = Array[Generator | None](n * 2)
            longer.copy(0, path.items, 0, n)
            path.items = longer
        path.items[n] = last
        n += 1
    path.length = n
    return path


def delegate_method(it: obj, name: Str, value: obj | None) -> obj | None:
    """it.name() or it.name(value); StopIteration is the end."""
    global returned
    depth = calls.depth
    try:
        if value is None:
            return calls.method0(it, name)
        return calls.method1(it, name, value)
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.StopIterationClass):
            throw(t.value)
        returned = stop_value(t.value)
    return None


def stop_value(exc: obj) -> obj:
    args = items_of(cast(BaseException, exc).args)
    if len(args) == 0:
        return NONE
    return args[0]


def delegate_throw(it: obj, exc: obj) -> obj | None:
    """An exception was thrown in at the yield."""
    if ops.is_instance(exc, exceptions.GeneratorExitClass):
        delegate_close(it)
        throw(exc)
    if isinstance(it, Generator):
        return delegate_step(it, None, exc)
    if attributes.getattr_or_null(it, S("throw")) is None:
        throw(exc)
    return delegate_method(it, S("throw"), exc)


def delegate_close(it: obj) -> None:
    if isinstance(it, Generator):
        close(it)
        return
    f = attributes.getattr_or_null(it, S("close"))
    if f is not None:
        calls.call0(f)
