import sys

sys.setrecursionlimit(60)


def f(n):
    if n == 0:
        print("x")
    return f(n + 1)


try:
    f(0)
except RecursionError:
    print("caught")
