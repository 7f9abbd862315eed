"""There is nothing to wait for: no sockets, no pipes."""

from errno import ENOSYS

__all__ = ["error", "select"]

error = OSError
PIPE_BUF = 4096


def select(rlist, wlist, xlist, timeout=None, /):
    rlist, wlist, xlist = list(rlist), list(wlist), list(xlist)
    if rlist or wlist or xlist:
        raise OSError(ENOSYS, "Function not implemented")
    if timeout is None:
        raise OSError(ENOSYS, "Function not implemented")
    return [], [], []
