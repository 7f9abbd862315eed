"""decimal: each task and each contextvars.Context has a context of its own."""

import asyncio, contextvars
from decimal import *


async def task(p):
    getcontext().prec = p
    out = []
    for _ in range(3):
        out.append(str(Decimal(1) / 3))
        await asyncio.sleep(0)
    return out


async def task2(p):
    with localcontext() as c:
        c.prec = p
        await asyncio.sleep(0)
        return str(Decimal(2) / 3)


async def main():
    print(await asyncio.gather(task2(3), task2(5), task2(7)))
    print(getcontext().prec)


asyncio.run(main())
c = contextvars.copy_context()


def f():
    with localcontext() as x:
        x.prec = 4
        print(Decimal(1) / 3)
    setcontext(Context(prec=6))
    print(Decimal(1) / 3)


c.run(f)
print(Decimal(1) / 3)
c.run(lambda: print(Decimal(1) / 3))
contextvars.Context().run(lambda: print(getcontext().prec, Decimal(1) / 7))
