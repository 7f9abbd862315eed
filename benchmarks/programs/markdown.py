"""A converter from Markdown to HTML: blocks to a tree, inline markup by a scanner, the tree to text by a visitor."""


class Node:
    def accept(self, visitor):
        return getattr(visitor, "visit_" + type(self).__name__.lower())(self)


class Document(Node):
    def __init__(self):
        self.children = []
        self.links = {}


class Heading(Node):
    def __init__(self, level, text):
        self.level = level
        self.text = text


class Paragraph(Node):
    def __init__(self, lines):
        self.text = "\n".join(lines)


class CodeBlock(Node):
    def __init__(self, lines, language=""):
        self.lines = lines
        self.language = language


class Quote(Node):
    def __init__(self, children):
        self.children = children


class ListBlock(Node):
    def __init__(self, ordered):
        self.ordered = ordered
        self.items = []


class Rule(Node):
    pass


class Table(Node):
    def __init__(self, header, aligns, rows):
        self.header = header
        self.aligns = aligns
        self.rows = rows


def indent_of(line):
    return len(line) - len(line.lstrip(" "))


def bullet(line):
    """(ordered, width of the marker) where the line begins an item of a list."""
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    if text[:2] in ("- ", "* ", "+ "):
        return False, indent + 2
    digits = 0
    while digits < len(text) and text[digits].isdigit():
        digits += 1
    if 0 < digits < 4 and text[digits : digits + 2] == ". ":
        return True, indent + digits + 2
    return None


def is_rule(line):
    text = line.replace(" ", "")
    return len(text) >= 3 and text[0] in "-*_" and text.count(text[0]) == len(text)


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def is_table_divider(line):
    return "|" in line and "-" in line and all(c in "|-: " for c in line)


class BlockParser:
    def __init__(self, links):
        self.links = links

    def parse(self, lines):
        blocks = []
        i = 0
        while i < len(lines):
            line = lines[i]
            if not line.strip():
                i += 1
            elif line.startswith("#"):
                level = len(line) - len(line.lstrip("#"))
                blocks.append(Heading(min(level, 6), line.strip("# ")))
                i += 1
            elif line.startswith("```"):
                end = i + 1
                while end < len(lines) and not lines[end].startswith("```"):
                    end += 1
                blocks.append(CodeBlock(lines[i + 1 : end], line[3:].strip()))
                i = end + 1
            elif is_rule(line):
                blocks.append(Rule())
                i += 1
            elif line.startswith(">"):
                end = i
                while end < len(lines) and lines[end].startswith(">"):
                    end += 1
                inner = [quoted[1:].removeprefix(" ") for quoted in lines[i:end]]
                blocks.append(Quote(self.parse(inner)))
                i = end
            elif bullet(line) is not None:
                i = self.parse_list(lines, i, blocks)
            elif "|" in line and i + 1 < len(lines) and is_table_divider(lines[i + 1]):
                i = self.parse_table(lines, i, blocks)
            elif line.startswith("[") and "]: " in line:
                name, _, target = line[1:].partition("]: ")
                self.links[name.lower()] = target.strip()
                i += 1
            else:
                end = i + 1
                while end < len(lines) and lines[end].strip() and not self.interrupts(lines[end]):
                    end += 1
                blocks.append(Paragraph([part.strip() for part in lines[i:end]]))
                i = end
        return blocks

    def interrupts(self, line):
        return line.startswith(("#", "```", ">")) or is_rule(line) or bullet(line) is not None

    def parse_list(self, lines, i, blocks):
        ordered, _ = bullet(lines[i])
        block = ListBlock(ordered)
        while i < len(lines):
            found = bullet(lines[i])
            if found is None or found[0] != ordered or is_rule(lines[i]):
                break
            width = found[1]
            item = [lines[i][width:]]
            i += 1
            while i < len(lines) and lines[i].strip() and indent_of(lines[i]) >= width:
                item.append(lines[i][width:])
                i += 1
            block.items.append(self.parse(item))
        blocks.append(block)
        return i

    def parse_table(self, lines, i, blocks):
        aligns = []
        for cell in cells(lines[i + 1]):
            left, right = cell.startswith(":"), cell.endswith(":")
            aligns.append("center" if left and right else "right" if right else "left" if left else None)
        header = cells(lines[i])
        rows = []
        i += 2
        while i < len(lines) and "|" in lines[i]:
            rows.append(cells(lines[i]))
            i += 1
        blocks.append(Table(header, aligns, rows))
        return i


ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escape(text):
    return "".join([ENTITIES.get(c, c) for c in text])


class Inline:
    def __init__(self, links):
        self.links = links

    def render(self, text):
        out = []
        i = 0
        while i < len(text):
            c = text[i]
            if c == "\\" and i + 1 < len(text):
                out.append(escape(text[i + 1]))
                i += 2
                continue
            if c == "`":
                end = text.find("`", i + 1)
                if end > 0:
                    out.append(f"<code>{escape(text[i + 1:end])}</code>")
                    i = end + 1
                    continue
            elif c in "*_":
                marker = c * 2 if text.startswith(c * 2, i) else c
                end = text.find(marker, i + len(marker))
                if end > i + len(marker):
                    tag = "strong" if len(marker) == 2 else "em"
                    out.append(f"<{tag}>{self.render(text[i + len(marker):end])}</{tag}>")
                    i = end + len(marker)
                    continue
            elif c == "[":
                done = self.link(text, i)
                if done is not None:
                    html, i = done
                    out.append(html)
                    continue
            elif c == "\n":
                out.append("<br>\n" if text.endswith("  ", 0, i) else "\n")
                i += 1
                continue
            out.append(ENTITIES.get(c, c))
            i += 1
        return "".join(out)

    def link(self, text, i):
        close = text.find("]", i)
        if close < 0:
            return None
        label = text[i + 1 : close]
        if text.startswith("(", close + 1):
            end = text.find(")", close)
            if end < 0:
                return None
            target = text[close + 2 : end]
        elif label.lower() in self.links:
            target, end = self.links[label.lower()], close
        else:
            return None
        return f'<a href="{escape(target)}">{self.render(label)}</a>', end + 1


class HTML:
    """Writes the tree of blocks."""

    def __init__(self, inline):
        self.inline = inline
        self.lines = []
        self.contents = []

    def render(self, document):
        for child in document.children:
            child.accept(self)
        return "\n".join(self.lines) + "\n"

    def visit_heading(self, node):
        slug = "-".join("".join(c for c in word if c.isalnum()) for word in node.text.lower().split())
        self.contents.append((node.level, slug))
        self.lines.append(f'<h{node.level} id="{slug}">{self.inline.render(node.text)}</h{node.level}>')

    def visit_paragraph(self, node):
        self.lines.append(f"<p>{self.inline.render(node.text)}</p>")

    def visit_codeblock(self, node):
        attribute = f' class="language-{node.language}"' if node.language else ""
        self.lines.append(f"<pre><code{attribute}>" + escape("\n".join(node.lines)) + "</code></pre>")

    def visit_quote(self, node):
        self.lines.append("<blockquote>")
        for child in node.children:
            child.accept(self)
        self.lines.append("</blockquote>")

    def visit_listblock(self, node):
        tag = "ol" if node.ordered else "ul"
        self.lines.append(f"<{tag}>")
        for item in node.items:
            if len(item) == 1 and isinstance(item[0], Paragraph):
                self.lines.append(f"<li>{self.inline.render(item[0].text)}</li>")
            else:
                self.lines.append("<li>")
                for child in item:
                    child.accept(self)
                self.lines.append("</li>")
        self.lines.append(f"</{tag}>")

    def visit_rule(self, node):
        self.lines.append("<hr>")

    def visit_table(self, node):
        self.lines.append("<table>")
        self.row("th", node.header, node.aligns)
        for row in node.rows:
            self.row("td", row, node.aligns)
        self.lines.append("</table>")

    def row(self, tag, row, aligns):
        html = []
        for cell, align in zip(row, aligns):
            style = f' align="{align}"' if align else ""
            html.append(f"<{tag}{style}>{self.inline.render(cell)}</{tag}>")
        self.lines.append("<tr>" + "".join(html) + "</tr>")


def convert(source):
    document = Document()
    document.children = BlockParser(document.links).parse(source.splitlines())
    html = HTML(Inline(document.links))
    return html.render(document), html.contents


SECTION = """\
# Section {n}: the *{adjective}* case

Some **bold text with _emphasis_ inside**, `code & <tags>`, a [link](http://example.org/{n}?a=1&b=2),
and a [reference] that is defined below. Escaped \\*stars\\* stay, 2 < 3 & 5 > 4.

> A quotation about {adjective} things
> with two lines and `code`.
>
> - and a list
> - inside it

- first item
- second *item* with text
  that goes on
- third
  1. nested one
  2. nested **two**
  3. nested three

```python
def f{n}(x):
    return x < {n} and "quoted" or x * 2
```

| name | value | note |
|:-----|------:|:----:|
| a{n} | {n} | `x` |
| b | **{n}** | [ref][reference] |
| plain cell | 3.14 | the _last_ column |

## Details of {adjective} {n}

An underscore_that_is_open and an *unclosed star, an [unclosed bracket and a `tick.
---

Last paragraph of the section, long enough to be worth scanning by the inline scanner, without any markup at all
in its second line.

[reference]: http://example.org/reference/{n}
"""


def main():
    adjectives = ["simple", "empty", "general", "pathological", "interesting"]
    source = "\n".join(SECTION.replace("{n}", str(n)).replace("{adjective}", adjectives[n % 5]) for n in range(400))
    print(len(source))
    for _ in range(14):
        html, contents = convert(source)
    print(len(html), html.count("<li>"), html.count("<em>"), html.count("</a>"), len(contents))
    print("\n".join(html.splitlines()[:48]))
    print(contents[-3:])
    checksum = 0
    for character in html:
        checksum = (checksum * 31 + ord(character)) % 1000000007
    print(checksum)


main()
