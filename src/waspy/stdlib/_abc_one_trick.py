"""Abstract base classes that recognise the classes that have one or two special methods."""

from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])


def _check_methods(cls, *names):
    """True if the class has all these methods, none of them set to None."""
    for name in names:
        for base in cls.__mro__:
            namespace = base.__dict__
            if name in namespace:
                if namespace[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class Hashable(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__hash__") if cls is Hashable else NotImplemented


class Awaitable(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__await__") if cls is Awaitable else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class Coroutine(Awaitable):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        _throw(typ, val, tb)

    def close(self):
        _close(self, "coroutine")

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Coroutine:
            return NotImplemented
        return _check_methods(other, "__await__", "send", "throw", "close")


class AsyncIterable(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__aiter__") if cls is AsyncIterable else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class AsyncIterator(AsyncIterable):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__anext__", "__aiter__") if cls is AsyncIterator else NotImplemented


class AsyncGenerator(AsyncIterator):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def asend(self, value):
        raise StopAsyncIteration

    @abstractmethod
    def athrow(self, typ, val=None, tb=None):
        _throw(typ, val, tb)

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not AsyncGenerator:
            return NotImplemented
        return _check_methods(other, "__aiter__", "__anext__", "asend", "athrow", "aclose")


class Iterable(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__iter__") if cls is Iterable else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class Iterator(Iterable):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__iter__", "__next__") if cls is Iterator else NotImplemented


class Reversible(Iterable):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__reversed__", "__iter__") if cls is Reversible else NotImplemented


class Generator(Iterator):
    __module__ = "collections.abc"
    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        _throw(typ, val, tb)

    def close(self):
        _close(self, "generator")

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Generator:
            return NotImplemented
        return _check_methods(other, "__iter__", "__next__", "send", "throw", "close")


def _throw(typ, val, tb):
    """What generators without a handler of their own do with an exception."""
    if val is None:
        if tb is None:
            raise typ
        val = typ()
    raise val if tb is None else val.with_traceback(tb)


def _close(generator, what):
    try:
        generator.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(f"{what} ignored GeneratorExit")


class Sized(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__len__") if cls is Sized else NotImplemented


class Container(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__contains__") if cls is Container else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class Collection(Sized, Iterable, Container):
    __module__ = "collections.abc"
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Collection:
            return NotImplemented
        return _check_methods(other, "__len__", "__iter__", "__contains__")


class Callable(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "__call__") if cls is Callable else NotImplemented

    @classmethod
    def __class_getitem__(cls, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            return GenericAlias(cls, (*parameters, result))
        return GenericAlias(cls, (parameters, result))
