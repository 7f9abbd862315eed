"""Weak references that are strong: the host's garbage collector tells nobody when an object dies.

See docs/divergences.md: what is referred to stays alive, and callbacks are never called.
"""


class ref:
    __slots__ = ("_object", "__callback__", "_hash")

    def __new__(cls, target, callback=None, /):
        self = object.__new__(cls)
        self._object = target
        self.__callback__ = callback
        return self

    def __init__(self, target, callback=None, /):
        pass

    def __call__(self):
        return self._object

    def __hash__(self):
        return hash(self._object)

    def __eq__(self, other):
        if isinstance(other, ref):
            return self._object == other._object
        return NotImplemented

    def __repr__(self):
        return f"<weakref at {id(self):#x}; to '{type(self._object).__name__}' at {id(self._object):#x}>"


ReferenceType = ref


class ProxyType:
    __slots__ = ()


class CallableProxyType(ProxyType):
    __slots__ = ()


def proxy(object, callback=None):
    return object


def getweakrefcount(object):
    return 0


def getweakrefs(object):
    return []


def _remove_dead_weakref(dct, key):
    pass
