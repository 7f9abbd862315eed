"""Recursive descent + Pratt parser, tokenizer with named groups, pretty printer with singledispatch, visitors."""

import re
import math
from dataclasses import dataclass
from functools import singledispatch, reduce
from typing import Union, Iterator
import operator as op

TOKEN = re.compile(
    r"""
    (?P<num>\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)
  | (?P<id>[A-Za-z_]\w*)
  | (?P<op>\*\*|//|<=|>=|==|!=|[-+*/%()<>=,!?:])
  | (?P<ws>\s+)
  | (?P<bad>.)
""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Bin:
    op: str
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True)
class Un:
    op: str
    arg: "Expr"


@dataclass(frozen=True)
class Call:
    fn: str
    args: tuple


@dataclass(frozen=True)
class Cond:
    test: "Expr"
    then: "Expr"
    other: "Expr"


Expr = Union[Num, Var, Bin, Un, Call, Cond]


class ParseError(SyntaxError):
    pass


def tokenize(s: str) -> Iterator[tuple[str, str, int]]:
    for m in TOKEN.finditer(s):
        kind = m.lastgroup
        if kind == "ws":
            continue
        if kind == "bad":
            raise ParseError(f"unexpected character {m[0]!r} at {m.start()}")
        yield kind, m[kind], m.start()
    yield "end", "", len(s)


PREC = {
    "?": 1,
    "==": 2,
    "!=": 2,
    "<": 3,
    ">": 3,
    "<=": 3,
    ">=": 3,
    "+": 4,
    "-": 4,
    "*": 5,
    "/": 5,
    "//": 5,
    "%": 5,
    "**": 7,
}
RIGHT = {"**"}


class Parser:
    def __init__(self, s):
        self.toks = list(tokenize(s))
        self.i = 0

    @property
    def cur(self):
        return self.toks[self.i]

    def eat(self, text=None):
        k, t, p = self.cur
        if text is not None and t != text:
            raise ParseError(f"expected {text!r} but got {t or 'end'!r} at {p}")
        self.i += 1
        return k, t, p

    def parse(self):
        e = self.expr(0)
        self.eat("")
        return e

    def expr(self, rbp):
        left = self.prefix()
        while (p := PREC.get(self.cur[1], 0)) > rbp:
            _, o, _ = self.eat()
            if o == "?":
                then = self.expr(0)
                self.eat(":")
                left = Cond(left, then, self.expr(0))
            else:
                left = Bin(o, left, self.expr(p - (o in RIGHT)))
        return left

    def prefix(self):
        match self.eat():
            case ("num", t, _):
                return Num(float(t) if any(c in t for c in ".eE") else int(t))
            case ("id", name, _) if self.cur[1] == "(":
                self.eat("(")
                args = []
                while self.cur[1] != ")":
                    args.append(self.expr(0))
                    if self.cur[1] == ",":
                        self.eat()
                self.eat(")")
                return Call(name, tuple(args))
            case ("id", name, _):
                return Var(name)
            case (_, "-" | "+" | "!" as o, _):
                return Un(o, self.expr(6))
            case (_, "(", _):
                e = self.expr(0)
                self.eat(")")
                return e
            case (_, t, p):
                raise ParseError(f"unexpected {t or 'end'!r} at {p}")


@singledispatch
def show(e) -> str:
    raise TypeError(f"cannot show {type(e)}")


@show.register
def _(e: Num):
    return f"{e.value:g}"


@show.register
def _(e: Var):
    return e.name


@show.register
def _(e: Bin):
    return f"({show(e.left)} {e.op} {show(e.right)})"


@show.register
def _(e: Un):
    return f"{e.op}{show(e.arg)}"


@show.register(Call)
def _(e):
    return f"{e.fn}({', '.join(map(show, e.args))})"


@show.register(Cond)
def show_cond(e):
    return f"({show(e.test)} ? {show(e.then)} : {show(e.other)})"


OPS = {
    "+": op.add,
    "-": op.sub,
    "*": op.mul,
    "/": op.truediv,
    "//": op.floordiv,
    "%": op.mod,
    "**": op.pow,
    "<": op.lt,
    ">": op.gt,
    "<=": op.le,
    ">=": op.ge,
    "==": op.eq,
    "!=": op.ne,
}
FUNCS = {n: getattr(math, n) for n in ("sqrt", "sin", "floor", "gcd", "factorial", "hypot")} | {
    "max": max,
    "min": min,
    "abs": abs,
}


def evaluate(e, env):
    match e:
        case Num(v):
            return v
        case Var(n):
            try:
                return env[n]
            except KeyError:
                raise NameError(f"undefined variable {n!r}") from None
        case Bin("+", Num(0), r):
            return evaluate(r, env)
        case Bin(o, l, r):
            return OPS[o](evaluate(l, env), evaluate(r, env))
        case Un("-", a):
            return -evaluate(a, env)
        case Un("!", a):
            return not evaluate(a, env)
        case Un(_, a):
            return evaluate(a, env)
        case Call(f, args):
            return FUNCS[f](*(evaluate(a, env) for a in args))
        case Cond(t, a, b):
            return evaluate(a if evaluate(t, env) else b, env)


def simplify(e):
    match e:
        case Bin(o, l, r):
            l, r = simplify(l), simplify(r)
            match (o, l, r):
                case ("+", x, Num(0)) | ("+", Num(0), x) | ("*", x, Num(1)) | ("*", Num(1), x):
                    return x
                case ("*", _, Num(0)) | ("*", Num(0), _):
                    return Num(0)
                case (_, Num(a), Num(b)) if o in OPS and not (o in "/%" and b == 0):
                    return Num(OPS[o](a, b))
            return Bin(o, l, r)
        case Un("-", a):
            match simplify(a):
                case Num(v):
                    return Num(-v)
                case Un("-", b):
                    return b
                case s:
                    return Un("-", s)
        case _:
            return e


env = {"x": 3, "y": 4.5, "pi": math.pi}
for s in [
    "1 + 2 * 3",
    "2 ** 3 ** 2",
    "-x ** 2",
    "(1+2)*3 - -4",
    "x > 2 ? y * 2 : 0",
    "max(1, x, y)",
    "sqrt(16) + hypot(3,4)",
    "10 // 3 % 2",
    "1 / 0",
    "foo + 1",
    "2 $ 3",
    "(1 + ",
    "1 2",
    "nope(1)",
    "1e3 + .5",
    "1.5e-3*2",
    "factorial(20) + gcd(12, 18)",
    "!(1 == 1)",
    "0 * x + 1 * y + 0",
]:
    try:
        tree = Parser(s).parse()
        print(f"{s:<24} {show(tree):<32} = {evaluate(tree, env)!r:<12} {show(simplify(tree))}")
    except (ArithmeticError, NameError, SyntaxError, KeyError, TypeError) as e:
        print(f"{s:<24} {type(e).__name__}: {e}")
try:
    show(3)
except TypeError as e:
    print(e)
print(show.registry.keys() >= {Num, Var}, show.dispatch(Cond).__name__, Parser("a+b").parse())
print(hash(Num(1)) == hash(Num(1)), Num(1) == Num(1.0), {Var("a"), Var("a")})
