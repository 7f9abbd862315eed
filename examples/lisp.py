"""A small Lisp: reader, environments, closures, tail calls, a prelude written in itself."""

import math
import operator


class LispError(Exception):
    """Anything that goes wrong in a Lisp program."""


class Symbol(str):
    """A name, apart from strings."""

    def __repr__(self):
        return str(self)


class Environment(dict):
    """Variables, with the surrounding ones behind them."""

    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound variable: {name}")


class Closure:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def bind(self, args):
        if len(args) != len(self.params):
            raise LispError(f"expected {len(self.params)} arguments, got {len(args)}")
        return Environment(self.params, args, self.env)

    def __repr__(self):
        return f"<lambda {' '.join(self.params)}>"


def tokenize(text):
    out = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c == ";":
            while i < len(text) and text[i] != "\n":
                i += 1
        elif c in "()'":
            out.append(c)
            i += 1
        elif c == '"':
            j = text.index('"', i + 1)
            out.append(text[i : j + 1])
            i = j + 1
        else:
            j = i
            while j < len(text) and not text[j].isspace() and text[j] not in "()';":
                j += 1
            out.append(text[i:j])
            i = j
    return out


def parse(tokens):
    if not tokens:
        raise LispError("unexpected end of input")
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens and tokens[0] != ")":
            items.append(parse(tokens))
        if not tokens:
            raise LispError("missing )")
        tokens.pop(0)
        return items
    if token == ")":
        raise LispError("unexpected )")
    if token == "'":
        return [Symbol("quote"), parse(tokens)]
    return atom(token)


def atom(token):
    if token[0] == '"':
        return token[1:-1]
    if token in ("#t", "#f"):
        return token == "#t"
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return Symbol(token)


def show(value):
    if value is True:
        return "#t"
    if value is False:
        return "#f"
    if isinstance(value, list):
        return "(" + " ".join(map(show, value)) + ")"
    if isinstance(value, str) and not isinstance(value, Symbol):
        return f'"{value}"'
    return str(value)


def fold(function):
    def run(*args):
        total, *rest = args
        for x in rest:
            total = function(total, x)
        return total

    return run


def standard():
    env = Environment()
    env.update({
        "+": fold(operator.add), "-": lambda a, *b: fold(operator.sub)(a, *b) if b else -a,
        "*": fold(operator.mul), "/": operator.truediv, "quotient": operator.floordiv, "modulo": operator.mod,
        "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge, "=": operator.eq,
        "not": lambda x: x is False, "list": lambda *xs: list(xs), "cons": lambda x, xs: [x] + xs,
        "car": lambda xs: xs[0], "cdr": lambda xs: xs[1:], "null?": lambda xs: xs == [], "length": len,
        "append": fold(operator.add), "sqrt": math.sqrt, "max": max, "min": min, "abs": abs,
        "display": lambda x: print(x if isinstance(x, str) else show(x)),
    })
    return env


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        match x:
            case []:
                return []
            case ["quote", datum]:
                return datum
            case ["if", test, then, *otherwise]:
                if evaluate(test, env) is not False:
                    x = then
                else:
                    x = otherwise[0] if otherwise else []
            case ["define", [name, *params], *body]:
                env[name] = Closure(params, body, env)
                return name
            case ["define", name, value]:
                env[name] = evaluate(value, env)
                return name
            case ["set!", name, value]:
                env.find(name)[name] = evaluate(value, env)
                return []
            case ["lambda", params, *body]:
                return Closure(params, body, env)
            case ["let", bindings, *body]:
                values = [evaluate(v, env) for _, v in bindings]
                env = Environment([n for n, _ in bindings], values, env)
                x = [Symbol("begin"), *body]
            case ["begin", *body]:
                for part in body[:-1]:
                    evaluate(part, env)
                x = body[-1]
            case [head, *operands]:
                function = evaluate(head, env)
                args = [evaluate(a, env) for a in operands]
                if isinstance(function, Closure):
                    env = function.bind(args)
                    x = [Symbol("begin"), *function.body]
                elif callable(function):
                    return call(function, args, head)
                else:
                    raise LispError(f"not a function: {show(function)}")


def call(function, args, head):
    try:
        return function(*args)
    except (TypeError, IndexError, ZeroDivisionError) as error:
        raise LispError(f"{show(head)}: {type(error).__name__}") from error


PRELUDE = """
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (filter p xs) (if (null? xs) '() (if (p (car xs)) (cons (car xs) (filter p (cdr xs))) (filter p (cdr xs)))))
(define (reduce f z xs) (if (null? xs) z (reduce f (f z (car xs)) (cdr xs))))
(define (range a b) (if (>= a b) '() (cons a (range (+ a 1) b))))
"""

PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 25)
(define (loop n total) (if (= n 0) total (loop (- n 1) (+ total n))))
(loop 20000 0)                      ; a tail call does not grow the stack
(map (lambda (x) (* x x)) (range 0 10))
(filter (lambda (x) (= (modulo x 3) 0)) (range 1 20))
(define (counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(define c (counter))
(list (c) (c) (c))
(reduce + 0 (map sqrt '(1 4 9 16.0)))
(display "hello from lisp")
(let ((x 2) (y 3)) (list 'sum (+ x y) "text" #t))
(car '())
(undefined 1)
(/ 1 0)
((lambda (x) x))
"""


def run(text, env, echo):
    tokens = tokenize(text)
    while tokens:
        try:
            result = evaluate(parse(tokens), env)
        except LispError as error:
            print("error:", error)
        else:
            if echo:
                print(show(result))


if __name__ == "__main__":
    environment = standard()
    run(PRELUDE, environment, echo=False)
    run(PROGRAM, environment, echo=True)
