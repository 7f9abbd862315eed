"""Threads that are joined, feed each other by queues, wait for events, locks, barriers and timers."""

import queue
import sys
import threading
import time

local = threading.local()
local.x = 1


class My(threading.local):
    n = 0

    def __init__(self, a):
        self.a = a
        print("init", a)


my = My([1])
my.a.append(2)
my.b = 1


def f(i):
    print(hasattr(local, "x"), hasattr(my, "b"))
    local.x = i
    my.a = i


for i in range(2):
    t = threading.Thread(target=f, args=(i,))
    t.start()
    t.join()
print(local.x, my.a, my.b, local.__dict__)
# bounded queue with main producing
q = queue.Queue(2)
out = []


def cons():
    while (x := q.get()) is not None:
        out.append(x)
        q.task_done()


t = threading.Thread(target=cons)
t.start()
for i in range(6):
    q.put(i)
q.put(None)
t.join()
print(out)
# pool of daemon workers and q.join
wq = queue.Queue()
res = []


def worker():
    while True:
        item = wq.get()
        res.append(item * 2)
        wq.task_done()


for _ in range(3):
    threading.Thread(target=worker, daemon=True).start()
for i in range(5):
    wq.put(i)
wq.join()
print(sorted(res), threading.active_count() > 0)
# sleeping main
done = []
threading.Thread(target=lambda: done.append(1)).start()
time.sleep(0.01)
print(done)
try:
    t.start()
except RuntimeError as e:
    print(e)
try:
    threading.Thread(target=f).join()
except RuntimeError as e:
    print(e)
print(threading.Thread(target=f, name="x"), threading.Thread(daemon=True).daemon, threading.current_thread().daemon)


def ex():
    sys.exit(3)


t = threading.Thread(target=ex)
t.start()
t.join()
print("alive", t.is_alive())
lock = threading.RLock()


def rl():
    with lock:
        with lock:
            print("re", lock.acquire(timeout=0.01))
            lock.release()


t = threading.Thread(target=rl)
t.start()
t.join()
bar = threading.Barrier(2, action=lambda: print("action"))
ids = []
ts = [threading.Thread(target=lambda: ids.append(bar.wait())) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(ids))
stop = threading.Event()


def loop():
    n = 0
    while not stop.wait(0.001):
        n += 1
    print("stopped")


t = threading.Thread(target=loop)
stop.set()
t.start()
t.join(1)
print(t.is_alive())
tm = threading.Timer(5, print, ["no"])
tm.start()
tm.cancel()
tm.join()
print("cancelled")


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.stop_event = threading.Event()
        self.n = 0

    def run(self):
        while not self.stop_event.is_set():
            self.n += 1
            time.sleep(0.05)

    def stop(self):
        self.stop_event.set()


w = Worker()
w.start()
time.sleep(0.2)
w.stop()
w.join()
print(w.n > 2, w.is_alive())


class W2(Worker):
    def run(self):
        while not self.stop_event.wait(0.05):
            self.n += 1


w = W2()
w.stop()
w.start()
w.join()
print(w.n, w.is_alive())
res = []
ts = [threading.Thread(target=lambda i=i: (time.sleep(0.05), res.append(i))) for i in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(res))


def last():
    print("last words", threading.current_thread().name)


threading.Thread(target=last, name="L").start()
time.sleep(0.01)


def fails():
    raise ValueError("in thread")


t = threading.Thread(target=fails, name="F")
t.start()
t.join()
print("end")
print(threading.current_thread().daemon, threading.current_thread().name, threading.enumerate()[0].name)
