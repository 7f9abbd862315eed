"""A way out of a loop that stands between its blocks reads what was made before the loop."""


def test(source, k):
    out = []
    get = source.pop
    app = out.append
    while True:
        x = get()
        if x is None:
            break
        if x == "[":
            s = []
            sappend = s.append
            negate = source[-1] == "^"
            while True:
                this = get()
                if this == "]" and s:
                    break
                elif this[0] == "\\":
                    code = 1
                else:
                    if s and this in "-&" and source[-1] == this:
                        print("set")
                    code = 16, ord(this)
                sappend(code)
            if negate:
                app("neg")
            app(s)
    return out


print(test([None, "]", "b", "a", "["], 1))
