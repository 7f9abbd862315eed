x = []
for _ in range(100000):
    x = [x]
try:
    print(x)
except RecursionError as e:
    print("too deep")
