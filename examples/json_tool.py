"""A JSON parser and pretty-printer written out: positions in errors, escapes, paths, statistics."""

import sys
from collections import Counter


class JSONError(ValueError):
    def __init__(self, message, text, position):
        self.line = text.count("\n", 0, position) + 1
        self.column = position - (text.rfind("\n", 0, position) + 1) + 1
        super().__init__(f"{message} at line {self.line}, column {self.column}")


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WORDS = {"true": True, "false": False, "null": None}


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def fail(self, message):
        raise JSONError(message, self.text, self.at)

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def peek(self):
        self.skip()
        if self.at >= len(self.text):
            self.fail("unexpected end")
        return self.text[self.at]

    def expect(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}, found {self.text[self.at]!r}")
        self.at += 1

    def parse(self):
        value = self.value()
        self.skip()
        if self.at != len(self.text):
            self.fail("extra text")
        return value

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, value in WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        self.fail(f"unexpected {c!r}")

    def object(self):
        self.expect("{")
        members = {}
        if self.peek() == "}":
            self.at += 1
            return members
        while True:
            if self.peek() != '"':
                self.fail("expected a name")
            name = self.string()
            self.expect(":")
            members[name] = self.value()
            if self.peek() != ",":
                self.expect("}")
                return members
            self.at += 1

    def array(self):
        self.expect("[")
        items = []
        if self.peek() == "]":
            self.at += 1
            return items
        while True:
            items.append(self.value())
            if self.peek() != ",":
                self.expect("]")
                return items
            self.at += 1

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.at >= len(self.text):
                self.fail("string without end")
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return "".join(out)
            if c != "\\":
                out.append(c)
                continue
            e = self.text[self.at]
            self.at += 1
            if e == "u":
                out.append(self.unicode())
            elif e in ESCAPES:
                out.append(ESCAPES[e])
            else:
                self.fail(f"bad escape \\{e}")

    def unicode(self):
        code = int(self.text[self.at : self.at + 4], 16)
        self.at += 4
        if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.at):
            low = int(self.text[self.at + 2 : self.at + 6], 16)
            self.at += 6
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
        return chr(code)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        word = self.text[start : self.at]
        try:
            return float(word) if any(c in word for c in ".eE") else int(word)
        except ValueError:
            self.at = start
            self.fail(f"bad number {word!r}")


def quoted(text):
    out = ['"']
    for c in text:
        if c in '"\\':
            out.append("\\" + c)
        elif c == "\n":
            out.append("\\n")
        elif ord(c) < 32:
            out.append(f"\\u{ord(c):04x}")
        else:
            out.append(c)
    return "".join(out) + '"'


def dump(value, indent=0):
    pad = "  " * (indent + 1)
    if isinstance(value, dict) and value:
        rows = [f"{pad}{quoted(k)}: {dump(v, indent + 1)}" for k, v in value.items()]
        return "{\n" + ",\n".join(rows) + "\n" + pad[2:] + "}"
    if isinstance(value, list) and value:
        if all(isinstance(v, (int, float)) for v in value):
            return "[" + ", ".join(map(dump, value)) + "]"
        return "[\n" + ",\n".join(pad + dump(v, indent + 1) for v in value) + "\n" + pad[2:] + "]"
    if isinstance(value, (dict, list)):
        return "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, str):
        return quoted(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return repr(value)


def paths(value, prefix="$"):
    """Every leaf with its path."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from paths(child, f"{prefix}.{key}")
    elif isinstance(value, list):
        for i, child in enumerate(value):
            yield from paths(child, f"{prefix}[{i}]")
    else:
        yield prefix, value


SAMPLE = r"""
{"name": "waspy", "version": [0, 1, 0], "size": 12.5e3, "tags": ["wasm", "gc", "python"],
 "nested": {"empty": {}, "none": null, "yes": true, "text": "tab\tquote\" \u00e9 \ud83d\ude00"},
 "matrix": [[1, -2.5], [3e-7, 4]], "big": 123456789012345678901234567890}
"""
BROKEN = ['{"a": 1,}', "[1, 2", '{"a" 1}', "[1 2]", '"abc', "tru", "-", '{"x": [1, 2, {"y": nul}]}', '["\\q"]']

if __name__ == "__main__":
    data = Parser(SAMPLE if len(sys.argv) < 2 else open(sys.argv[1]).read()).parse()
    text = dump(data)
    print(text)
    assert Parser(text).parse() == data
    for path, leaf in paths(data):
        print(f"{path:<24} {leaf!r}")
    kinds = Counter(type(leaf).__name__ for _, leaf in paths(data))
    print(", ".join(f"{kind}: {n}" for kind, n in kinds.most_common()))
    for source in BROKEN:
        try:
            Parser(source).parse()
        except JSONError as error:
            print(f"{source!r}: {error}")
