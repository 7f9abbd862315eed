"""for, while, break, continue, else, nested loops, mutation while iterating, loop variables after the loop."""

for i in range(3):
    print(i, end=" ")
else:
    print("done", i)
for i in []:
    print("never")
else:
    print("empty", i)
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
while True:
    i += 1
    if i % 2:
        continue
    if i > 7:
        break
else:
    print("no")
print(i)
k = 3
while k:
    k -= 1
else:
    print("while else", k)
out = []
for a in range(4):
    for b in range(4):
        if b == 2:
            continue
        if a == 2:
            break
        out.append((a, b))
print(out)
l = [1, 2, 3]
for x in l:
    if len(l) < 8:
        l.append(x * 2)
print(l)
d = {"a": 1, "b": 2}
try:
    for key in d:
        d[key + key] = 1
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for v in s:
        s.add(v + 10)
except RuntimeError as e:
    print(e)
for i, c in enumerate("abc", start=5):
    print(i, c, sep="=", end=";")
print()
for x in 1, 2, 3:
    try:
        if x == 2:
            continue
        print("body", x)
    finally:
        print("finally", x)


def find(rows, target):
    for i, row in enumerate(rows):
        for j, v in enumerate(row):
            if v == target:
                return i, j
    else:
        return None


print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
for i in range(5):
    i = i * 10
print(i)
try:
    for never_bound in ():
        pass
    print(never_bound)
except NameError as e:
    print(e)
total = 0
for i in range(10, 0, -3):
    total += i
print(total, i)
for pair in zip("ab", [1, 2, 3]):
    print(pair)
while (line := out.pop()) != (1, 0):
    print(line, end=" ")
print()
for x in [1, 2, 3]:
    print(x) if x != 2 else None
try:
    for x in 5:
        pass
except TypeError as e:
    print(e)
try:
    for x, y in [(1, 2), (3,)]:
        print(x, y)
except ValueError as e:
    print(e)
