"""sys.exit through finally blocks."""

import sys


def cleanup(name):
    print("cleaning", name)


def work(level):
    try:
        if level == 0:
            sys.exit(3)
        work(level - 1)
    finally:
        cleanup(level)


print("begin")
work(3)
print("never")
