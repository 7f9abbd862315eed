"""Comparisons with single characters, changes of case of one character, chr of what is in bounds."""


def order(s):
    return (
        s < "b",
        s <= "b",
        s > "b",
        s >= "b",
        "b" < s,
        "b" <= s,
        "b" > s,
        "b" >= s,
        "a" <= s <= "z",
        s == "b",
        s != "b",
    )


def mixed(s, other):
    try:
        return "b" < other, s >= other
    except TypeError as e:
        return str(e)


def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        elif "A" <= c <= "Z":
            out.append(chr((ord(c) - 65 + shift) % 26 + 65))
        else:
            out.append(c)
    return "".join(out)


for s in ("", "a", "b", "c", "ab", "b\0", "bb", "\xe9", "\u20ac", "a\u20ac", "b\u20ac"):
    print(repr(s), order(s))
print(mixed("b", "c"), mixed("b", 1), mixed("b", "a"))
print(caesar("Hello, World! \xe9\u20ac", 3), caesar(caesar("Zebra", 5), -5))
print([c.lower() for c in "aA1\xc9\u0130\u1e9e"], [c.upper() for c in "aA1\xe9\xdf\u0149\xff\xb5"], "\u03a3".lower())
print("A".lower() == "a", {"A".lower(): 1}["a"], [chr(i * 50) for i in range(1, 9)])
for i in (0x10FFFF, 0x110000, -1):
    try:
        print(ascii(chr(i)))
    except ValueError as e:
        print(e)


class Text(str):
    pass


print(type(Text("A").lower()).__name__, type(Text("a").lower()).__name__, type(Text("a").upper()).__name__)
print(
    "xaxbx".replace("x", ""), "xa".replace("x", ""), "aXbXc".replace("X", "--"), "a" * 20 + "b".replace("b", "c" * 20)
)
