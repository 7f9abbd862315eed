"""textwrap, pprint, reprlib, string templates, difflib, fnmatch, shlex."""

import difflib
import fnmatch
import pprint
import reprlib
import shlex
import textwrap
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass

text = """The quick brown fox jumps over the lazy dog -- again and again, until someone-or-other stops it.  Then: silence."""
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 20, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), textwrap.shorten(text, 40, placeholder="..."))
print(
    repr(
        textwrap.dedent("""\
    one
      two

    three
""")
    ),
    repr(textwrap.indent("a\n\nb\n", "> ")),
    repr(textwrap.indent("a\n\nb", "+", lambda line: True)),
)
print(textwrap.wrap("supercalifragilistic words", 10), textwrap.wrap("a bb ccc", 3, break_long_words=False))

data = {
    "name": "x" * 30,
    "list": list(range(30)),
    "nested": {"b": [1, 2, {"c": (1, 2)}], "a": {3, 1, 2}},
    "t": ("one",),
}
pprint.pprint(data)
pprint.pprint(data, width=40, depth=2)
print(pprint.pformat([["a" * 20] * 3, "b" * 70, b"c" * 10], width=50))
pprint.pprint(OrderedDict([("k", 1), ("j", list(range(40)))]))
pprint.pprint(defaultdict(int, {"z": 1, "y": 2}))
pprint.pprint(deque(range(5)))
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pp({"b": 1, "a": 2})


@dataclass
class Point:
    x: int
    label: str = "p" * 40
    more: list = None


pprint.pprint(Point(1, more=list(range(20))), width=60)
print(pprint.saferepr("it's"), pprint.isreadable([1]), pprint.isrecursive([1]))

print(
    reprlib.repr("x" * 100),
    reprlib.repr(list(range(100))),
    reprlib.repr({i: i for i in range(9)}),
    reprlib.repr(2**200),
)


class Tree:
    def __init__(self):
        self.children = [self]

    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Tree({self.children!r})"


print(Tree())

a, b = "one\ntwo\nthree\nfour\n".splitlines(True), "one\ntwo and a half\nthree\nfive\n".splitlines(True)
print("".join(difflib.unified_diff(a, b, "before", "after")), end="")
print("".join(difflib.ndiff(a, b)), end="")
print("".join(difflib.context_diff(a, b, "x", "y")), end="")
print(
    difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]),
    difflib.SequenceMatcher(None, "abcd", "bcde").ratio(),
)
for op in difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes():
    print(op)
print(
    fnmatch.filter(["a.py", "b.txt", "c.PY"], "*.py"),
    fnmatch.fnmatch("data_1.csv", "data_[0-9].csv"),
    fnmatch.translate("*.?"),
)
print(shlex.split("cp -r 'my file' \"other file\" a\\ b # c"), shlex.quote("it's"), shlex.join(["a b", "c"]))
try:
    shlex.split("'open")
except ValueError as error:
    print(error)
