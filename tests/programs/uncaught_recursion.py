"""Infinite recursion ends in RecursionError."""

import sys

sys.setrecursionlimit(500)


def down(n):
    return down(n + 1) + 1


try:
    down(0)
except RecursionError as e:
    print("caught", type(e).__name__)
down(0)
