"""Strings compared with others and with single characters."""


def kinds(text):
    result = []
    for c in text:
        if c == "(" or c == ")":
            result.append("bracket")
        elif c != "é" and "\xff" == c:
            result.append("last")
        elif c == "é":
            result.append("accent")
        elif c == "€" or "€" != c and c == "𝄞":
            result.append("wide")
        elif c == "":
            result.append("none")
        else:
            result.append(c)
    return result


def matches(words, wanted):
    return [w == wanted for w in words], [w != wanted for w in words], [wanted == w for w in words]


print(kinds("a(b)é\xff€𝄞x "))
words = ["", "a", "ab", "abc", "abd", "é", "€", "€a", "a€", "\0", "a\0"]
for wanted in [*words, "ab" + "c", "".join(["€", "a"])]:
    print(matches(words, wanted))
print([w == "a" for w in words], [w == "\0" for w in words], [w != "€" for w in words], ["ab" == w for w in words])
print("a" == "a", "a" == "b", "x" != "xy")
