import functools


class Retry(Exception):
    """Raised when all attempts failed."""

    def __init__(self, attempts, last):
        self.attempts = attempts
        self.last = last
        super().__init__(attempts, last)


def retry(n):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **k):
            last = None
            for i in range(n):
                try:
                    return f(*a, attempt=i, **k)
                except (ConnectionError, TimeoutError) as e:
                    last = e
                    print(f"{f.__name__}: attempt {i + 1} failed with {e!r}")
            raise Retry(n, last)

        return inner

    return deco


@retry(3)
def fetch(url, *, attempt):
    if attempt < 2:
        raise ConnectionResetError(104, "Connection reset by peer")
    return f"<{url}>"


@retry(2)
def never(url, *, attempt):
    raise TimeoutError("timed out")


print(fetch("x"))
try:
    open("/nonexistent/file")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
try:
    never("y")
finally:
    print("cleanup")
