"""Coroutines and asynchronous generators (CPython's Objects/genobject.c): generators with another protocol.

A coroutine is resumed by `send` and by whoever awaits it. What its awaits yield goes out to whoever resumes it, in the
end to the event loop. An asynchronous generator yields such values too; what its own `yield` gives is an `AsyncValue`.
"""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, generator, object_methods, ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

CoroutineClass = builtin_class("coroutine", Coroutine, base=ObjectClass, flags=CLASS_FINAL)


@method(CoroutineClass)
def send(self: Coroutine, value: obj, /) -> obj:
    if self.state == 0 and value is not NONE:
        exceptions.raise_type_error(S("can't send non-None value to a just-started coroutine"))
    r = generator.step(self, value, None)
    if r is None:
        exceptions.raise_stop_iteration(generator.result_of(self))
    return r


@method(CoroutineClass)
def throw_(self: Coroutine, typ: obj, val: obj | None = None, tb: obj | None = None, /) -> obj:
    return generator.throw_(self, typ, val, tb)


@method(CoroutineClass)
def close(self: Coroutine) -> None:
    if generator.close_in(self):
        exceptions.raise_runtime_error(S("coroutine ignored GeneratorExit"))


@slot(CoroutineClass, "repr")
def coroutine_repr(self: obj) -> obj:
    return fill2(S("<coroutine object % at %>"), cast(Generator, self).code.qualname, object_methods.address(self))


@getter(CoroutineClass)
def cr_running(self: Coroutine) -> bool:
    return generator.gi_running(self)


@getter(CoroutineClass)
def cr_suspended(self: Coroutine) -> bool:
    return generator.gi_suspended(self)


@getter(CoroutineClass)
def cr_origin(self: Coroutine) -> obj | None:
    return None


# --- awaiting by hand --------------------------------------------------------------------------------------------
@struct
class Wrapper(Object):
    """What `coroutine.__await__()` gives."""

    coroutine: Coroutine


WrapperClass = builtin_class("coroutine_wrapper", Wrapper, base=ObjectClass, flags=CLASS_FINAL)


@method(CoroutineClass, "__await__")
def coroutine_await(self: Coroutine) -> obj:
    return Wrapper(WrapperClass, self)


@slot(WrapperClass, "iter")
def wrapper_iter(self: obj) -> obj:
    return self


@slot(WrapperClass, "next")
def wrapper_next(self: obj) -> obj | None:
    return generator.delegate_step(cast(Wrapper, self).coroutine, NONE, None)


@method(WrapperClass, "send")
def wrapper_send(self: Wrapper, value: obj, /) -> obj:
    return send(self.coroutine, value)


@method(WrapperClass, "throw")
def wrapper_throw(self: Wrapper, typ: obj, val: obj | None = None, tb: obj | None = None, /) -> obj:
    return generator.throw_(self.coroutine, typ, val, tb)


@method(WrapperClass, "close")
def wrapper_close(self: Wrapper) -> None:
    close(self.coroutine)


# --- await -------------------------------------------------------------------------------------------------------
def await_iter(o: obj) -> obj:
    """The iterator that `await o` goes through."""
    if isinstance(o, Coroutine):
        if o.state > 0:
            exceptions.raise_runtime_error(S("coroutine is being awaited already"))
        return o
    if isinstance(o, Step):
        return o
    method = attributes.special(o, S("__await__"))
    if method is None:
        exceptions.raise_type_error(fill1(S("object % can't be used in 'await' expression"), classes.type_name(o)))
    made = calls.call0(method)
    if isinstance(made, Coroutine):
        exceptions.raise_type_error(S("__await__() returned a coroutine"))
    if not isinstance(made, Generator) and ops.type_of(made).unary[U_NEXT] is None:
        text = S("__await__() returned non-iterator of type '%'")
        exceptions.raise_type_error(fill1(text, classes.type_name(made)))
    return made


def call_special(o: obj, name: Str, args: Array[obj]) -> obj:
    """A step of `async with` or `async for`: type(o).name(o, *args)."""
    f = attributes.special(o, name)
    if f is None:
        lacks(o, name)
    if strings.equal(name, S("__aenter__")) and attributes.find_special(ops.type_of(o), S("__aexit__")) is None:
        lacks(o, S("__aexit__"))
    made = calls.call(f, args, None)
    if strings.equal(name, S("__aiter__")) and attributes.find_special(ops.type_of(made), S("__anext__")) is None:
        text = S("'async for' received an object from __aiter__ that does not implement __anext__: %")
        exceptions.raise_type_error(fill1(text, classes.type_name(made)))
    return made


def lacks(o: obj, name: Str) -> NoReturn:
    message = S("'%' object does not support the asynchronous context manager protocol")
    if strings.equal(name, S("__aiter__")):
        message = S("'async for' requires an object with __aiter__ method, got %")
    elif strings.equal(name, S("__anext__")):
        message = S("'async for' requires an iterator with __anext__ method, got %")
    elif strings.equal(name, S("__aexit__")):
        message = S("'%' object does not support the asynchronous context manager protocol (missed __aexit__ method)")
    exceptions.raise_type_error(fill1(message, classes.type_name(o)))


# --- asynchronous generators -------------------------------------------------------------------------------------
@struct
class AsyncValue(Object):
    """What the `yield` of an asynchronous generator gives."""

    value: obj


AsyncValueClass = builtin_class("async_generator_wrapped_value", AsyncValue, base=ObjectClass, flags=CLASS_FINAL)


def async_value(value: obj) -> obj:
    return AsyncValue(AsyncValueClass, value)


@struct
class AsyncGenerator(Generator):
    running: bool  # one of its steps is being awaited
    closed: bool


AsyncGeneratorClass = builtin_class("async_generator", AsyncGenerator, base=ObjectClass, flags=CLASS_FINAL)


@struct
class Step(Object):
    """What `__anext__`, `asend`, `athrow` and `aclose` give: awaiting it resumes the generator. `exc` is thrown in if
    it is not null, else `sent` is sent. `state`: 0 not started, 1 awaiting, 2 done."""

    generator: AsyncGenerator
    sent: obj
    exc: obj | None
    closes: bool
    state: i32


StepClass = builtin_class("async_generator_asend", Step, base=ObjectClass, flags=CLASS_FINAL)


def new_step(g: AsyncGenerator, sent: obj, exc: obj | None, closes: bool) -> Step:
    return Step(StepClass, g, sent, exc, closes, 0)


@method(AsyncGeneratorClass, "__aiter__")
def async_generator_iter(self: AsyncGenerator) -> obj:
    return self


@method(AsyncGeneratorClass, "__anext__")
def async_generator_next(self: AsyncGenerator) -> obj:
    return new_step(self, NONE, None, False)


@method(AsyncGeneratorClass)
def asend(self: AsyncGenerator, value: obj, /) -> obj:
    return new_step(self, value, None, False)


@method(AsyncGeneratorClass)
def athrow(self: AsyncGenerator, typ: obj, val: obj | None = None, tb: obj | None = None, /) -> obj:
    return new_step(self, NONE, generator.to_throw(typ, val), False)


@method(AsyncGeneratorClass)
def aclose(self: AsyncGenerator) -> obj:
    return new_step(self, NONE, exceptions.with_args(exceptions.GeneratorExitClass, tuples.EMPTY), True)


@slot(AsyncGeneratorClass, "repr")
def async_generator_repr(self: obj) -> obj:
    g = cast(Generator, self)
    return fill2(S("<async_generator object % at %>"), g.code.qualname, object_methods.address(self))


@getter(AsyncGeneratorClass)
def ag_running(self: AsyncGenerator) -> bool:
    return self.running


# --- what both have ---
@getter(CoroutineClass, "__name__")
@getter(AsyncGeneratorClass, "__name__")
def name_of(self: Generator) -> obj:
    return self.code.name


@getter(CoroutineClass, "__qualname__")
@getter(AsyncGeneratorClass, "__qualname__")
def qualname_of(self: Generator) -> obj:
    return self.code.qualname


@getter(CoroutineClass, "cr_frame")
@getter(AsyncGeneratorClass, "ag_frame")
def frame_of(self: Generator) -> obj:
    return generator.gi_frame(self)


@getter(CoroutineClass, "cr_await")
@getter(AsyncGeneratorClass, "ag_await")
def awaited_by(self: Generator) -> obj | None:
    return None


@getter(CoroutineClass, "cr_code")
@getter(AsyncGeneratorClass, "ag_code")
def code_of(self: Generator) -> obj:
    return generator.gi_code(self)


# --- one step of an asynchronous generator -----------------------------------------------------------------------
def resume(s: Step, sent: obj, exc: obj | None) -> obj | None:
    """What the generator awaits yields; null: it has yielded `generator.returned`. StopAsyncIteration at its end."""
    g = s.generator
    if s.state == 0:
        started = begin(s, sent)
        if started is not None:
            generator.returned = started
            return None
        if exc is None:
            exc = s.exc
            sent = s.sent
    elif s.state == 2:
        exceptions.raise_runtime_error(S("cannot reuse already awaited __anext__()/asend()"))
    depth = calls.depth
    value: obj | None = None
    try:
        if exc is not None:
            value = generator.throw_in(g, exc)
        else:
            value = generator.step(g, sent, None)
    except Thrown as t:
        calls.depth = depth
        finish(s)
        if s.closes and ends(t.value):
            generator.returned = NONE
            return None
        if ops.is_instance(t.value, exceptions.StopAsyncIterationClass) and t.value is not s.exc:
            throw(generator.replacing(t.value, S("async generator raised StopAsyncIteration")))
        throw(t.value)
    if value is not None and not isinstance(value, AsyncValue):
        return value
    finish(s)
    if isinstance(value, AsyncValue):
        if s.closes:
            exceptions.raise_runtime_error(S("async generator ignored GeneratorExit"))
        generator.returned = value.value
        return None
    g.result = None
    g.closed = True
    if not s.closes:
        stop_async()
    generator.returned = NONE
    return None


def ends(exc: obj) -> bool:
    """What an `aclose` swallows."""
    return ops.is_instance(exc, exceptions.StopAsyncIterationClass) or ops.is_instance(
        exc, exceptions.GeneratorExitClass
    )


def begin(s: Step, sent: obj) -> obj | None:
    """The first step: what there is in place of resuming the generator, or null."""
    g = s.generator
    if g.running:
        exceptions.raise_runtime_error(running(s))
    if sent is not NONE and s.exc is not None:
        exceptions.raise_runtime_error(S("can't send non-None value to a just-started coroutine"))
    if s.exc is not None and (g.closed or g.state == generator.FINISHED):
        s.state = 2
        if s.closes:
            return NONE
        stop_async()
    if s.exc is None and s.sent is not NONE and g.state == 0:
        exceptions.raise_type_error(S("can't send non-None value to a just-started async generator"))
    if s.closes:
        g.closed = True
    s.state = 1
    g.running = True
    return None


def running(s: Step) -> Str:
    if s.closes:
        return S("aclose(): asynchronous generator is already running")
    if s.exc is not None:
        return S("athrow(): asynchronous generator is already running")
    return S("anext(): asynchronous generator is already running")


def finish(s: Step) -> None:
    s.state = 2
    s.generator.running = False


def stop_async() -> NoReturn:
    throw(exceptions.with_args(exceptions.StopAsyncIterationClass, tuples.EMPTY))


@slot(StepClass, "iter")
def step_iter(self: obj) -> obj:
    return self


@slot(StepClass, "next")
def step_next(self: obj) -> obj | None:
    return resume(cast(Step, self), NONE, None)


@method(StepClass, "__await__")
def step_await(self: Step) -> obj:
    return self


@method(StepClass, "send")
def step_send(self: Step, value: obj, /) -> obj:
    return given(resume(self, value, None))


@method(StepClass, "throw")
def step_throw(self: Step, typ: obj, val: obj | None = None, tb: obj | None = None, /) -> obj:
    return given(resume(self, NONE, generator.to_throw(typ, val)))


@method(StepClass, "close")
def step_close(self: Step) -> None:
    self.state = 2


def given(value: obj | None) -> obj:
    if value is None:
        exceptions.raise_stop_iteration(generator.delegate_result())
    return value


# --- aiter, anext ------------------------------------------------------------------------------------------------
@function("builtins")
def aiter(async_iterable: obj, /) -> obj:
    method = attributes.special(async_iterable, S("__aiter__"))
    if method is None:
        message = S("'%' object is not an async iterable")
        exceptions.raise_type_error(fill1(message, classes.type_name(async_iterable)))
    return calls.call0(method)


@struct
class WithDefault(Object):
    """`anext(it, default)`: the default in place of StopAsyncIteration."""

    iterator: obj
    default: obj


WithDefaultClass = builtin_class("anext_awaitable", WithDefault, base=ObjectClass, flags=CLASS_FINAL)


@function("builtins")
def anext(async_iterator: obj, default: obj | None = None, /) -> obj:
    method = attributes.special(async_iterator, S("__anext__"))
    if method is None:
        message = S("'%' object is not an async iterator")
        exceptions.raise_type_error(fill1(message, classes.type_name(async_iterator)))
    awaitable = calls.call0(method)
    if default is None:
        return awaitable
    return WithDefault(WithDefaultClass, await_iter(awaitable), default)


def resume_or_default(w: WithDefault, sent: obj | None, exc: obj | None) -> obj | None:
    depth = calls.depth
    try:
        return generator.delegate_next(w.iterator, sent, exc)
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.StopAsyncIterationClass):
            throw(t.value)
    generator.returned = w.default
    return None


@method(WithDefaultClass, "__await__")
def default_await(self: WithDefault) -> obj:
    return self


@slot(WithDefaultClass, "iter")
def default_iter(self: obj) -> obj:
    return self


@slot(WithDefaultClass, "next")
def default_next(self: obj) -> obj | None:
    return resume_or_default(cast(WithDefault, self), NONE, None)


@method(WithDefaultClass, "send")
def default_send(self: WithDefault, value: obj, /) -> obj:
    return given(resume_or_default(self, value, None))


@method(WithDefaultClass, "throw")
def default_throw(self: WithDefault, typ: obj, val: obj | None = None, tb: obj | None = None, /) -> obj:
    return given(resume_or_default(self, NONE, generator.to_throw(typ, val)))


@method(WithDefaultClass, "close")
def default_close(self: WithDefault) -> None:
    generator.delegate_close(self.iterator)
