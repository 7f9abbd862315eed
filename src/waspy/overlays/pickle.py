"""The builtins are found by name; errors as `_pickle` reports them."""


class _Unpickler:
    def load(self):
        if not hasattr(self, "_file_read"):
            name = type(self).__name__
            raise UnpicklingError(f"Unpickler.__init__() was not called by {name}.__init__()")
        self._unframer = _Unframer(self._file_read, self._file_readline)
        self.read = self._unframer.read
        self.readinto = self._unframer.readinto
        self.readline = self._unframer.readline
        self.metastack = []
        self.stack = []
        self.append = self.stack.append
        self.proto = 0
        read, dispatch = self.read, self.dispatch
        try:
            while True:
                key = read(1)
                if not key:
                    raise EOFError("Ran out of input")
                handler = dispatch.get(key[0])
                if handler is None:
                    shown = chr(key[0]) if 32 <= key[0] < 127 else f"\\x{key[0]:02x}"
                    raise UnpicklingError(f"invalid load key, '{shown}'.")
                handler(self)
        except _Stop as stop:
            return stop.value


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = "_pickle"


import builtins as _builtins

sys.modules.setdefault("builtins", _builtins)
_Pickler.dispatch[type(len)] = _Pickler.save_global
