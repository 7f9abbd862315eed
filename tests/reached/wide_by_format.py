"""Wide characters that come into being in one way only: by a format."""

def show(w):
    print(w, repr(w), ascii(w), len(w), w + "x", "x" + w, [w], w * 2, "-".join([w, "a", w]), w[0], w[-1:], list(w)[:3], w[::-1])
    print(w.find("a"), "a" in w, w == "abc", w < "zz", hash(w) == hash("".join(list(w))), f"{w:>6}|{w!r}", "%s %r" % (w, w), {w: 1})
    print(sorted(w), list(reversed(w)), w.replace("a", "b"), w.split("a"), w.encode("utf-8"), w.strip(), w.upper(), w.isalpha())


show(f"{0x20AC:c}a")
