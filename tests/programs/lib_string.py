"""string, textwrap, copy, io.StringIO."""

import copy
import io
import string
import textwrap

print(string.ascii_letters, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace))
print(string.capwords("hello  big world"), string.capwords("a-b", "-"))
t = string.Template("$who likes ${what}, $$5, $missing")
print(t.safe_substitute(who="Tim", what="kung pao"), string.Template("$a").substitute({"a": 1}))
for text in ["$missing", "$", "ok $1"]:
    try:
        print(string.Template(text).substitute())
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
f = string.Formatter()
print(f.format("{0} {x!r:>5} {1[0]} {0.real}", 3, [4], x="a"), list(f.parse("a{b!r:c}d{{")), f.vformat("{}", (1,), {}))

text = "The quick brown fox, well-known for jumping,  jumps over the lazy dog. It does so daily."
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 20, initial_indent="* ", subsequent_indent="  ", max_lines=3, placeholder=" ..."))
print(textwrap.shorten(text, 25), repr(textwrap.dedent("  a\n    b\n\n  c\n")), textwrap.indent("a\n\nb", "> "))

a = [1, [2, 3], {"k": (4, [5])}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]["k"][1].append(6)
print(b, c, b[1] is a[1], c[1] is a[1])


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, [2])
q, r = copy.copy(p), copy.deepcopy(p)
p.y.append(3)
print(p, q, r)
loop = []
loop.append(loop)
print(copy.deepcopy(loop)[0][0] is not loop)

out = io.StringIO("first\nsecond\n")
print(out.readline(), list(out), out.getvalue(), out.tell())
print("more", file=out)
print(repr(out.getvalue()))
