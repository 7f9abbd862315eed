"""seek, truncate and readlines(hint) of StringIO and BytesIO: what they refuse, and where they stop."""

import io


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


for stream in (io.StringIO("ab\ncde\nf\n"), io.BytesIO(b"ab\ncde\nf\n")):
    for hint in (None, 0, -1, 1, 3, 4, 7, 100):
        stream.seek(0)
        attempt(stream.readlines, hint)
    for place in ((0, 1), (0, 2), (3, 1), (2, 2), (-1,), (1, 3), (0, -1), (-2, 2), (100,), ("x",)):
        stream.seek(1)
        attempt(stream.seek, *place)
        attempt(stream.tell)
    for size in (5, -1, 100):
        attempt(stream.truncate, size)
        attempt(stream.getvalue)
    stream.close()
    attempt(stream.tell)
