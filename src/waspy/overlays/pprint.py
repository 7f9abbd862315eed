"""Waspy's dataclasses make their `__repr__` in another way."""


class PrettyPrinter:
    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = self._dispatch.get(type(object).__repr__)
            if printer is None and _prints_fields(object):
                printer = PrettyPrinter._pprint_dataclass
            if printer is not None:
                context[key] = 1
                printer(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)


def _prints_fields(object):
    """Whether it is an instance of a dataclass with a repr that was made for it."""
    if not _dataclasses.is_dataclass(object) or isinstance(object, type):
        return False
    made = object.__dataclass_params__.made_repr
    return made is not None and type(object).__repr__ is made
