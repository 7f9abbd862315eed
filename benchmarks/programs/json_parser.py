"""A JSON parser and writer, used on a generated document: parse, transform, write, parse again, compare."""


class JSONError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        super().__init__(f"{message} at line {line} column {column}")
        self.position = position


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WHITESPACE = " \t\n\r"
DIGITS = "0123456789"


class Parser:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def error(self, message):
        return JSONError(message, self.text, self.position)

    def skip_whitespace(self):
        text, position = self.text, self.position
        while position < len(text) and text[position] in WHITESPACE:
            position += 1
        self.position = position

    def peek(self):
        return self.text[self.position] if self.position < len(self.text) else ""

    def expect(self, character):
        if self.peek() != character:
            raise self.error(f"expected {character!r}, found {self.peek()!r}")
        self.position += 1

    def parse(self):
        value = self.value()
        self.skip_whitespace()
        if self.position != len(self.text):
            raise self.error("extra data")
        return value

    def value(self):
        self.skip_whitespace()
        first = self.peek()
        if first == "{":
            return self.object()
        if first == "[":
            return self.array()
        if first == '"':
            return self.string()
        if first == "-" or (first and first in DIGITS):
            return self.number()
        for word, meaning in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return meaning
        raise self.error(f"unexpected {first!r}")

    def object(self):
        result = {}
        self.expect("{")
        self.skip_whitespace()
        if self.peek() == "}":
            self.position += 1
            return result
        while True:
            self.skip_whitespace()
            key = self.string()
            self.skip_whitespace()
            self.expect(":")
            result[key] = self.value()
            self.skip_whitespace()
            if self.peek() == "}":
                self.position += 1
                return result
            self.expect(",")

    def array(self):
        result = []
        self.expect("[")
        self.skip_whitespace()
        if self.peek() == "]":
            self.position += 1
            return result
        while True:
            result.append(self.value())
            self.skip_whitespace()
            if self.peek() == "]":
                self.position += 1
                return result
            self.expect(",")

    def string(self):
        self.expect('"')
        pieces = []
        start = self.position
        while True:
            if self.position >= len(self.text):
                raise self.error("unterminated string")
            character = self.text[self.position]
            if character == '"':
                pieces.append(self.text[start : self.position])
                self.position += 1
                return "".join(pieces)
            if character == "\\":
                pieces.append(self.text[start : self.position])
                self.position += 1
                pieces.append(self.escape())
                start = self.position
            elif character < " ":
                raise self.error("control character in string")
            else:
                self.position += 1

    def escape(self):
        letter = self.peek()
        self.position += 1
        if letter == "u":
            digits = self.text[self.position : self.position + 4]
            self.position += 4
            return chr(int(digits, 16))
        try:
            return ESCAPES[letter]
        except KeyError:
            raise self.error(f"bad escape {letter!r}") from None

    def digits(self):
        start = self.position
        while self.peek() and self.peek() in DIGITS:
            self.position += 1
        if start == self.position:
            raise self.error("digits expected")

    def number(self):
        start = self.position
        is_float = False
        if self.peek() == "-":
            self.position += 1
        self.digits()
        if self.peek() == ".":
            is_float = True
            self.position += 1
            self.digits()
        if self.peek() in ("e", "E"):
            is_float = True
            self.position += 1
            if self.peek() in ("+", "-"):
                self.position += 1
            self.digits()
        text = self.text[start : self.position]
        return float(text) if is_float else int(text)


class Writer:
    QUOTED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}

    def __init__(self, indent=None, sort_keys=False):
        self.indent = indent
        self.sort_keys = sort_keys
        self.pieces = []

    def write(self, value):
        self.pieces = []
        self.value(value, 0)
        return "".join(self.pieces)

    def string(self, text):
        quoted = []
        for character in text:
            if character in self.QUOTED:
                quoted.append(self.QUOTED[character])
            elif character < " ":
                quoted.append(f"\\u{ord(character):04x}")
            else:
                quoted.append(character)
        return '"' + "".join(quoted) + '"'

    def newline(self, depth):
        if self.indent is not None:
            self.pieces.append("\n" + " " * (self.indent * depth))

    def value(self, value, depth):
        if value is None:
            self.pieces.append("null")
        elif value is True:
            self.pieces.append("true")
        elif value is False:
            self.pieces.append("false")
        elif isinstance(value, str):
            self.pieces.append(self.string(value))
        elif isinstance(value, (int, float)):
            self.pieces.append(repr(value))
        elif isinstance(value, list):
            self.sequence("[", "]", value, depth, self.value)
        elif isinstance(value, dict):
            items = sorted(value.items()) if self.sort_keys else value.items()
            self.sequence("{", "}", items, depth, self.member)
        else:
            raise TypeError(f"cannot write {type(value).__name__}")

    def member(self, item, depth):
        key, value = item
        self.pieces.append(self.string(key))
        self.pieces.append(": " if self.indent is not None else ":")
        self.value(value, depth)

    def sequence(self, opening, closing, items, depth, write_item):
        self.pieces.append(opening)
        first = True
        for item in items:
            if not first:
                self.pieces.append(",")
            first = False
            self.newline(depth + 1)
            write_item(item, depth + 1)
        if not first:
            self.newline(depth)
        self.pieces.append(closing)


def make_document(count):
    cities = ["Oslo", "Kyoto", "Lima", "Tromsø", "São Paulo", "Reykjavík"]
    seed = 42
    people = []
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        people.append(
            {
                "id": i,
                "name": f"person {seed % 9973}",
                "quote": 'He said "no"\nand left\\went' if seed % 3 == 0 else "tab\there",
                "address": {"city": cities[seed % 6], "zip": f"{seed % 100000:05d}", "geo": [seed % 360 / 7, -(seed % 90) / 11]},
                "active": seed % 2 == 0,
                "manager": None if seed % 5 == 0 else seed % (i + 1),
                "scores": [seed >> shift & 255 for shift in range(0, 24, 4)],
                "balance": seed % 1000000 / 100 * 10 ** (seed % 5 - 2),
            }
        )
    return {"version": 3, "empty": [{}, [], ""], "people": people}


def statistics(document):
    by_city = {}
    for person in document["people"]:
        entry = by_city.setdefault(person["address"]["city"], {"count": 0, "active": 0, "score": 0})
        entry["count"] += 1
        entry["active"] += person["active"]
        entry["score"] += sum(person["scores"])
    return by_city


def depth_of(value):
    if isinstance(value, dict):
        return 1 + max(map(depth_of, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(depth_of, value), default=0)
    return 0


def main():
    document = make_document(3000)
    compact, pretty = Writer(), Writer(indent=2, sort_keys=True)
    for round in range(3):
        text = compact.write(document)
        parsed = Parser(text).parse()
        assert parsed == document
        long = pretty.write(parsed)
        again = Parser(long).parse()
        assert again == parsed
        again["people"] = [person for person in again["people"] if person["id"] % 7 != round]
        document = again
        print(len(text), len(long), long.count("\n"), depth_of(again), len(again["people"]))
    for city, entry in sorted(statistics(document).items()):
        print(f"{city:<12}{entry['count']:>5}{entry['active']:>5}{entry['score'] / entry['count']:>10.3f}")
    print(compact.write(document["people"][5]))
    for bad in ['{"a": 1,}', "[1, 2", '"abc', "[1 2]", '{"a" 1}', "nul", '["\\q"]', "[1.]", "\n\n  [}"]:
        try:
            print(Parser(bad).parse())
        except JSONError as error:
            print(f"{error} ({error.position})")


main()
