def down(n):
    if n == 0:
        print("bottom")
    else:
        down(n - 1)


down(900)
try:
    down(2000)
except RecursionError:
    print("caught")
