"""Strings that were found in dicts and sets under an equal key, and what is done with them afterwards."""


def made(*parts):
    return "".join(parts)


def grown():
    d = {"abcabcabcabcabcabc": 1, "ab": 2, "é": 3, "wide→": 4, "": 5}
    k = "abc"
    for _ in range(5):
        k += "abc"
    print(d.get(k), d[k], k in d)
    longer = k + "abc"
    k += "xyz"
    print(longer, k, k in d, longer in d, d)
    p = made("a", "b")
    print(d[p], p + "c", p, d[p], d.get(p + "c"))
    q = p
    q += "c"
    q += "d"
    p += "z"
    print(p, q, "ab" in d, list(d))
    e, w, empty = made("é"), made("wide", "→"), made("", "")
    print(d[e], d[w], d[empty], d[e + ""], d.get(e + "é"), d.get(w[:-1]), d.get("wide" + chr(0x2192)))
    text = "key value key " * 3
    words = text.split()
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
    words[2] += "s"
    words[0] = words[0] * 2 + words[0][1:]
    print(counts, words, counts["key"], "keys" in counts)


def prefixes():
    s = ""
    seen = {}
    for c in "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":
        s += c
        seen[s] = len(s)
    t = ""
    for c in "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":
        t += c
        assert seen[t] == len(t)
        u = t + "b"
        assert u not in seen and u[:-1] in seen and t in seen
    print(len(seen), sum(seen.values()), seen[s], s + "!" in seen, s == t)


def sets():
    known = {made("w", str(i)) for i in range(50)}
    probes = [made("w", str(i)) for i in range(0, 100, 7)]
    for _ in range(3):
        print([p in known for p in probes])
    probes = [p + "x" for p in probes]
    print(any(p in known for p in probes), len(known), sorted(known)[:3])
    known |= {p[:-1] for p in probes}
    print(len(known), made("w", "98") in known)


grown()
prefixes()
sets()
