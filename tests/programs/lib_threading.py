"""threading, queue, contextvars, sched, weakref: with one thread."""

import queue
import sched
import threading
import time
import weakref

lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.001))
print(lock.locked(), lock.acquire(), lock.release())
try:
    lock.release()
except RuntimeError as error:
    print(error)
rlock = threading.RLock()
with rlock, rlock:
    print("twice")
event = threading.Event()
print(event.is_set(), event.wait(0.001), event.set(), event.is_set(), event.wait(), event.clear(), event.is_set())
semaphore = threading.BoundedSemaphore(2)
print(
    semaphore.acquire(),
    semaphore.acquire(),
    semaphore.acquire(blocking=False),
    semaphore.release(),
    semaphore.release(),
)
try:
    semaphore.release()
except ValueError as error:
    print(error)
condition = threading.Condition()
with condition:
    print(condition.wait(0.001), condition.wait_for(lambda: True), condition.notify_all())
try:
    condition.notify()
except RuntimeError as error:
    print(error)
print(
    threading.current_thread().name,
    threading.main_thread() is threading.current_thread(),
    threading.active_count(),
    len(threading.enumerate()),
)
local = threading.local()
local.x = 1
print(local.x, hasattr(local, "y"))
worker = threading.Thread(target=print, args=("ran",), kwargs={"end": "!\n"}, name="worker", daemon=True)
print(worker.name, worker.daemon, worker.is_alive(), worker.ident)
worker.run()

for kind, values in (
    (queue.Queue, [3, 1, 2]),
    (queue.LifoQueue, [3, 1, 2]),
    (queue.PriorityQueue, [(3, "c"), (1, "a"), (2, "b")]),
):
    q = kind(maxsize=3)
    for v in values:
        q.put(v)
    print(q.full(), q.qsize(), q.get(), q.get_nowait(), q.get(timeout=1), q.empty())
    try:
        q.get_nowait()
    except queue.Empty as error:
        print("empty", repr(error))
    for v in values:
        q.put_nowait(v)
    try:
        q.put(1, block=False)
    except queue.Full as error:
        print("full", repr(error))
    for _ in range(6):
        q.task_done()
    q.join()
s = queue.SimpleQueue()
s.put(1)
print(s.get(), s.empty(), s.qsize())

scheduler = sched.scheduler(time.monotonic, time.sleep)
scheduler.enter(0.002, 1, print, ("second",))
scheduler.enter(0.001, 1, print, ("first",))
scheduler.enterabs(0, 2, print, ("zeroth",), {"end": ".\n"})
print(len(scheduler.queue), scheduler.empty())
scheduler.run()


class Thing:
    pass


thing = Thing()
ref = weakref.ref(thing)
values = weakref.WeakValueDictionary(a=thing)
keys = weakref.WeakKeyDictionary({thing: 1})
members = weakref.WeakSet([thing])
print(ref() is thing, values["a"] is thing, keys[thing], thing in members, len(values), len(keys), len(members))
method = weakref.WeakMethod(Thing.__init__) if False else None
finalizer = weakref.finalize(thing, print, "finalized")
print(finalizer.alive, finalizer(), finalizer.alive)
