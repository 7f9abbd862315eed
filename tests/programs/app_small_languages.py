"""Small languages: turtle graphics with a canvas, robot on a grid, assembler for a stack of registers, regex-driven macro processor, INI and CSV and XML writers."""

import io
import re
import string
import sys
from collections import defaultdict, namedtuple
from contextlib import redirect_stdout
from math import cos, pi, sin, radians
from typing import Iterator


class Canvas:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.cells = [[" "] * w for _ in range(h)]

    def __setitem__(self, xy, c):
        x, y = xy
        if 0 <= x < self.w and 0 <= y < self.h:
            self.cells[y][x] = c

    def __getitem__(self, xy):
        return self.cells[xy[1]][xy[0]]

    def line(self, x0, y0, x1, y1, c="*"):
        dx, dy = abs(x1 - x0), -abs(y1 - y0)
        sx, sy = (1 if x0 < x1 else -1), (1 if y0 < y1 else -1)
        err = dx + dy
        while True:
            self[x0, y0] = c
            if (x0, y0) == (x1, y1):
                break
            e2 = 2 * err
            if e2 >= dy:
                err += dy
                x0 += sx
            if e2 <= dx:
                err += dx
                y0 += sy

    def circle(self, cx, cy, r, c="o"):
        for a in range(0, 360, 4):
            self[round(cx + r * cos(radians(a)) * 2), round(cy + r * sin(radians(a)))] = c

    def flood(self, x, y, c):
        target, stack = self[x, y], [(x, y)]
        while stack:
            x, y = stack.pop()
            if 0 <= x < self.w and 0 <= y < self.h and self[x, y] == target:
                self[x, y] = c
                stack += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]

    def __str__(self):
        bar = "+" + "-" * self.w + "+"
        return "\n".join([bar, *("|" + "".join(r) + "|" for r in self.cells), bar])


class Logo:
    def __init__(self, canvas):
        self.canvas, self.x, self.y, self.heading, self.pen = canvas, canvas.w / 2, canvas.h / 2, 0, "*"
        self.procs, self.vars = {}, [{}]

    def run(self, text):
        self.block(iter(text.replace("[", " [ ").replace("]", " ] ").split()))

    def value(self, tok):
        if tok.startswith(":"):
            return self.vars[-1][tok[1:]]
        if m := re.fullmatch(r"(.+?)([*/+-])(.+)", tok):
            a, op, b = m.groups()
            return {"*": float.__mul__, "/": float.__truediv__, "+": float.__add__, "-": float.__sub__}[op](
                float(self.value(a)), float(self.value(b))
            )
        return float(tok)

    def bracket(self, toks):
        assert next(toks) == "[", "expected ["
        depth, out = 1, []
        for t in toks:
            depth += (t == "[") - (t == "]")
            if not depth:
                return out
            out.append(t)
        raise SyntaxError("missing ]")

    def block(self, toks):
        for t in toks:
            match t.lower():
                case "fd":
                    self.forward(self.value(next(toks)))
                case "bk":
                    self.forward(-self.value(next(toks)))
                case "rt":
                    self.heading += self.value(next(toks))
                case "lt":
                    self.heading -= self.value(next(toks))
                case "pu":
                    self.pen = None
                case "pd":
                    self.pen = "*"
                case "repeat":
                    n, body = int(self.value(next(toks))), self.bracket(toks)
                    for _ in range(n):
                        self.block(iter(body))
                case "to":
                    name, params = next(toks), []
                    for p in toks:
                        if p == "[":
                            break
                        params.append(p[1:])
                    depth, body = 1, []
                    for p in toks:
                        depth += (p == "[") - (p == "]")
                        if not depth:
                            break
                        body.append(p)
                    self.procs[name] = params, body
                case name if name in self.procs:
                    params, body = self.procs[name]
                    self.vars.append({p: self.value(next(toks)) for p in params})
                    self.block(iter(body))
                    self.vars.pop()
                case _:
                    raise NameError(f"I don't know how to {t}")

    def forward(self, d):
        x, y = self.x + 2 * d * sin(radians(self.heading)), self.y - d * cos(radians(self.heading))
        if self.pen:
            self.canvas.line(round(self.x), round(self.y), round(x), round(y), self.pen)
        self.x, self.y = x, y


c = Canvas(40, 14)
logo = Logo(c)
logo.run(
    "to square :n [ repeat 4 [ fd :n rt 90 ] ] pu bk 5 lt 90 fd 8 rt 90 pd square 5 pu rt 90 fd 10 lt 90 pd square :n".replace(
        "square :n", "square 3", 2
    ).replace("to square 3", "to square :n")
)
print(c)
c2 = Canvas(30, 9)
c2.circle(14, 4, 4)
c2.flood(14, 4, ".")
c2.line(0, 8, 29, 0, "/")
print(c2)
for bad in ("jump 3", "repeat 2 [ fd 1", "fd :zz", "fd"):
    try:
        logo.run(bad)
    except (NameError, SyntaxError, KeyError, StopIteration) as e:
        print(type(e).__name__, e)


class Macro:
    def __init__(self):
        self.defs = {}

    def define(self, m):
        self.defs[m["name"]] = ([p.strip() for p in m["params"].split(",")] if m["params"] else [], m["body"])
        return ""

    def expand(self, text, depth=0):
        if depth > 20:
            raise RecursionError("macro recursion")
        text = re.sub(
            r"^#define (?P<name>\w+)(?:\((?P<params>[^)]*)\))? (?P<body>.*)\n?", self.define, text, flags=re.M
        )

        def use(m):
            params, body = self.defs[m[1]]
            args = [a.strip() for a in m[2].split(",")] if m[2] else []
            if len(args) != len(params):
                return m[0]
            for p, a in zip(params, args):
                body = re.sub(rf"\b{p}\b", lambda _: a, body)
            return self.expand(body, depth + 1)

        if not self.defs:
            return text
        return re.sub(rf"\b({'|'.join(map(re.escape, self.defs))})\b(?:\(([^()]*)\))?", use, text)


print(
    Macro().expand(
        "#define PI 3.14\n#define SQ(x) ((x)*(x))\n#define AREA(r) (PI*SQ(r))\narea = AREA(2); SQ(a+b); PIE SQ(1, 2)"
    )
)


class Xml:
    def __init__(self, tag, text=None, **attrs):
        self.tag, self.text, self.attrs, self.children = tag, text, attrs, []

    def __getattr__(self, tag):
        if tag.startswith("__"):
            raise AttributeError(tag)

        def add(text=None, **attrs):
            child = Xml(tag.rstrip("_"), text, **attrs)
            self.children.append(child)
            return child

        return add

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None

    def lines(self, depth=0) -> Iterator[str]:
        esc = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
        attrs = "".join(f' {k.rstrip("_")}="{str(v).translate(esc)}"' for k, v in self.attrs.items())
        pad = "  " * depth
        if self.text is None and not self.children:
            yield f"{pad}<{self.tag}{attrs}/>"
        elif not self.children:
            yield f"{pad}<{self.tag}{attrs}>{str(self.text).translate(esc)}</{self.tag}>"
        else:
            yield f"{pad}<{self.tag}{attrs}>"
            for ch in self.children:
                yield from ch.lines(depth + 1)
            yield f"{pad}</{self.tag}>"


doc = Xml("html", lang="en")
with doc.body() as body:
    body.h1("Fish & <Chips>", class_="big")
    with body.ul(id=3) as ul:
        for w in ("a", "b"):
            ul.li(w)
    body.br()
print("\n".join(doc.lines()))
fmt = string.Formatter()
print(
    fmt.format("{0:>5}|{name!r}|{x[1]}|{y.real:.1f}", 7, name="n", x=[1, 2], y=3),
    list(fmt.parse("a{b!r:>{w}}c{{}}")),
    string.Template("${a}-$b-$$").substitute({"a": 1, "b": 2}),
)
out = io.StringIO()
with redirect_stdout(out):
    print("x" * 3)
    sys.stdout.write("done\n")
print(out.getvalue().splitlines(), out.tell())
src = io.StringIO("line one\nline two\n\nlast")
print(src.readline(), [l.rstrip() for l in src], src.read() == "", src.seek(5), src.read(3))
