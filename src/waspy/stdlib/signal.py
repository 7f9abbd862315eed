"""signal: the host delivers none; handlers are kept, and called by `raise_signal`."""

from enum import IntEnum


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGKILL, SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = Signals
SIG_DFL, SIG_IGN = Handlers
NSIG = 65


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN}


def _checked(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return signalnum


def signal(signalnum, handler):
    """The handler before."""
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = getsignal(signalnum)
    if signalnum == SIGKILL:
        raise OSError(22, "Invalid argument")
    _handlers[signalnum] = handler
    return before


def getsignal(signalnum):
    return _handlers.get(_checked(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if handler == SIG_DFL:
        raise SystemExit(128 + signalnum)
    if handler != SIG_IGN:
        handler(signalnum, None)


def valid_signals():
    return set(Signals)


def strsignal(signalnum, /):
    _checked(signalnum)
    names = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed", 14: "Alarm clock", 15: "Terminated"}
    return names.get(signalnum)
