"""A full small imperative language: lexer, recursive descent parser, visitor-based interpreter, with errors and closures."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Callable, Optional


class T(Enum):
    NUMBER = auto()
    STRING = auto()
    IDENT = auto()
    KEYWORD = auto()
    OP = auto()
    EOF = auto()


KEYWORDS = frozenset(
    {
        "let",
        "fn",
        "if",
        "else",
        "while",
        "return",
        "true",
        "false",
        "nil",
        "print",
        "and",
        "or",
        "not",
        "for",
        "in",
        "break",
        "continue",
        "class",
        "this",
    }
)
OPERATORS = sorted(
    [
        "==",
        "!=",
        "<=",
        ">=",
        "+",
        "-",
        "*",
        "/",
        "%",
        "<",
        ">",
        "=",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ",",
        ";",
        ".",
        ":",
        "=>",
    ],
    key=len,
    reverse=True,
)


@dataclass(frozen=True)
class Token:
    type: T
    value: Any
    line: int
    col: int

    def __str__(self):
        return f"{self.type.name}({self.value!r})"


class LangError(Exception):
    def __init__(self, message: str, token: Optional[Token] = None):
        where = f" at {token.line}:{token.col}" if token else ""
        super().__init__(message + where)


class ParseError(LangError): ...


class RuntimeFault(LangError): ...


class Return(Exception):
    def __init__(self, value):
        self.value = value


class Break(Exception):
    pass


class Continue(Exception):
    pass


class Lexer:
    def __init__(self, src: str):
        self.src, self.pos, self.line, self.start_of_line = src, 0, 1, 0

    def __iter__(self):
        while self.pos < len(self.src):
            c = self.src[self.pos]
            col = self.pos - self.start_of_line + 1
            if c == "\n":
                self.line += 1
                self.start_of_line = self.pos + 1
                self.pos += 1
            elif c.isspace():
                self.pos += 1
            elif c == "#":
                end = self.src.find("\n", self.pos)
                self.pos = len(self.src) if end == -1 else end
            elif c.isdigit():
                text = self.take(lambda ch: ch.isdigit() or ch == ".")
                yield Token(T.NUMBER, float(text) if "." in text else int(text), self.line, col)
            elif c.isalpha() or c == "_":
                text = self.take(lambda ch: ch.isalnum() or ch == "_")
                yield Token(T.KEYWORD if text in KEYWORDS else T.IDENT, text, self.line, col)
            elif c in "\"'":
                self.pos += 1
                text = self.take(lambda ch: ch != c and ch != "\n")
                if self.src[self.pos : self.pos + 1] != c:
                    raise ParseError(f"unterminated string {text!r}", Token(T.STRING, text, self.line, col))
                self.pos += 1
                yield Token(T.STRING, text.replace("\\n", "\n"), self.line, col)
            else:
                for op in OPERATORS:
                    if self.src.startswith(op, self.pos):
                        yield Token(T.OP, op, self.line, col)
                        self.pos += len(op)
                        break
                else:
                    raise ParseError(f"unexpected character {c!r}", Token(T.OP, c, self.line, col))
        yield Token(T.EOF, "", self.line, self.pos - self.start_of_line + 1)

    def take(self, ok: Callable[[str], bool]) -> str:
        start = self.pos
        while self.pos < len(self.src) and ok(self.src[self.pos]):
            self.pos += 1
        return self.src[start : self.pos]


@dataclass
class Node:
    token: Token = field(repr=False, compare=False)


@dataclass
class Literal(Node):
    value: Any


@dataclass
class Name(Node):
    name: str


@dataclass
class Binary(Node):
    op: str
    left: Node
    right: Node


@dataclass
class Unary(Node):
    op: str
    operand: Node


@dataclass
class Call(Node):
    func: Node
    args: list[Node]


@dataclass
class Index(Node):
    obj: Node
    key: Node


@dataclass
class ListLit(Node):
    items: list[Node]


@dataclass
class DictLit(Node):
    items: list[tuple[Node, Node]]


@dataclass
class Function(Node):
    name: Optional[str]
    params: list[str]
    body: Block


@dataclass
class Let(Node):
    name: str
    value: Node


@dataclass
class Assign(Node):
    target: Node
    value: Node


@dataclass
class If(Node):
    test: Node
    then: Node
    other: Optional[Node]


@dataclass
class While(Node):
    test: Node
    body: Node


@dataclass
class For(Node):
    var: str
    iterable: Node
    body: Node


@dataclass
class Block(Node):
    body: list[Node]


@dataclass
class ReturnStmt(Node):
    value: Optional[Node]


@dataclass
class Jump(Node):
    kind: str


@dataclass
class Print(Node):
    args: list[Node]


class Parser:
    LEVELS = [["or"], ["and"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]

    def __init__(self, src):
        self.tokens = list(Lexer(src))
        self.i = 0

    @property
    def tok(self):
        return self.tokens[self.i]

    def next(self):
        t = self.tok
        self.i += 1
        return t

    def at(self, *values):
        return self.tok.type in (T.OP, T.KEYWORD) and self.tok.value in values

    def accept(self, *values):
        return self.next() if self.at(*values) else None

    def expect(self, value):
        if not self.at(value):
            raise ParseError(f"expected {value!r} but found {self.tok}", self.tok)
        return self.next()

    def ident(self):
        if self.tok.type is not T.IDENT:
            raise ParseError(f"expected a name but found {self.tok}", self.tok)
        return self.next().value

    def program(self):
        first, body = self.tok, []
        while self.tok.type is not T.EOF:
            body.append(self.statement())
        return Block(first, body)

    def block(self):
        t, body = self.expect("{"), []
        while not self.accept("}"):
            body.append(self.statement())
        return Block(t, body)

    def statement(self):
        t = self.tok
        if self.accept("let"):
            name = self.ident()
            self.expect("=")
            node = Let(t, name, self.expression())
        elif self.at("fn") and self.tokens[self.i + 1].type is T.IDENT:
            f = self.function()
            return Let(t, f.name, f)
        elif self.accept("if"):
            test, then = self.expression(), self.block()
            other = (self.statement() if self.at("if") else self.block()) if self.accept("else") else None
            return If(t, test, then, other)
        elif self.accept("while"):
            return While(t, self.expression(), self.block())
        elif self.accept("for"):
            var = self.ident()
            self.expect("in")
            return For(t, var, self.expression(), self.block())
        elif self.accept("return"):
            node = ReturnStmt(t, None if self.at(";") else self.expression())
        elif self.accept("break", "continue"):
            node = Jump(t, t.value)
        elif self.accept("print"):
            args = [self.expression()]
            while self.accept(","):
                args.append(self.expression())
            node = Print(t, args)
        else:
            node = self.expression()
            if self.accept("="):
                if not isinstance(node, (Name, Index)):
                    raise ParseError("cannot assign to this", t)
                node = Assign(t, node, self.expression())
        self.expect(";")
        return node

    def function(self):
        t = self.expect("fn")
        name = self.ident() if self.tok.type is T.IDENT else None
        self.expect("(")
        params = []
        while not self.accept(")"):
            params.append(self.ident())
            self.accept(",")
        return Function(t, name, params, self.block())

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.expression(level + 1)
        while self.at(*self.LEVELS[level]):
            op = self.next()
            left = Binary(op, op.value, left, self.expression(level + 1))
        return left

    def unary(self):
        if t := self.accept("-", "not"):
            return Unary(t, t.value, self.unary())
        return self.postfix(self.primary())

    def postfix(self, node):
        while True:
            if t := self.accept("("):
                args = []
                while not self.accept(")"):
                    args.append(self.expression())
                    self.accept(",")
                node = Call(t, node, args)
            elif t := self.accept("["):
                node = Index(t, node, self.expression())
                self.expect("]")
            elif t := self.accept("."):
                node = Index(t, node, Literal(t, self.ident()))
            else:
                return node

    def primary(self):
        t = self.tok
        if t.type in (T.NUMBER, T.STRING):
            return Literal(self.next(), t.value)
        if t.type is T.IDENT:
            return Name(self.next(), t.value)
        if self.accept("true", "false", "nil"):
            return Literal(t, {"true": True, "false": False, "nil": None}[t.value])
        if self.at("fn"):
            return self.function()
        if self.accept("("):
            e = self.expression()
            self.expect(")")
            return e
        if self.accept("["):
            items = []
            while not self.accept("]"):
                items.append(self.expression())
                self.accept(",")
            return ListLit(t, items)
        if self.accept("{"):
            pairs = []
            while not self.accept("}"):
                k = self.expression()
                self.expect(":")
                pairs.append((k, self.expression()))
                self.accept(",")
            return DictLit(t, pairs)
        raise ParseError(f"unexpected {t}", t)


class Scope:
    def __init__(self, parent=None, **names):
        self.vars, self.parent = dict(names), parent

    def find(self, name, token):
        scope = self
        while scope is not None:
            if name in scope.vars:
                return scope.vars
            scope = scope.parent
        raise RuntimeFault(f"undefined variable {name!r}", token)


@dataclass
class Closure:
    node: Function
    scope: Scope
    interp: Interpreter

    def __call__(self, *args):
        if len(args) != len(self.node.params):
            raise RuntimeFault(
                f"{self.node.name or '<anonymous>'} takes {len(self.node.params)} arguments, got {len(args)}",
                self.node.token,
            )
        try:
            self.interp.visit(self.node.body, Scope(self.scope, **dict(zip(self.node.params, args))))
        except Return as r:
            return r.value


class Interpreter:
    def __init__(self):
        self.globals = Scope(
            None,
            len=len,
            str=self.show,
            push=lambda l, x: l.append(x),
            range=lambda *a: list(range(*a)),
            keys=lambda d: list(d),
        )
        self.cache: dict[type, Callable] = {}

    def show(self, v):
        match v:
            case None:
                return "nil"
            case bool():
                return str(v).lower()
            case list():
                return "[" + ", ".join(map(self.show, v)) + "]"
            case dict():
                return "{" + ", ".join(f"{k}: {self.show(x)}" for k, x in v.items()) + "}"
            case Closure(node=Function(name=None)):
                return "<fn>"
            case Closure(node=Function(name=name)):
                return f"<fn {name}>"
            case float() if v.is_integer():
                return str(int(v))
            case _:
                return str(v)

    def visit(self, node, scope):
        kind = type(node)
        if kind not in self.cache:
            self.cache[kind] = getattr(self, "visit_" + kind.__name__.lower())
        return self.cache[kind](node, scope)

    def visit_literal(self, n, s):
        return n.value

    def visit_name(self, n, s):
        return s.find(n.name, n.token)[n.name]

    def visit_listlit(self, n, s):
        return [self.visit(x, s) for x in n.items]

    def visit_dictlit(self, n, s):
        return {self.visit(k, s): self.visit(v, s) for k, v in n.items}

    def visit_function(self, n, s):
        return Closure(n, s, self)

    def visit_let(self, n, s):
        s.vars[n.name] = self.visit(n.value, s)

    def visit_print(self, n, s):
        print(*(self.show(self.visit(a, s)) for a in n.args))

    def visit_block(self, n, s):
        inner = Scope(s)
        for stmt in n.body:
            self.visit(stmt, inner)

    def visit_binary(self, n, s):
        if n.op in ("and", "or"):
            left = self.visit(n.left, s)
            return self.visit(n.right, s) if bool(left) == (n.op == "and") else left
        a, b = self.visit(n.left, s), self.visit(n.right, s)
        try:
            match n.op:
                case "+":
                    return self.show(a) + self.show(b) if isinstance(a, str) or isinstance(b, str) else a + b
                case "-":
                    return a - b
                case "*":
                    return a * b
                case "/":
                    return a // b if isinstance(a, int) and isinstance(b, int) and a % b == 0 else a / b
                case "%":
                    return a % b
                case "<":
                    return a < b
                case ">":
                    return a > b
                case "<=":
                    return a <= b
                case ">=":
                    return a >= b
                case "==":
                    return a == b
                case "!=":
                    return a != b
        except (TypeError, ZeroDivisionError) as e:
            raise RuntimeFault(str(e), n.token) from e

    def visit_unary(self, n, s):
        v = self.visit(n.operand, s)
        return -v if n.op == "-" else not v

    def visit_call(self, n, s):
        f = self.visit(n.func, s)
        if not callable(f):
            raise RuntimeFault(f"{self.show(f)} is not callable", n.token)
        return f(*[self.visit(a, s) for a in n.args])

    def visit_index(self, n, s):
        obj, key = self.visit(n.obj, s), self.visit(n.key, s)
        try:
            return obj[key]
        except (IndexError, KeyError, TypeError) as e:
            raise RuntimeFault(f"{type(e).__name__}: {e}", n.token) from None

    def visit_assign(self, n, s):
        value = self.visit(n.value, s)
        if isinstance(n.target, Name):
            s.find(n.target.name, n.target.token)[n.target.name] = value
        else:
            self.visit(n.target.obj, s)[self.visit(n.target.key, s)] = value

    def visit_if(self, n, s):
        if self.visit(n.test, s):
            self.visit(n.then, s)
        elif n.other:
            self.visit(n.other, s)

    def visit_while(self, n, s):
        while self.visit(n.test, s):
            try:
                self.visit(n.body, s)
            except Continue:
                continue
            except Break:
                break

    def visit_for(self, n, s):
        for x in self.visit(n.iterable, s):
            try:
                self.visit(n.body, Scope(s, **{n.var: x}))
            except Continue:
                pass
            except Break:
                return

    def visit_jump(self, n, s):
        raise {"break": Break, "continue": Continue}[n.kind]

    def visit_returnstmt(self, n, s):
        raise Return(n.value and self.visit(n.value, s))

    def run(self, src):
        for stmt in Parser(src).program().body:
            self.visit(stmt, self.globals)


PROGRAM = """
fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
print "fib", fib(15);
fn counter() { let n = 0; return fn() { n = n + 1; return n; }; }
let c = counter(); c(); c();
print c(), counter()();
let people = [{"name": "Ann", "age": 30}, {"name": "Bob", "age": 25}];
for p in people { if p.age > 26 { print p.name + " is old: " + p.age; } else { print p["name"], "is young"; } }
fn map(f, xs) { let out = []; for x in xs { push(out, f(x)); } return out; }
print map(fn(x) { return x * x; }, range(6)), map, fn() {};
let i = 0; let total = 0;
while true { i = i + 1; if i % 2 == 0 { continue; } if i > 20 { break; } total = total + i; }
print total, 7 / 2, 8 / 2, -3 % 5, not true or nil == nil, 1.5 + 1.5;
people[0].age = 31; print people;
let primes = []; for n in range(2, 40) { let ok = true; for p in primes { if n % p == 0 { ok = false; break; } } if ok { push(primes, n); } }
print primes, len(primes);
if 1 > 2 { print "no"; } else if 2 > 1 { print "else if"; } else { print "no"; }
"""
interp = Interpreter()
interp.run(PROGRAM)
for bad in [
    "let x = ;",
    "print y;",
    "print 1 + nil;",
    "print 1 / 0;",
    "fib(1, 2);",
    'print "abc',
    "let 5 = 3;",
    "1 = 2;",
    "print [1, 2][5];",
    "@",
    "fn f( { }",
    "3();",
    'print {"a": 1}.b;',
    "if true { print 1;",
]:
    try:
        interp.run(bad)
    except LangError as e:
        print(f"{type(e).__name__}: {e}", repr(e.__cause__) if e.__cause__ else "")
print(Parser("a + b * -c;").program().body[0])
print(Parser("x = 1;").program() == Parser("  x =\n 1;").program())
interp.run("fn boom(n) { return n + undefined; }\nboom(1);")
