"""The operator of an expression is found without parsing it again; there are no exception groups."""


def _extract_caret_anchors_from_line_segment(segment):
    from _traceback import anchors

    found = anchors(segment)
    return _Anchors(*found) if found is not None else None


class BaseExceptionGroup(BaseException):
    """Nothing is an instance."""
