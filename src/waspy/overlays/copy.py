"""deepcopy asks for no identity of what is its own copy, and throws nothing where it remembers nothing."""

_innermost = None  # the memo that the outermost call made, which nobody else has put anything into


def deepcopy(x, memo=None, _nil=[]):
    global _innermost
    cls = type(x)
    copier = _deepcopy_dispatch.get(cls)
    if memo is None:
        if copier is _deepcopy_atomic:
            return x
        outer = _innermost
        memo = _innermost = {}
        copied = _remembered(x, cls, copier, memo, _nil)
        _innermost = outer
        return copied
    if copier is _deepcopy_atomic and memo is _innermost:
        return x
    return _remembered(x, cls, copier, memo, _nil)


def _remembered(x, cls, copier, memo, _nil):
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    y = copier(x, memo) if copier is not None else _copied(x, cls, memo)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


def _copied(x, cls, memo):
    """The copy of an object of a class that is not in the table."""
    if issubclass(cls, type):
        return _deepcopy_atomic(x, memo)
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    reductor = dispatch_table.get(cls)
    if reductor:
        parts = reductor(x)
    elif (reductor := getattr(x, "__reduce_ex__", None)) is not None:
        parts = reductor(4)
    elif reductor := getattr(x, "__reduce__", None):
        parts = reductor()
    else:
        raise Error(f"un(deep)copyable object of type {cls}")
    return x if isinstance(parts, str) else _reconstruct(x, memo, *parts)


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    y = [deepcopy(a, memo) for a in x]
    known = memo.get(id(x), memo)
    if known is not memo:
        return known
    for k, j in zip(x, y):
        if k is not j:
            return tuple(y)
    return x


def _keep_alive(x, memo):
    kept = memo.get(id(memo))
    if kept is None:
        memo[id(memo)] = [x]
    else:
        kept.append(x)
