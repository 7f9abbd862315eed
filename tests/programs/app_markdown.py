"""Markdown to HTML, and a template engine with filters, loops and conditions."""

import html
import re
from typing import Callable, Iterator


class Markdown:
    INLINE: list[tuple[re.Pattern, str | Callable]] = [
        (re.compile(r"`([^`]+)`"), lambda m: f"<code>{m[1]}</code>"),
        (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)"), r'<img src="\2" alt="\1">'),
        (
            re.compile(r"\[([^\]]+)\]\(([^)\s]+)(?:\s+&quot;(.*?)&quot;)?\)"),
            lambda m: f'<a href="{m[2]}"' + (f' title="{m[3]}"' if m[3] else "") + f">{m[1]}</a>",
        ),
        (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"<strong>\2</strong>"),
        (re.compile(r"(\*|_)(?=\S)(.+?)(?<=\S)\1"), r"<em>\2</em>"),
        (re.compile(r"~~(.+?)~~"), r"<del>\1</del>"),
    ]

    def inline(self, text: str) -> str:
        text = html.escape(text)
        for pattern, repl in self.INLINE:
            text = pattern.sub(repl, text)
        return text

    def blocks(self, source: str) -> Iterator[list[str]]:
        block: list[str] = []
        fence = False
        for line in source.splitlines():
            if line.startswith("```"):
                fence = not fence
                block.append(line)
                if not fence:
                    yield block
                    block = []
            elif fence or line.strip():
                block.append(line)
            elif block:
                yield block
                block = []
        if block:
            yield block

    def convert(self, source: str) -> str:
        return "\n".join(filter(None, (self.block(b) for b in self.blocks(source))))

    def block(self, lines: list[str]) -> str:
        first = lines[0]
        if m := re.match(r"(#{1,6})\s+(.*?)\s*#*$", first):
            n = len(m[1])
            slug = re.sub(r"[^\w]+", "-", m.group(2).lower()).strip("-")
            rest = self.block(lines[1:]) if lines[1:] else ""
            return f'<h{n} id="{slug}">{self.inline(m[2])}</h{n}>' + ("\n" + rest if rest else "")
        if first.startswith("```"):
            lang = first[3:].strip()
            cls = f' class="language-{lang}"' if lang else ""
            return f"<pre><code{cls}>" + html.escape("\n".join(lines[1:-1])) + "</code></pre>"
        if all(l.startswith(">") for l in lines):
            return "<blockquote>" + self.convert("\n".join(re.sub(r"^> ?", "", l) for l in lines)) + "</blockquote>"
        if re.fullmatch(r"(\*\s*){3,}|(-\s*){3,}", first):
            return "<hr>"
        if re.match(r"\s*([-*+]|\d+\.)\s", first):
            return self.list(lines)
        if len(lines) > 1 and re.fullmatch(r"\|?(\s*:?-+:?\s*\|)+\s*:?-*:?\s*\|?", lines[1]):
            return self.table(lines)
        return (
            "<p>"
            + "<br>\n".join(self.inline(l.rstrip()) if l.endswith("  ") else self.inline(l) for l in lines)
            + "</p>"
        )

    def list(self, lines):
        out, stack = [], []
        for line in lines:
            m = re.match(r"(\s*)([-*+]|\d+\.)\s+(.*)", line)
            if not m:
                out.append(" " + self.inline(line.strip()))
                continue
            indent, tag = len(m[1]), "ol" if m[2][0].isdigit() else "ul"
            while stack and stack[-1][0] > indent:
                out.append(f"</li></{stack.pop()[1]}>")
            if stack and stack[-1][0] == indent:
                out.append("</li>")
            else:
                stack.append((indent, tag))
                out.append(f"<{tag}>")
            out.append(f"<li>{self.inline(m[3])}")
        while stack:
            out.append(f"</li></{stack.pop()[1]}>")
        return "".join(out)

    def table(self, lines):
        split = lambda l: [c.strip() for c in l.strip().strip("|").split("|")]
        head, rule, *body = map(split, lines)
        align = [
            {(True, True): "center", (False, True): "right"}.get((r.startswith(":"), r.endswith(":")), "left")
            for r in rule
        ]
        row = lambda cells, t: (
            "<tr>" + "".join(f'<{t} align="{a}">{self.inline(c)}</{t}>' for c, a in zip(cells, align)) + "</tr>"
        )
        return "<table>\n" + "\n".join([row(head, "th"), *(row(r, "td") for r in body)]) + "\n</table>"


SOURCE = """\
# Hello *World* & Co #

A paragraph with **bold**, _emphasis_, `code <b>`, ~~gone~~ and a [link](http://x.y/z?a=1 "Title").
Second line with ![image](a.png).

- one
- two **2**
  1. nested
  2. list
- three

> quoted *text*
> > deeper

| Name | Qty | Price |
|:-----|:---:|------:|
| Tea  | 2   | 3.50  |
| `x`  | 10  | 12.00 |

```python
if a < b:
    print("hi")
```

---
last __one__
"""
print(Markdown().convert(SOURCE))


class TemplateError(Exception):
    pass


class Template:
    TOKEN = re.compile(r"({{.*?}}|{%.*?%}|{#.*?#})", re.DOTALL)
    FILTERS = {
        "upper": str.upper,
        "title": str.title,
        "len": len,
        "join": lambda v, sep=", ": sep.join(map(str, v)),
        "default": lambda v, d="": d if v is None else v,
        "fixed": lambda v, n=2: f"{v:.{int(n)}f}",
    }

    def __init__(self, text):
        self.tokens = self.TOKEN.split(text)
        self.nodes, rest = self.parse(0, None)

    def parse(self, i, until):
        nodes = []
        while i < len(self.tokens):
            t = self.tokens[i]
            i += 1
            if t.startswith("{{"):
                nodes.append(("var", t[2:-2].strip()))
            elif t.startswith("{#"):
                continue
            elif t.startswith("{%"):
                word, *args = t[2:-2].split()
                if until and word in until:
                    return nodes, (i, word)
                if word == "for":
                    name, _, expr = args
                    body, (i, _) = self.parse(i, {"endfor"})
                    nodes.append(("for", name, expr, body))
                elif word == "if":
                    yes, (i, end) = self.parse(i, {"else", "endif"})
                    no = []
                    if end == "else":
                        no, (i, _) = self.parse(i, {"endif"})
                    nodes.append(("if", args, yes, no))
                else:
                    raise TemplateError(f"unknown tag {word!r}")
            elif t:
                nodes.append(("text", t))
        if until:
            raise TemplateError(f"expected {' or '.join(sorted(until))}")
        return nodes, None

    def lookup(self, expr, ctx):
        path, *filters = [p.strip() for p in expr.split("|")]
        value = ctx
        for part in path.split("."):
            if isinstance(value, dict):
                value = value.get(part)
            elif part.isdigit():
                value = value[int(part)]
            else:
                value = getattr(value, part, None)
            if callable(value):
                value = value()
        for f in filters:
            name, _, arg = f.partition(":")
            if name not in self.FILTERS:
                raise TemplateError(f"no filter {name}")
            value = self.FILTERS[name](value, *([arg] if arg else []))
        return value

    def render(self, **ctx):
        return "".join(self.emit(self.nodes, ctx))

    def emit(self, nodes, ctx):
        for node in nodes:
            match node:
                case ("text", s):
                    yield s
                case ("var", expr):
                    yield html.escape(str(self.lookup(expr, ctx)))
                case ("for", name, expr, body):
                    items = list(self.lookup(expr, ctx))
                    for i, x in enumerate(items):
                        yield from self.emit(
                            body, {**ctx, name: x, "loop": {"index": i + 1, "last": i == len(items) - 1}}
                        )
                case ("if", [*negation, expr], yes, no):
                    truth = bool(self.lookup(expr, ctx)) != (negation == ["not"])
                    yield from self.emit(yes if truth else no, ctx)


class User:
    def __init__(self, name, langs):
        self.name, self.langs = name, langs

    def initials(self):
        return "".join(w[0] for w in self.name.split())


page = Template("""<h1>{{ title | upper }}</h1>{# comment #}
{% for u in users %}{{ loop.index }}. {{ u.name|title }} ({{ u.initials }}): {% if u.langs %}{{ u.langs|join:/ }}{% else %}none{% endif %}{% if not loop.last %};{% endif %}
{% endfor %}{{ missing|default:n/a }} {{ data.0 }} {{ pi|fixed:3 }}""")
print(
    page.render(
        title="Users & more",
        users=[User("ada lovelace", ["en", "fr"]), User("alan m turing", [])],
        data=[1, 2],
        pi=3.14159,
    )
)
for bad in ("{% for x in y %}", "{% foo %}", "{{ x|nope }}"):
    try:
        print(Template(bad).render(x=1))
    except TemplateError as e:
        print("template error:", e)
