"""Strings that grow in loops, and all that can be done with them on the way."""


def plain(s):
    out = ""
    for c in s:
        out = out + c
    return out


def fields(line):
    found = []
    cur = ""
    quoted = False
    for c in line:
        if quoted:
            if c == '"':
                quoted = False
            else:
                cur += c
        elif c == '"':
            quoted = True
        elif c == ",":
            found.append(cur)
            cur = ""
        else:
            cur += c
    found.append(cur)
    return found


def snapshots(s):
    """Every string that was is kept."""
    seen, out = [], "<"
    for c in s:
        before = out
        out += c
        seen.append((before, out, out + "!", out.upper()))
        if len(out) > 5 and out[-1] == "c":
            seen.append(out[:-1])
            out += out
    return seen, out


def several(n):
    a, b = "a", "b"
    for i in range(n):
        a, b = b, a + b
    c, d = "", "x"
    for i in range(n):
        c, d = d + "1", c + "2"
    e = f = ""
    for i in range(n):
        e += str(i)
        f += e
        if i == 2:
            e = f
    return a, b, c, d, e, f


def old(n):
    """What it was before is needed."""
    s, prev = "", "-"
    for i in range(n):
        prev = s
        s += chr(97 + i)
        if prev + chr(97 + i) != s:
            return "wrong"
    return prev, s


def conditional(words):
    line, lines = "", []
    for w in words:
        if not line:
            line = w
        elif len(line) + len(w) < 12:
            line += " " + w
        else:
            lines.append(line)
            line = w
    if line:
        lines.append(line)
    return lines


def caught(items):
    out = ""
    for i in items:
        try:
            out += str(10 // i)
            out += "," + "xyz"[i]
        except ZeroDivisionError:
            out += "zero"
        except IndexError:
            out += "index:" + out
        finally:
            out += ";"
    return out


def nested(n):
    out = ""
    total = 0
    for i in range(n):
        out += "ab" * i
        for j in range(len(out)):
            if out[j] == "a":
                total += 1
            elif out[j : j + 3] == "ba":
                break
        while len(out) % 7:
            out += "-"
    for j in range(len(out)):
        total += out[j] == "-"
    k = 0
    while k < len(out) and out[k] != "-":
        k += 1
    return out, total, k


def searched(n):
    out = ""
    for i in range(n):
        if str(i) not in out:
            out += str(i)
        elif out.startswith("01") and out < "1":
            out = out + "."
        if out in ("0", "012"):
            out += out
    return out


def ends(s):
    out = ""
    while True:
        if len(out) >= len(s):
            break
        out += s[len(out)]
    else:
        out = "never"
    return out, {out: 1}[s], hash(out) == hash(s), f"{out!r:>10}"


def wide(s):
    out = ""
    for c in s:
        out += c
        if c == "é":
            out += "€"
    back = "€"
    for c in s:
        back += c
    return out, back, len(out), [ord(c) for c in out[-2:]]


def given(prefix, parts):
    start = prefix
    for p in parts:
        prefix += p
    return start, prefix


def shared(n):
    """A variable of another function too."""
    out = ""

    def look():
        return len(out)

    for i in range(n):
        out += "x" * look() + "y"
    return out


def generated(n):
    out = ""
    for i in range(n):
        out += str(i)
        yield out
    yield out + "."


def chosen(flags):
    s = ""
    for f in flags:
        t = s
        if f:
            t += "1"
        else:
            t += "0"
            s = t
    return s


def optional(n):
    s = None
    for i in range(n):
        if s is None:
            s = ""
        s += "q"
    return s


def doubled(n):
    s = "ab"
    for i in range(n):
        s += s
    return s


def walrus(n):
    s = ""
    while len(s := s + "z") < n:
        pass
    return s


def deleted(n):
    s = ""
    for i in range(n):
        s += "k"
        if i == 3:
            del s
            s = "new"
    return s


class Text(str):
    def __add__(self, other):
        return Text("(" + str.__str__(self) + other + ")")


def below(s, n):
    for i in range(n):
        s += "x"
    return s


def identical(xs):
    """Which object a string is is asked: one that nothing was added to is still the same."""
    s = ""
    same = []
    for x in xs:
        old = s
        s += x
        same += [s is x, s is old, s[:] is s]
    return same


def only(xs):
    s = ""
    for x in xs:
        s += x
    return s is xs[0]


print(identical(["", "ab", "", "é", "é"]), identical(["x"]), identical(["\u0142"]), only(["ab"]), only(["\u0142", ""]))
print(plain("hello"), repr(plain("")), plain("é" * 300) == "é" * 300)
print(fields('a,bc,"d,e",,' + "long" * 20))
print(snapshots("abcabcdcc"))
print(several(5), old(6), old(0))
print(conditional("the quick brown fox jumps over the lazy dog".split()))
print(caught([1, 2, 0, 5, 3]))
print(nested(6), searched(25))
print(ends("text"), ends("é"), ends(""))
print(wide("aé\u0142b"), wide(""))
print(given("p", ["q", "rr", ""]), given("", []), given("long prefix that is kept", "ab"))
print(shared(4), list(generated(12)), chosen([1, 0, 1, 1, 0]), optional(3), optional(0))
print(len(doubled(10)), walrus(5), deleted(6))
print(below("s", 3), below(Text("s"), 3), type(below(Text("s"), 3)).__name__)
keep = {}
for word in ["ab", "ab", "b", "abc"]:
    made = ""
    for ch in word:
        made += ch
        keep[made] = keep.get(made, 0) + 1
print(keep)
