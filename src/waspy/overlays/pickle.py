"""The builtins are found by name."""

import builtins as _builtins

sys.modules.setdefault("builtins", _builtins)
_Pickler.dispatch[type(len)] = _Pickler.save_global
