"""JavaScript's global objects: `from js import document, setTimeout`."""

import _js

_globals = _js.globals()
JsProxy = _js.JsProxy
JsException = _js.JsException


def __getattr__(name):
    try:
        return getattr(_globals, name)
    except AttributeError:
        raise AttributeError(f"module 'js' has no attribute {name!r}") from None
