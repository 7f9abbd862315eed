"""The object model and the builtins, in restricted Python.

Under CPython the modules of the runtime need one another in cycles. `from waspy.runtime import dict as dict_`
therefore gives a stand-in that imports the module at its first use.
"""

import importlib
import importlib.util
from types import ModuleType


class _Later(ModuleType):
    def __getattr__(self, name: str) -> object:
        return getattr(importlib.import_module(self.__name__), name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(importlib.import_module(self.__name__), name, value)


def __getattr__(name: str) -> ModuleType:
    full = f"{__name__}.{name}"
    if name.startswith("__") or importlib.util.find_spec(full) is None:
        raise AttributeError(name)
    return _Later(full)
