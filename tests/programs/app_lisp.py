"""A Lisp interpreter, a brainf*** interpreter, a template engine and a tiny regex engine."""

import math
import operator as op
import re
import sys
from functools import reduce
from typing import Any, Callable


class LispError(Exception):
    pass


class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return str(self)


class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        super().__init__()
        self.outer = outer
        if isinstance(params, Symbol):
            self[params] = list(args)
        elif len(params) != len(args):
            raise LispError(f"expected {len(params)} args, got {len(args)}")
        else:
            self.update(zip(params, args))

    def find(self, name):
        env = self
        while env is not None and name not in env:
            env = env.outer
        if env is None:
            raise LispError(f"unbound: {name}")
        return env

    def __missing__(self, key):
        raise LispError(f"missing {key}")


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        return lisp_eval(self.body, Env(self.params, args, self.env))

    def __repr__(self):
        return f"(lambda {show(self.params)} ...)"


def parse(src):
    tokens = re.findall(r'"(?:\\.|[^"])*"|[()\']|[^\s()\']+', re.sub(r";.*", "", src))[::-1]

    def read():
        if not tokens:
            raise LispError("unexpected EOF")
        match tok := tokens.pop():
            case "(":
                out = []
                while tokens and tokens[-1] != ")":
                    out.append(read())
                if not tokens:
                    raise LispError("missing )")
                tokens.pop()
                return out
            case ")":
                raise LispError("unexpected )")
            case "'":
                return [Symbol("quote"), read()]
            case _ if tok.startswith('"'):
                return tok[1:-1]
            case "#t" | "#f":
                return tok == "#t"
        for kind in (int, float):
            try:
                return kind(tok)
            except ValueError:
                continue
        return Symbol(tok)

    while tokens:
        yield read()


def show(x):
    match x:
        case True:
            return "#t"
        case False:
            return "#f"
        case None:
            return "nil"
        case Symbol():
            return str(x)
        case str():
            return f'"{x}"'
        case list():
            return "(" + " ".join(map(show, x)) + ")"
        case float() if x.is_integer():
            return f"{x:.1f}"
    return repr(x) if not callable(x) or isinstance(x, Lambda) else "<builtin>"


GLOBALS = Env()
GLOBALS.update(
    {
        Symbol(k): v
        for k, v in {
            "+": lambda *a: sum(a),
            "*": lambda *a: math.prod(a),
            "-": lambda a, *r: a - sum(r) if r else -a,
            "/": op.truediv,
            "<": op.lt,
            ">": op.gt,
            "=": op.eq,
            "<=": op.le,
            "list": lambda *a: list(a),
            "car": lambda l: l[0],
            "cdr": lambda l: l[1:],
            "cons": lambda a, b: [a, *b],
            "null?": lambda l: l == [],
            "length": len,
            "map": lambda f, *l: list(map(f, *l)),
            "apply": lambda f, a: f(*a),
            "filter": lambda f, l: list(filter(f, l)),
            "fold": lambda f, z, l: reduce(f, l, z),
            "display": lambda *a: print(*map(show, a)),
            "mod": op.mod,
            "sqrt": math.sqrt,
        }.items()
    }
)


def lisp_eval(x, env=GLOBALS):
    while True:
        match x:
            case Symbol():
                return env.find(x)[x]
            case [Symbol("quote"), e]:
                return e
            case [Symbol("if"), t, a, *b]:
                x = a if lisp_eval(t, env) is not False else (b[0] if b else None)
            case [Symbol("define"), [name, *params], *body]:
                env[name] = Lambda(params, [Symbol("begin"), *body], env)
                return None
            case [Symbol("define"), name, e]:
                env[name] = lisp_eval(e, env)
                return None
            case [Symbol("set!"), name, e]:
                env.find(name)[name] = lisp_eval(e, env)
                return None
            case [Symbol("lambda"), params, *body]:
                return Lambda(params, [Symbol("begin"), *body], env)
            case [Symbol("let"), binds, *body]:
                env = Env([b[0] for b in binds], [lisp_eval(b[1], env) for b in binds], env)
                x = [Symbol("begin"), *body]
            case [Symbol("begin"), *init, last]:
                for e in init:
                    lisp_eval(e, env)
                x = last
            case [Symbol("and"), *es]:
                return all(lisp_eval(e, env) for e in es)
            case [f, *args]:
                proc = lisp_eval(f, env)
                vals = [lisp_eval(a, env) for a in args]
                if isinstance(proc, Lambda):
                    x, env = proc.body, Env(proc.params, vals, proc.env)
                elif callable(proc):
                    return proc(*vals)
                else:
                    raise LispError(f"not callable: {show(proc)}")
            case _:
                return x


PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 20)
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(loop 5000 0)
(define compose (lambda (f g) (lambda (x) (f (g x)))))
((compose sqrt (lambda (x) (* x x))) 5)
(map (lambda (x y) (+ x y)) '(1 2 3) '(10 20 30))
(define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (make-counter)) (c) (c)
(fold (lambda (a b) (+ (* a 10) b)) 0 (list 1 2 3))
(filter (lambda (x) (= 0 (mod x 3))) '(1 2 3 4 5 6))
(define (va . rest) rest)
"str" #t 'sym '(a (b "c") 1.0) car fact
(display "hello" (list 1 #f))
(apply + '(1 2 3))
(undefined 1)
(fact)
(1 2)
(car '())
(+ 1 "a")
((lambda args args) 1 2 3)
"""
for form in parse(PROGRAM):
    try:
        v = lisp_eval(form)
        if v is not None:
            print(show(form)[:50], "=>", show(v))
    except LispError as e:
        print("lisp error:", e)
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
for bad in ("(a", ")", "'"):
    try:
        print(list(parse(bad)))
    except LispError as e:
        print("parse:", e)


def bf(code, inp=""):
    jumps, stack = {}, []
    for i, ch in enumerate(code):
        if ch == "[":
            stack.append(i)
        elif ch == "]":
            jumps[i] = j = stack.pop()
            jumps[j] = i
    tape, ptr, pc, out, it = bytearray(100), 0, 0, [], iter(inp)
    while pc < len(code):
        match code[pc]:
            case ">":
                ptr += 1
            case "<":
                ptr -= 1
            case "+":
                tape[ptr] = (tape[ptr] + 1) % 256
            case "-":
                tape[ptr] = (tape[ptr] - 1) & 255
            case ".":
                out.append(chr(tape[ptr]))
            case ",":
                tape[ptr] = ord(next(it, "\0"))
            case "[" if not tape[ptr]:
                pc = jumps[pc]
            case "]" if tape[ptr]:
                pc = jumps[pc]
        pc += 1
    return "".join(out)


print(
    bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."),
    end="",
)
print(bf(",[.,]", "echo"))


class Template:
    PART = re.compile(r"\{\{(.*?)\}\}|\{%\s*(.*?)\s*%\}", re.S)

    def __init__(self, text):
        self.text = text

    def render(self, **ctx):
        parts, pos = [], 0
        for m in self.PART.finditer(self.text):
            parts.append(("text", self.text[pos : m.start()]))
            parts.append(("expr", m[1].strip()) if m[1] is not None else ("tag", m[2]))
            pos = m.end()
        parts.append(("text", self.text[pos:]))
        return "".join(self._run(iter(parts), ctx))

    def _lookup(self, expr, ctx):
        name, *filters = (p.strip() for p in expr.split("|"))
        v = reduce(
            lambda o, k: o[k] if isinstance(o, dict) else o[int(k)] if k.isdigit() else getattr(o, k),
            name.split("."),
            ctx,
        )
        for f in filters:
            v = getattr(str(v), f)()
        return v

    def _collect(self, it, end):
        depth, body = 1, []
        for kind, val in it:
            if kind == "tag":
                depth += (val.split()[0] in ("for", "if")) - val.startswith("end")
                if not depth:
                    return body
            body.append((kind, val))
        raise SyntaxError(f"missing {end}")

    def _run(self, it, ctx):
        for kind, val in it:
            match kind, val.split() if kind == "tag" else val:
                case "text", t:
                    yield t
                case "expr", e:
                    yield str(self._lookup(e, ctx))
                case "tag", ["for", var, "in", seq]:
                    body = self._collect(it, "endfor")
                    for i, x in enumerate(self._lookup(seq, ctx)):
                        yield from self._run(iter(body), {**ctx, var: x, "index": i})
                case "tag", ["if", cond]:
                    body = self._collect(it, "endif")
                    if self._lookup(cond, ctx):
                        yield from self._run(iter(body), ctx)
                case "tag", other:
                    raise SyntaxError(f"unknown tag {other}")


print(
    Template(
        "Hi {{ user.name | upper }}!{% for x in xs %} {{index}}:{{x}}{% if flag %}*{% endif %}{% endfor %}."
    ).render(user={"name": "bob"}, xs=[3, 4], flag=True)
)
try:
    Template("{% for x in xs %}").render(xs=[])
except SyntaxError as e:
    print("SyntaxError", e)


def match_re(p, s):
    def here(i, j):
        if i == len(p):
            return True, j
        if i + 1 < len(p) and p[i + 1] in "*?+":
            lo, hi = {"*": (0, 99), "?": (0, 1), "+": (1, 99)}[p[i + 1]]
            n = 0
            while j + n < len(s) and n < hi and p[i] in (".", s[j + n]):
                n += 1
            while n >= lo:
                ok, end = here(i + 2, j + n)
                if ok:
                    return ok, end
                n -= 1
            return False, j
        if p[i] == "$" and i == len(p) - 1:
            return j == len(s), j
        return here(i + 1, j + 1) if j < len(s) and p[i] in (".", s[j]) else (False, j)

    for st in range(1 if p.startswith("^") else len(s) + 1):
        ok, end = here(1, 0) if p.startswith("^") else here(0, st)
        if ok:
            return s[st:end]
    return None


for p, s in [
    ("a+b", "xaaab"),
    ("^a.c$", "abc"),
    ("^b", "abc"),
    ("x*", "aaa"),
    ("colou?r", "my color"),
    ("h.*o", "hello world"),
]:
    print(p, s, repr(match_re(p, s)), repr(m[0]) if (m := re.search(p, s)) else None)
