"""The operator of an expression is found without parsing it again, exception groups without their
classes, which few programs have."""


def _extract_caret_anchors_from_line_segment(segment):
    from _traceback import anchors

    found = anchors(segment)
    return _Anchors(*found) if found is not None else None


class _GroupClass(type):
    def __instancecheck__(cls, value):
        return any(k.__name__ == "BaseExceptionGroup" and k.__module__ == "builtins" for k in type(value).__mro__)


class BaseExceptionGroup(metaclass=_GroupClass):
    """What `isinstance` is asked about."""
