"""A backtracking regular-expression engine: a parser to nodes, nodes that match by generators, groups and search."""


class RegexError(Exception):
    pass


class Node:
    def match(self, text, at, groups):
        """Yields every position where a match from `at` may end, best first."""
        raise NotImplementedError


class Empty(Node):
    def match(self, text, at, groups):
        yield at


class Character(Node):
    def __init__(self, character):
        self.character = character

    def match(self, text, at, groups):
        if at < len(text) and text[at] == self.character:
            yield at + 1


class AnyCharacter(Node):
    def match(self, text, at, groups):
        if at < len(text) and text[at] != "\n":
            yield at + 1


class CharacterSet(Node):
    def __init__(self, ranges, negated):
        self.ranges = ranges
        self.negated = negated

    def contains(self, character):
        return any(low <= character <= high for low, high in self.ranges) != self.negated

    def match(self, text, at, groups):
        if at < len(text) and self.contains(text[at]):
            yield at + 1


class Anchor(Node):
    def __init__(self, kind):
        self.kind = kind

    def match(self, text, at, groups):
        if self.kind == "^":
            holds = at == 0 or text[at - 1] == "\n"
        elif self.kind == "$":
            holds = at == len(text) or text[at] == "\n"
        else:
            before = at > 0 and is_word(text[at - 1])
            after = at < len(text) and is_word(text[at])
            holds = before != after
        if holds:
            yield at


class Sequence(Node):
    def __init__(self, parts):
        self.parts = parts

    def match(self, text, at, groups):
        return self.match_from(0, text, at, groups)

    def match_from(self, index, text, at, groups):
        if index == len(self.parts):
            yield at
        else:
            for middle in self.parts[index].match(text, at, groups):
                yield from self.match_from(index + 1, text, middle, groups)


class Alternatives(Node):
    def __init__(self, choices):
        self.choices = choices

    def match(self, text, at, groups):
        for choice in self.choices:
            yield from choice.match(text, at, groups)


class Repeat(Node):
    def __init__(self, node, low, high, greedy):
        self.node = node
        self.low = low
        self.high = high
        self.greedy = greedy

    def match(self, text, at, groups, count=0):
        if self.high is not None and count == self.high:
            yield at
            return
        if not self.greedy and count >= self.low:
            yield at
        for middle in self.node.match(text, at, groups):
            if middle != at or count < self.low:
                yield from self.match(text, middle, groups, count + 1)
        if self.greedy and count >= self.low:
            yield at


class Group(Node):
    def __init__(self, node, number):
        self.node = node
        self.number = number

    def match(self, text, at, groups):
        saved = groups[self.number]
        for end in self.node.match(text, at, groups):
            groups[self.number] = (at, end)
            yield end
        groups[self.number] = saved


class BackReference(Node):
    def __init__(self, number):
        self.number = number

    def match(self, text, at, groups):
        if groups[self.number] is not None:
            start, end = groups[self.number]
            if text.startswith(text[start:end], at):
                yield at + end - start


class LookAhead(Node):
    def __init__(self, node, negated):
        self.node = node
        self.negated = negated

    def match(self, text, at, groups):
        found = next(self.node.match(text, at, groups), None) is not None
        if found != self.negated:
            yield at


DIGIT = [("0", "9")]
SPACE = [(c, c) for c in " \t\n\r"]
WORD = [("0", "9"), ("A", "Z"), ("_", "_"), ("a", "z")]
CLASSES = {"d": DIGIT, "s": SPACE, "w": WORD}
LITERAL_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


def is_word(character):
    return any(low <= character <= high for low, high in WORD)


class Parser:
    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0
        self.groups = 0

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else None

    def take(self):
        character = self.peek()
        if character is None:
            raise RegexError("pattern ends too early")
        self.at += 1
        return character

    def accept(self, text):
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def parse(self):
        node = self.alternatives()
        if self.peek() is not None:
            raise RegexError(f"unbalanced ) at {self.at}")
        return node

    def alternatives(self):
        choices = [self.sequence()]
        while self.accept("|"):
            choices.append(self.sequence())
        return choices[0] if len(choices) == 1 else Alternatives(choices)

    def sequence(self):
        parts = []
        while self.peek() not in (None, "|", ")"):
            parts.append(self.repeated())
        if not parts:
            return Empty()
        return parts[0] if len(parts) == 1 else Sequence(parts)

    def repeated(self):
        node = self.atom()
        while True:
            match self.peek():
                case "*":
                    low, high = 0, None
                case "+":
                    low, high = 1, None
                case "?":
                    low, high = 0, 1
                case "{":
                    low, high = self.bounds()
                case _:
                    return node
            self.at += 1
            node = Repeat(node, low, high, not self.accept("?"))

    def bounds(self):
        end = self.pattern.find("}", self.at)
        if end < 0:
            raise RegexError("missing }")
        low, comma, high = self.pattern[self.at + 1 : end].partition(",")
        self.at = end
        if not comma:
            return int(low), int(low)
        return int(low or 0), int(high) if high else None

    def atom(self):
        character = self.take()
        if character == "(":
            return self.group()
        if character == "[":
            return self.set()
        if character == ".":
            return AnyCharacter()
        if character in "^$":
            return Anchor(character)
        if character == "\\":
            return self.escape()
        if character in "*+?":
            raise RegexError(f"nothing to repeat at {self.at - 1}")
        return Character(character)

    def group(self):
        if self.accept("?:"):
            node = self.alternatives()
        elif self.accept("?="):
            node = LookAhead(self.alternatives(), False)
        elif self.accept("?!"):
            node = LookAhead(self.alternatives(), True)
        else:
            self.groups += 1
            number = self.groups
            node = Group(self.alternatives(), number)
        if not self.accept(")"):
            raise RegexError("missing )")
        return node

    def escape(self):
        letter = self.take()
        if letter.isdigit():
            return BackReference(int(letter))
        if letter == "b":
            return Anchor("b")
        if letter.lower() in CLASSES:
            return CharacterSet(CLASSES[letter.lower()], letter.isupper())
        return Character(LITERAL_ESCAPES.get(letter, letter))

    def set(self):
        negated = self.accept("^")
        ranges = []
        while self.peek() != "]" or not ranges:
            low = self.take()
            if low == "\\":
                letter = self.take()
                if letter in CLASSES:
                    ranges.extend(CLASSES[letter])
                    continue
                low = LITERAL_ESCAPES.get(letter, letter)
            high = low
            if self.peek() == "-" and self.pattern[self.at + 1 : self.at + 2] != "]":
                self.at += 1
                high = self.take()
            ranges.append((low, high))
        self.at += 1
        return CharacterSet(ranges, negated)


class Match:
    def __init__(self, text, spans):
        self.text = text
        self.spans = spans

    def group(self, number=0):
        span = self.spans[number]
        return None if span is None else self.text[span[0] : span[1]]

    def groups(self):
        return tuple(self.group(n) for n in range(1, len(self.spans)))


class Regex:
    def __init__(self, pattern):
        parser = Parser(pattern)
        self.pattern = pattern
        self.node = parser.parse()
        self.count = parser.groups

    def match_at(self, text, at):
        groups = [None] * (self.count + 1)
        for end in self.node.match(text, at, groups):
            groups[0] = (at, end)
            return Match(text, groups)
        return None

    def finditer(self, text):
        at = 0
        while at <= len(text):
            found = self.match_at(text, at)
            if found is None:
                at += 1
            else:
                yield found
                at = max(found.spans[0][1], at + 1)

    def replace(self, text, function):
        pieces, last = [], 0
        for found in self.finditer(text):
            start, end = found.spans[0]
            pieces += [text[last:start], function(found)]
            last = end
        return "".join(pieces) + text[last:]


PATTERNS = [
    r"\b(\w+)\s+\1\b",
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)*",
    r"(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})",
    r"(\w+)@(\w+(?:\.\w+)+)",
    r'"((?:[^"\\]|\\.)*)"',
    r"<(\w+)[^>]*>(.*?)</\1>",
    r"\b(?!the\b)t\w*",
    r"(\w+)(?= of)",
    r"^\s*(\w+)\s*=\s*(.*?)\s*$",
    r"(a|b|ab)+c?\d*",
]

LINE = (
    "The the report of Anna Maria Berg came from 192.168.{a}.{b}, and that that was \"quoted \\\" text\" too.\n"
    "Write to user{a}@mail.example{b}.org or <b class='x'>call {b}</b> the office of the town; <i>abab{a}</i>.\n"
    "  key{a} = value number {b}  \n"
)


def main():
    text = "".join(LINE.format(a=i * 37 % 256, b=i * 91 % 199) for i in range(160))
    print(len(text))
    for pattern in PATTERNS:
        matches = list(Regex(pattern).finditer(text))
        print(f"{pattern}: {len(matches)} matches, {sum(e - s for s, e in (m.spans[0] for m in matches))} characters")
        for found in matches[:3]:
            print("   ", repr(found.group()), found.groups())
    print(Regex(r"(\w)(\w*)").replace("hello pig latin world", lambda m: m.group(2) + m.group(1) + "ay"))
    evil = Regex("(a?){9}a{9}")
    print(evil.match_at("a" * 9, 0).groups(), evil.match_at("a" * 8, 0))
    for wrong in ["(a", "a)", "*a", "[a", "a{2"]:
        try:
            Regex(wrong)
            print("compiled", wrong)
        except RegexError as error:
            print(f"{wrong}: {error}")


main()
