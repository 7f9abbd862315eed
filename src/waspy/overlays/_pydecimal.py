"""Errors as `_decimal` reports them: by a list of conditions."""


class Context:
    def _raise_error(self, condition, explanation=None, *args):
        error = _condition_map.get(condition, condition)
        if error in self._ignored_flags:
            return error().handle(self, *args)
        self.flags[error] = 1
        if not self.traps[error]:
            return condition().handle(self, *args)
        conditions = [condition]
        if condition in (Overflow, Underflow):
            conditions += [Inexact, Rounded]
        raise error(conditions)


from _static_types import static as _static

_static(Decimal)
