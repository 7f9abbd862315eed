"""asyncio: locks, queues and task groups are CPython's; the event loop here has timers and callbacks, nothing else.

There are no sockets, processes and signals: streams, transports and subprocesses are missing.
"""

from .base_events import *
from .base_events import BaseEventLoop as SelectorEventLoop
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
