"""sys.exit without a value is success, from deep inside."""

import sys


def deep(n):
    if n == 0:
        sys.exit()
    deep(n - 1)


print("ok")
deep(20)
