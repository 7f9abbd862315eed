"""A tokenizer, a recursive descent parser and an evaluator for arithmetic with variables."""


class Token:
    __slots__ = ("kind", "text", "pos")

    def __init__(self, kind, text, pos):
        self.kind, self.text, self.pos = kind, text, pos


class ParseError(Exception):
    pass


def tokenize(source):
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(source) and (source[j].isdigit() or source[j] == "."):
                j += 1
            yield Token("num", source[i:j], i)
            i = j
        elif c.isalpha():
            j = i
            while j < len(source) and source[j].isalnum():
                j += 1
            yield Token("name", source[i:j], i)
            i = j
        elif source[i : i + 2] == "**":
            yield Token("op", "**", i)
            i += 2
        elif c in "+-*/()=,%":
            yield Token("op", c, i)
            i += 1
        else:
            raise ParseError(f"bad character {c!r} at {i}")
    yield Token("end", "", i)


class Parser:
    BINARY = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "**": 4}

    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.i = 0

    @property
    def token(self):
        return self.tokens[self.i]

    def take(self, text=None):
        t = self.token
        if text is not None and t.text != text:
            raise ParseError(f"expected {text!r}, got {t.text!r} at {t.pos}")
        self.i += 1
        return t

    def statement(self):
        if self.token.kind == "name" and self.tokens[self.i + 1].text == "=":
            name = self.take().text
            self.take("=")
            tree = ("=", name, self.expression())
        else:
            tree = self.expression()
        if self.token.kind != "end":
            raise ParseError(f"unexpected {self.token.text!r}")
        return tree

    def expression(self, level=0):
        left = self.atom()
        while (p := self.BINARY.get(self.token.text, -1)) >= max(level, 1):
            op = self.take().text
            left = (op, left, self.expression(p if op == "**" else p + 1))
        return left

    def atom(self):
        t = self.take()
        match t:
            case Token(kind="num", text=text):
                return float(text) if "." in text else int(text)
            case Token(kind="name") if self.token.text == "(":
                self.take("(")
                args = []
                while self.token.text != ")":
                    args.append(self.expression())
                    if self.token.text == ",":
                        self.take()
                self.take(")")
                return ("call", t.text, args)
            case Token(kind="name"):
                return ("var", t.text)
            case Token(text="-"):
                return ("neg", self.expression(3))
            case Token(text="("):
                inner = self.expression()
                self.take(")")
                return inner
        raise ParseError(f"unexpected {t.text or 'end'!r}")


def evaluate(tree, env):
    match tree:
        case int() | float():
            return tree
        case ("var", name):
            return env[name]
        case ("=", name, value):
            env[name] = evaluate(value, env)
            return env[name]
        case ("neg", x):
            return -evaluate(x, env)
        case ("call", name, args):
            return env[name](*(evaluate(a, env) for a in args))
        case (op, a, b):
            x, y = evaluate(a, env), evaluate(b, env)
            return {
                "+": lambda: x + y,
                "-": lambda: x - y,
                "*": lambda: x * y,
                "/": lambda: x / y,
                "%": lambda: x % y,
                "**": lambda: x**y,
            }[op]()


env = {"max": max, "abs": abs, "pi": 3.14}
for line in [
    "1 + 2 * 3",
    "(1 + 2) * 3",
    "2 ** 3 ** 2",
    "-2 ** 2",
    "10 - 4 - 3",
    "x = 5",
    "y = x * 2 + 1",
    "y % 4 / 2",
    "max(1, x, y) + abs(-3)",
    "2 * pi * x",
    "1 / 0",
    "z + 1",
    "1 +",
    "(1",
    "3 $ 4",
    "1 2",
    "max()",
    "2 ** 100",
]:
    try:
        print(line, "=>", evaluate(Parser(line).statement(), env))
    except (ParseError, ZeroDivisionError, KeyError, TypeError) as e:
        print(line, "!!", type(e).__name__, e)
