"""asyncio: tasks, queues, locks, timeouts, cancellation, groups."""

import asyncio, time, contextvars, sys, random
from dataclasses import dataclass, field
from contextlib import asynccontextmanager, AsyncExitStack, aclosing
from collections import defaultdict

var = contextvars.ContextVar("var", default="none")


@dataclass(order=True)
class Job:
    prio: int
    name: str = field(compare=False)


async def worker(name, q, results):
    while True:
        job = await q.get()
        try:
            await asyncio.sleep(0.001 * job.prio)
            if job.name == "bad":
                raise ValueError("bad job")
            results.append((name, job.name))
        except ValueError as e:
            results.append((name, repr(e)))
        finally:
            q.task_done()


@asynccontextmanager
async def conn(n):
    print("open", n)
    try:
        yield f"conn{n}"
    finally:
        await asyncio.sleep(0)
        print("close", n)


async def numbers(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


class RateLimiter:
    def __init__(self, n):
        self.sem = asyncio.Semaphore(n)
        self.active = 0
        self.peak = 0

    async def __aenter__(self):
        await self.sem.acquire()
        self.active += 1
        self.peak = max(self.peak, self.active)
        return self

    async def __aexit__(self, *e):
        self.active -= 1
        self.sem.release()


async def fetch(i, rl):
    async with rl:
        await asyncio.sleep(0.001 * (5 - i))
        return i * i


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled!")
        raise


async def ticker(ev, out):
    while not ev.is_set():
        out.append("tick")
        await asyncio.sleep(0)


async def main():
    q = asyncio.PriorityQueue()
    results = []
    for p, n in [(3, "c"), (1, "a"), (2, "bad")]:
        q.put_nowait(Job(p, n))
    ws = [asyncio.create_task(worker(f"w{i}", q, results), name=f"W{i}") for i in range(2)]
    await q.join()
    for w in ws:
        w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True), sorted(results))
    async with conn(1) as a, conn(2) as b:
        print(a, b)
    print([x async for x in numbers(3)], {x: x * 2 async for x in numbers(2)})
    rl = RateLimiter(2)
    print(await asyncio.gather(*(fetch(i, rl) for i in range(5))), rl.peak)
    try:
        await asyncio.wait_for(slow(), timeout=0.01)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout2")
    for c in asyncio.as_completed([fetch(i, rl) for i in range(3)]):
        print("done", await c)
    done, pending = await asyncio.wait(
        [asyncio.create_task(fetch(1, rl)), asyncio.create_task(slow())], return_when=asyncio.FIRST_COMPLETED
    )
    print(len(done), len(pending), [t.result() for t in done])
    for p in pending:
        p.cancel()
    await asyncio.sleep(0)
    ev = asyncio.Event()
    out = []
    t = asyncio.create_task(ticker(ev, out))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    ev.set()
    await t
    print(out)
    var.set("main")

    async def ctx():
        before = var.get()
        var.set("child")
        return before

    print(await asyncio.create_task(ctx()), var.get())
    lock = asyncio.Lock()
    order = []

    async def crit(n):
        async with lock:
            order.append(f"in{n}")
            await asyncio.sleep(0)
            order.append(f"out{n}")

    await asyncio.gather(*(crit(i) for i in range(3)))
    print(order, lock.locked())
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.001, fut.set_result, 42)
    print(await fut, fut.done())
    try:
        await asyncio.gather(fetch(1, rl), boom())
    except RuntimeError as e:
        print("gather", e)
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(fetch(2, rl))
        t2 = tg.create_task(fetch(3, rl))
    print(t1.result(), t2.result())
    async with AsyncExitStack() as st:
        for i in range(2):
            await st.enter_async_context(conn(i))
        st.push_async_callback(asyncio.sleep, 0)
        st.callback(print, "cb")
    cond = asyncio.Condition()
    items = []

    async def consumer():
        async with cond:
            await cond.wait_for(lambda: items)
            return items.pop()

    async def producer():
        async with cond:
            items.append("x")
            cond.notify()

    print(await asyncio.gather(consumer(), producer()))
    print(await asyncio.to_thread(sum, [1, 2]), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    print(await asyncio.shield(fetch(4, rl)))
    async with aclosing(numbers(5)) as ns:
        async for n in ns:
            if n == 2:
                break
    try:
        asyncio.run(fetch(1, rl))
    except RuntimeError as e:
        print(e)
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    print(t.exception(), t)
    return "end"


async def boom():
    raise RuntimeError("boom")


print(asyncio.run(main()))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "res")))
loop.close()


async def fail():
    await asyncio.sleep(0)
    raise KeyError("final")


asyncio.run(fail())
