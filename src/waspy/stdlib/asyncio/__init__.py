"""asyncio: tasks, futures, locks and queues are CPython's; the event loop here has timers and callbacks, nothing else.

There are no sockets, processes and signals: streams, transports and subprocesses are missing.
"""

from . import base_events, coroutines, events, exceptions, futures, locks, queues, runners, taskgroups, tasks
from . import threads, timeouts
from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *

SelectorEventLoop = base_events.BaseEventLoop

__all__ = (
    *base_events.__all__, *coroutines.__all__, *events.__all__, *exceptions.__all__, *futures.__all__,
    *locks.__all__, *runners.__all__, *queues.__all__, *tasks.__all__, *taskgroups.__all__, *threads.__all__,
    *timeouts.__all__, "SelectorEventLoop",
)  # fmt: skip
