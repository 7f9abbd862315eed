"""A calculator: scanner, Pratt parser, AST with match, optimiser, and compiler to a stack machine."""

import math
import re
from dataclasses import dataclass
from typing import Callable, NamedTuple, Union


class Token(NamedTuple):
    kind: str
    text: str
    column: int


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Unary:
    op: str
    operand: "Expr"


@dataclass(frozen=True)
class Binary:
    op: str
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True)
class Call:
    name: str
    args: tuple


Expr = Union[Num, Var, Unary, Binary, Call]

TOKENS = re.compile(
    r"""
    (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>\*\*|[-+*/%^(),=])
  | (?P<space>\s+)
  | (?P<bad>.)
""",
    re.VERBOSE,
)

PRECEDENCE = {
    "=": (1, 0),
    "+": (10, 11),
    "-": (10, 11),
    "*": (20, 21),
    "/": (20, 21),
    "%": (20, 21),
    "^": (31, 30),
    "**": (31, 30),
}


class SyntaxProblem(Exception):
    def __init__(self, message, token):
        super().__init__(f"{message} at column {token.column}")
        self.token = token


def scan(text):
    for m in TOKENS.finditer(text):
        kind = m.lastgroup
        if kind == "space":
            continue
        token = Token(kind, m.group(), m.start() + 1)
        if kind == "bad":
            raise SyntaxProblem(f"unexpected {token.text!r}", token)
        yield token
    yield Token("end", "", len(text) + 1)


class Parser:
    def __init__(self, text):
        self.tokens = list(scan(text))
        self.pos = 0

    @property
    def current(self):
        return self.tokens[self.pos]

    def advance(self):
        token = self.current
        self.pos += 1
        return token

    def expect(self, text):
        if self.current.text != text:
            raise SyntaxProblem(f"expected {text!r}, got {self.current.text or 'end'!r}", self.current)
        return self.advance()

    def parse(self):
        e = self.expression(0)
        if self.current.kind != "end":
            raise SyntaxProblem("trailing input", self.current)
        return e

    def expression(self, minimum):
        left = self.prefix()
        while (op := self.current.text) in PRECEDENCE and PRECEDENCE[op][0] >= minimum:
            self.advance()
            right = self.expression(PRECEDENCE[op][1])
            left = Binary(op, left, right)
        return left

    def prefix(self):
        token = self.advance()
        match token:
            case Token(kind="number"):
                return Num(float(token.text) if any(c in token.text for c in ".eE") else int(token.text))
            case Token("name", name) if self.current.text == "(":
                self.advance()
                args = []
                while self.current.text != ")":
                    args.append(self.expression(0))
                    if self.current.text != ",":
                        break
                    self.advance()
                self.expect(")")
                return Call(name, tuple(args))
            case Token("name", name):
                return Var(name)
            case Token("op", "-" | "+" as op):
                return Unary(op, self.expression(25))
            case Token("op", "("):
                e = self.expression(0)
                self.expect(")")
                return e
            case _:
                raise SyntaxProblem(f"unexpected {token.text or 'end'!r}", token)


OPS: dict[str, Callable] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "%": lambda a, b: a % b,
    "^": pow,
    "**": pow,
}
FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "sin": math.sin, "hypot": math.hypot, "fact": math.factorial}


def simplify(e):
    match e:
        case Binary(op, left, right):
            left, right = simplify(left), simplify(right)
            match op, left, right:
                case _, Num(a), Num(b) if not (op in "/%" and b == 0) and op != "=":
                    return Num(OPS[op](a, b))
                case ("+", Num(0), x) | ("+", x, Num(0)) | ("*", Num(1), x) | ("*", x, Num(1)):
                    return x
                case "*", Num(0), _:
                    return Num(0)
                case _:
                    return Binary(op, left, right)
        case Unary("-", operand):
            match simplify(operand):
                case Num(v):
                    return Num(-v)
                case Unary("-", inner):
                    return inner
                case other:
                    return Unary("-", other)
        case Unary("+", operand):
            return simplify(operand)
        case Call(name, args):
            return Call(name, tuple(map(simplify, args)))
    return e


def show(e):
    match e:
        case Num(v):
            return f"{v:g}"
        case Var(n):
            return n
        case Unary(op, x):
            return f"({op}{show(x)})"
        case Binary(op, a, b):
            return f"({show(a)} {op} {show(b)})"
        case Call(n, args):
            return f"{n}({', '.join(show(a) for a in args)})"


def compile_(e, code=None):
    code = [] if code is None else code
    if isinstance(e, Num):
        code.append(("PUSH", e.value))
    elif isinstance(e, Var):
        code.append(("LOAD", e.name))
    elif isinstance(e, Unary):
        compile_(e.operand, code)
        code.append(("NEG",))
    elif isinstance(e, Binary) and e.op == "=":
        compile_(e.right, code)
        code.append(("STORE", e.left.name))
    elif isinstance(e, Binary):
        compile_(e.left, code)
        compile_(e.right, code)
        code.append(("OP", e.op))
    else:
        for a in e.args:
            compile_(a, code)
        code.append(("CALL", e.name, len(e.args)))
    return code


def run(code, env):
    stack = []
    for instruction in code:
        match instruction:
            case ["PUSH", value]:
                stack.append(value)
            case ["LOAD", name]:
                if name not in env:
                    raise NameError(f"undefined variable {name}")
                stack.append(env[name])
            case ["STORE", name]:
                env[name] = stack[-1]
            case ["NEG"]:
                stack.append(-stack.pop())
            case ["OP", op]:
                b, a = stack.pop(), stack.pop()
                stack.append(OPS[op](a, b))
            case ["CALL", name, n]:
                args = stack[len(stack) - n :]
                del stack[len(stack) - n :]
                stack.append(FUNCTIONS[name](*args))
    [result] = stack
    return result


env = {"pi": math.pi, "e": math.e}
for line in [
    "1 + 2 * 3",
    "2 ^ 3 ^ 2",
    "-2 ^ 2",
    "(1 + 2) * -3",
    "x = 4",
    "y = x * 2 + 0",
    "sqrt(x) + max(x, y, 3)",
    "1 / 0",
    "7 % 4 * 1",
    "2 * (3",
    "4 $ 4",
    "foo(1)",
    "z + 1",
    "1e3 + .5",
    "--5",
    "0 * q",
    "fact(20)",
    "fact(30)",
    "hypot(3, 4)",
    "sqrt(-1)",
    "",
    "10 / 4",
    "a = b = 3",
    "1 2",
    "sin(pi / 2)",
]:
    try:
        tree = Parser(line).parse()
        simple = simplify(tree)
        code = compile_(simple)
        value = run(code, env)
        print(f"{line:<26} {show(simple):<32} {len(code):>3} -> {value!r}")
    except SyntaxProblem as problem:
        print(f"{line:<26} syntax: {problem}")
    except (ArithmeticError, NameError, KeyError, ValueError) as error:
        print(f"{line:<26} {type(error).__name__}: {error}")
print({k: v for k, v in env.items() if len(k) == 1})
print(Parser("f(1, -x) + 2").parse())
