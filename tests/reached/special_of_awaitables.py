"""What asynchronous code asks for."""
import asyncio


class Later:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited"


class Steps:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n

    async def __aenter__(self):
        return "aentered"

    async def __aexit__(self, *error):
        print("aexit")


async def main():
    async with Steps() as s:
        print(s, await Later(), [x async for x in Steps()])


asyncio.run(main())
