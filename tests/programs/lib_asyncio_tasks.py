"""asyncio: how tasks and futures end, are cancelled, waited for and shown; what is wrong with what."""

import asyncio
import contextvars

log = []
var = contextvars.ContextVar("var", default=0)


async def number(n, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    return n


async def fail(message, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    raise ValueError(message)


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("refused")
        await asyncio.sleep(0)
        return "stayed"


async def forever():
    try:
        await asyncio.sleep(100)
    finally:
        log.append("left")


async def outcome(awaitable):
    try:
        return await awaitable
    except BaseException as e:
        return type(e).__name__, *e.args


async def futures():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    for act in (f.result, f.exception):
        try:
            act()
        except asyncio.InvalidStateError as e:
            print(e)
    order = []
    f.add_done_callback(lambda f: order.append(1))
    second = lambda f: order.append(2)
    f.add_done_callback(second)
    f.add_done_callback(second)
    f.add_done_callback(lambda f: order.append(3))
    print(f.remove_done_callback(second), f.remove_done_callback(second))
    f.set_result("r")
    print(order, f.done(), f.cancelled(), f.result(), f.cancel(), f)
    await asyncio.sleep(0)
    print(order, await f, await f)
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__)
    g = loop.create_future()
    try:
        g.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    g.set_exception(KeyError)
    print(repr(g.exception()), await outcome(g), g)
    h = loop.create_future()
    print(h, h.cancel("why"), h.cancelled(), h, await outcome(h), await outcome(h))
    print(asyncio.isfuture(h), asyncio.isfuture(1), asyncio.iscoroutine(1), asyncio.iscoroutinefunction(number))


async def several():
    print(await asyncio.gather(number(1, 3), number(2), number(3, 2)), await asyncio.gather())
    print(await asyncio.gather(number(1), fail("a"), fail("b", 2), return_exceptions=True))
    print(await outcome(asyncio.gather(number(1, 5), fail("first", 2), fail("second"))))
    shared = asyncio.ensure_future(number(7))
    print(await asyncio.gather(shared, shared, number(8)))
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.create_task(c, name=f"T{i}") for i, c in enumerate((number(1, 4), fail("x", 2), number(2)))]
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
        for t in tasks:
            await outcome(t)
    done, pending = await asyncio.wait([asyncio.create_task(forever())], timeout=0.001)
    print(len(done), len(pending))
    for t in pending:
        print(t.cancel("enough"), await outcome(t), t.cancelled(), t.done(), t.cancel())
    got = []
    for c in asyncio.as_completed([number(1, 3), number(2, 1), number(3, 2)]):
        got.append(await c)
    print(got)
    for c in asyncio.as_completed([asyncio.sleep(10)], timeout=0.001):
        print(await outcome(c))
    for wrong in ([], number(1), [number(2)]):
        print(await outcome(asyncio.wait(wrong)))
        if asyncio.iscoroutine(wrong):
            wrong.close()
        for c in wrong if isinstance(wrong, list) else ():
            c.close()
    print(await outcome(asyncio.wait([asyncio.create_task(number(0))], return_when="?")))


async def cancelling():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelling(), await outcome(t), t.cancelled(), t.result())
    t = asyncio.create_task(forever())
    t.cancel("early")
    print(await outcome(t), log)
    t = asyncio.create_task(forever())
    await asyncio.sleep(0)
    t.cancel()
    t.cancel("twice")
    print(t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel(), await outcome(t), log)
    inner = asyncio.create_task(number("inner", 5))
    outer = asyncio.create_task(outcome(asyncio.shield(inner)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel()
    print(await outer, await inner)
    g = asyncio.gather(forever(), forever())
    await asyncio.sleep(0)
    print(g.cancel(), await outcome(g), log)
    print(await outcome(asyncio.wait_for(number(3), 1)), await outcome(asyncio.wait_for(number(4), None)))
    print(await outcome(asyncio.wait_for(forever(), 0.001)), await outcome(asyncio.wait_for(forever(), 0)), log)
    print(await outcome(asyncio.wait_for(stubborn(), 0.001)), await outcome(asyncio.wait_for(fail("in time"), 1)))
    waiting = asyncio.create_task(asyncio.wait_for(forever(), 5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting.cancel()
    print(await outcome(waiting), log)
    try:
        async with asyncio.timeout(0.001) as limit:
            print(limit.expired(), limit.when() is not None)
            await forever()
    except TimeoutError as e:
        print("over", limit.expired(), limit, repr(e.__cause__)[:14])
    async with asyncio.timeout(None) as limit:
        await number(1)
        print(limit)
    try:
        limit.reschedule(1)
    except RuntimeError as e:
        print(e)


async def itself():
    await asyncio.sleep(0)
    await asyncio.current_task()


class Awaitable:
    def __await__(self):
        yield from number(11).__await__()
        return 12


class Bad:
    def __await__(self):
        yield 5


async def tasks():
    t = asyncio.create_task(number(1), name="one")
    print(t.get_name(), t in asyncio.all_tasks(), len(asyncio.all_tasks()), asyncio.current_task() is t)
    t.set_name(2)
    print(t.get_name(), await t, t in asyncio.all_tasks(), t.exception())
    print((await outcome(asyncio.create_task(itself())))[0], await outcome(asyncio.ensure_future(Awaitable())))
    print(await outcome(asyncio.create_task(outcome(Bad()))))
    for wrong in (lambda: asyncio.create_task(1), lambda: asyncio.ensure_future(3), lambda: t.set_result(1)):
        try:
            wrong()
        except (TypeError, RuntimeError) as e:
            print(e)
    var.set(1)

    async def inside():
        seen = var.get()
        var.set(seen + 1)
        await asyncio.sleep(0)
        return seen, var.get()

    print(await asyncio.gather(inside(), inside()), await inside(), var.get())
    context = contextvars.copy_context()
    print(await asyncio.create_task(inside(), context=context), context[var], var.get())
    unused = number(1)
    try:
        asyncio.run(unused)
    except RuntimeError as e:
        print(e)
    unused.close()


async def callbacks():
    loop = asyncio.get_running_loop()
    order = []
    for i, wait in enumerate((0.003, 0.001, 0.002, 0)):
        loop.call_later(wait, order.append, i)
    loop.call_soon(order.append, "soon")
    handle = loop.call_soon(order.append, "never")
    handle.cancel()
    timer = loop.call_later(0.001, order.append, "never")
    print(timer.cancelled(), timer.when() > 0)
    timer.cancel()
    await asyncio.sleep(0.01)
    print(order, handle.cancelled(), loop.is_running(), loop.is_closed(), loop.get_debug())
    print(await asyncio.to_thread(sum, [1, 2]), await loop.run_in_executor(None, len, "abc"))
    errors = []
    loop.set_exception_handler(lambda loop, context: errors.append((sorted(context), repr(context["exception"]))))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(errors)
    loop.set_exception_handler(None)


async def groups():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(number(1))
        b = group.create_task(number(2, 3))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail("one"))
            group.create_task(forever())
            group.create_task(fail("two"))
    except* ValueError as e:
        print(e.exceptions, log[-1])
    queue = asyncio.Queue(maxsize=2)

    async def produce():
        for i in range(5):
            await queue.put(i)
        await queue.put(None)

    async def consume():
        got = []
        while (item := await queue.get()) is not None:
            got.append(item)
            queue.task_done()
        return got

    print(await asyncio.gather(produce(), consume()))
    condition, ready = asyncio.Condition(), []

    async def waiter(n):
        async with condition:
            await condition.wait_for(lambda: len(ready) > n)
            return n

    async def notifier():
        for i in range(3):
            async with condition:
                ready.append(i)
                condition.notify_all()
            await asyncio.sleep(0)

    print(await asyncio.gather(waiter(0), waiter(2), notifier()))


async def main():
    for part in (futures, several, cancelling, tasks, callbacks, groups):
        print("---", part.__name__)
        await part()


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(number(5)), runner.run(number(6)), runner.get_loop().is_closed())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(number(9)), loop.run_until_complete(outcome(fail("x"))))
try:
    loop.run_until_complete(fail("out"))
except ValueError as e:
    print("out", e)
loop.close()
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)


async def leave():
    asyncio.create_task(forever())
    await asyncio.sleep(0)
    raise SystemExit(3)


try:
    asyncio.run(leave())
except SystemExit as e:
    print("exit", e.code, log[-1])
