"""What functions give to sub, what matches of subclasses and of bytearrays give, flags that are no numbers, names
that a metaclass puts into class bodies."""

import re


# --- every replacement is asked for before any of them is complained about ---
def replacement(match):
    print(match)
    return {0: 5, 2: b"x"}.get(match.start(), "ok")


def failing(match):
    if match.start() == 2:
        raise KeyError("second")
    return 5


for pattern, function, text in [
    ("a", replacement, "aba"), ("a", replacement, "cbaba"), ("a", replacement, "bbba"), ("a", failing, "aba"),
    (b"a", replacement, b"cba"), ("b", b"q", "ab"), ("z", b"q", "ab"), (b"b", "q", b"ab"),
]:  # fmt: skip
    try:
        print(re.sub(pattern, function, text), re.subn(pattern, function, text))
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)


# --- parts have the builtin classes ---
class Raw(bytes):
    pass


class Text(str):
    pass


for text in (Raw(b"aaa"), bytearray(b"aaa"), b"aaa"):
    match = re.match(rb"(a+)", text)
    whole = [match.group(), match[0], match[1], match.expand(b"<\\1>"), match.expand(b""), match.groups()[0]]
    whole += [re.sub(b"x", b"", text), *re.split(b"x", text), *re.findall(b"a+", text), match.string]
    print([(type(part).__name__, part) for part in whole])
match = re.match("(a+)", Text("aaa"))
whole = [match.group(), match[1], match.expand(Text("q")), re.sub("x", "", Text("aaa")), re.sub("a+", Text("b"), "a")]
print([(type(part).__name__, part) for part in whole])
try:
    re.match(b"a", memoryview(b"ab")).expand(b"<\\g<0>>")
except AttributeError as error:
    print(error)

# --- bytes that have grown are the pattern that was compiled with the program ---
known = re.compile(b"aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd")
grown = b"a" * 16
for letter in (b"b", b"c", b"d"):
    for _ in range(16):
        grown += letter
print(re.compile(grown) is known, known.fullmatch(grown) is not None)


# --- flags ---
class Number(int):
    pass


for flags in (1.5, "I", None, [], Number(2), True, 1 << 12):
    for pattern in ("a" * len(grown), known, 5):
        try:
            print(re.compile(pattern, flags).flags)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


# --- names of class bodies ---
class Giving(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return {"WORD": "z+"}


WORD = "a+"


class Given(metaclass=Giving):
    found = re.findall(WORD, "aaz")


class Plain:
    found = re.findall(WORD, "aaz")


print(Given.found, Plain.found)
