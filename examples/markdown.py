"""Markdown to HTML: headings, lists, quotes, code, tables, emphasis, links."""

import html
import re
import sys

INLINE = [
    (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)"), r'<img src="\2" alt="\1">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<!\w)_(.+?)_(?!\w)"), r"<em>\1</em>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"~~(.+?)~~"), r"<del>\1</del>"),
]
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
BULLET = re.compile(r"(\s*)([-*+]|\d+\.)\s+(.*)")
RULE = re.compile(r"\s*([-*_])(\s*\1){2,}\s*$")
SEPARATOR = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$")


def inline(text):
    """Formats one run of text; code spans are left as they are."""
    parts = re.split(r"(`+)(.+?)\1", text)
    out = []
    for i, part in enumerate(parts):
        if i % 3 == 0:
            part = html.escape(part, quote=False)
            for pattern, replacement in INLINE:
                part = pattern.sub(replacement, part)
            out.append(part)
        elif i % 3 == 2:
            out.append(f"<code>{html.escape(part.strip(), quote=False)}</code>")
    return "".join(out)


class Converter:
    def __init__(self, text):
        self.lines = text.expandtabs(4).splitlines()
        self.at = 0
        self.out = []
        self.headings = []

    def peek(self):
        return self.lines[self.at] if self.at < len(self.lines) else None

    def convert(self):
        while (line := self.peek()) is not None:
            if not line.strip():
                self.at += 1
            elif line.startswith("```"):
                self.fence()
            elif match := HEADING.match(line):
                self.heading(len(match[1]), match[2])
            elif RULE.match(line):
                self.out.append("<hr>")
                self.at += 1
            elif line.startswith(">"):
                self.quote()
            elif BULLET.match(line):
                self.list(0)
            elif "|" in line and self.at + 1 < len(self.lines) and SEPARATOR.match(self.lines[self.at + 1]):
                self.table()
            else:
                self.paragraph()
        return "\n".join(self.out)

    def heading(self, level, text):
        slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        self.headings.append((level, text, slug))
        self.out.append(f'<h{level} id="{slug}">{inline(text)}</h{level}>')
        self.at += 1

    def fence(self):
        language = self.lines[self.at][3:].strip()
        body = []
        self.at += 1
        while (line := self.peek()) is not None and not line.startswith("```"):
            body.append(html.escape(line, quote=False))
            self.at += 1
        self.at += 1
        kind = f' class="language-{language}"' if language else ""
        self.out.append(f"<pre><code{kind}>" + "\n".join(body) + "</code></pre>")

    def quote(self):
        body = []
        while (line := self.peek()) is not None and line.startswith(">"):
            body.append(line[1:].removeprefix(" "))
            self.at += 1
        self.out.append("<blockquote>\n" + Converter("\n".join(body)).convert() + "\n</blockquote>")

    def list(self, indent):
        first = BULLET.match(self.peek())
        tag = "ol" if first[2][0].isdigit() else "ul"
        self.out.append(f"<{tag}>")
        while (line := self.peek()) is not None and (match := BULLET.match(line)):
            depth = len(match[1])
            if depth < indent:
                break
            if depth > indent:
                self.list(depth)
                continue
            self.out.append(f"<li>{inline(match[3])}</li>")
            self.at += 1
        self.out.append(f"</{tag}>")

    def cells(self):
        line = self.lines[self.at].strip().strip("|")
        self.at += 1
        return [cell.strip() for cell in line.split("|")]

    def table(self):
        head = self.cells()
        aligns = []
        for mark in self.cells():
            kind = {(True, True): "center", (False, True): "right"}.get((mark[0] == ":", mark[-1] == ":"))
            aligns.append(f' style="text-align: {kind}"' if kind else "")
        self.out.append("<table>")
        self.row("th", head, aligns)
        while (line := self.peek()) and "|" in line:
            self.row("td", self.cells(), aligns)
        self.out.append("</table>")

    def row(self, tag, cells, aligns):
        self.out.append("<tr>" + "".join(f"<{tag}{a}>{inline(c)}</{tag}>" for c, a in zip(cells, aligns)) + "</tr>")

    def paragraph(self):
        lines = []
        while (line := self.peek()) and line.strip() and not HEADING.match(line) and not line.startswith((">", "```")):
            lines.append(line.strip())
            self.at += 1
        self.out.append("<p>" + inline(" ".join(lines)) + "</p>")


SAMPLE = """\
# Waspy *notes*

Ordinary **Python**, compiled: see [the design](docs/design.md) & `a < b`.
Second line with _emphasis_ and snake_case_names.

## A list

- one
- two with `code`
  1. nested
  2. again
- ~~three~~

> A quote
> with **two** lines
>
> - and a list

| name | size | note |
|------|-----:|:----:|
| hello | 4 | *small* |
| regex | 61 | ok |

```python
def f(x):
    return x < 1 and "yes"
```

---
Last words.
"""

if __name__ == "__main__":
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as file:
            source = file.read()
    else:
        source = SAMPLE
    converter = Converter(source)
    print(converter.convert())
    for level, text, slug in converter.headings:
        print("  " * level + f"{text} -> #{slug}", file=sys.stderr)
