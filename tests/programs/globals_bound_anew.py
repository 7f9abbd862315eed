"""Globals that statements of the top level bind anew, with values of other types, and who sees which value."""

import sys

text = []
for i in range(len(sys.argv) + 4):
    text.append("ab" * i)
text = " ".join(text)
print(text, sum(c == "a" for c in text))
text = text.split()
for word in text:
    word = word.upper()
    print(word, end=";")
print()
for word in text, 1, 2.5:
    print(word, end=";")
print()

# a loop that has no turns leaves what was there
kept = "before"
for kept in []:
    print(kept)
print(kept)
for kept in []:
    pass
else:
    print("else", kept)
for kept in [1, 2]:
    print(kept)
kept = kept + 1
print(kept)

# a loop over what the name held; targets that are more than names
items = [3, 4]
for items in items:
    print(items)
pair = {"a": 1}
pair["a"], pair = 2, [pair]
print(pair)
a, b = 1, "x"
a, b = b, a
print(a + "y", b + 1)
first, *rest = "xyz"
first, *rest = [ord(first)], rest
print(first, rest)


# functions and generators see the variable itself
seen = 1


def look():
    return seen


print(look())
seen = "two"
print(look(), seen)
late = [1, 2]
lazy = (x + len(late) for x in [10, 20])
late = "abc"
print(list(lazy), late)
called = 5
get = lambda: called
called = "six"
print(get(), called)


def change():
    global changed
    changed = ["changed"]


changed = 1
changed = "text"
change()
print(changed)


class Body:
    inner = kept
    late = [late]


late = 2.5
print(Body.inner, Body.late, late)

# names of comprehensions, parameters and variables of functions are their own
n = [n * 2 for n in range(3)]
n = {n: [n for n in "ab"] for n in n}
print(n)
n = (lambda n: n + 1)(41)
print(n)


def own(n):
    word = n
    return word


n = own([n])
print(n, [y := k for k in n], y)
y = y + 1
y = str(y) + "!"
print(y)

# conditions, `try`, `with`, `while`
if len(sys.argv) > 5:
    maybe = 1
else:
    maybe = "one"
print(maybe)
maybe = len(maybe)
try:
    maybe = [maybe]
    maybe[1]
except IndexError:
    print(maybe)
while maybe:
    maybe = maybe[1:]
maybe = "end"
print(maybe)
total = 0
for total in range(3):
    total += 0.5
    if total > 1:
        break
print(total)
total = "sum"
total += "!"
print(total)

# unbound ones
try:
    print(mising, nothing)
except NameError as e:
    print(e)
gone = 1
gone = "gone"
del gone
try:
    gone
except NameError as e:
    print(e)
for nothing in []:
    pass
try:
    print(nothing)
except NameError as e:
    print(e)
nothing = 1
nothing = "s"
try:
    print(nothin)
except NameError as e:
    print(e)
print(nothing)
