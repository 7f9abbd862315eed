"""A Lisp interpreter: reader, macros, closures and tail calls, running a few programs written in it."""

import operator


class LispError(Exception):
    pass


class Symbol:
    table = {}

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    @classmethod
    def intern(cls, name):
        if name not in cls.table:
            cls.table[name] = cls(name)
        return cls.table[name]


class Pair:
    __slots__ = ("head", "tail")

    def __init__(self, head, tail):
        self.head = head
        self.tail = tail

    def __iter__(self):
        pair = self
        while isinstance(pair, Pair):
            yield pair.head
            pair = pair.tail


class Nil:
    def __repr__(self):
        return "()"

    def __iter__(self):
        return iter(())


NIL = Nil()


def to_list(items):
    result = NIL
    for item in reversed(items):
        result = Pair(item, result)
    return result


class Reader:
    def __init__(self, text):
        self.tokens = list(self.tokenize(text))
        self.position = 0

    @staticmethod
    def tokenize(text):
        for line in text.splitlines():
            line = line.split(";")[0]
            for bracket in "()'":
                line = line.replace(bracket, f" {bracket} ")
            yield from line.split()

    def read_all(self):
        while self.position < len(self.tokens):
            yield self.read()

    def read(self):
        if self.position >= len(self.tokens):
            raise LispError("unexpected end of input")
        token = self.tokens[self.position]
        self.position += 1
        if token == "(":
            items = []
            while self.position < len(self.tokens) and self.tokens[self.position] != ")":
                items.append(self.read())
            if self.position >= len(self.tokens):
                raise LispError("missing )")
            self.position += 1
            return to_list(items)
        if token == ")":
            raise LispError("unexpected )")
        if token == "'":
            return to_list([QUOTE, self.read()])
        return self.atom(token)

    @staticmethod
    def atom(token):
        if token == "#t":
            return True
        if token == "#f":
            return False
        for kind in (int, float):
            try:
                return kind(token)
            except ValueError:
                pass
        return Symbol.intern(token)


class Environment:
    def __init__(self, outer=None):
        self.names = {}
        self.outer = outer

    def lookup(self, symbol):
        environment = self
        while environment is not None:
            if symbol in environment.names:
                return environment.names[symbol]
            environment = environment.outer
        raise LispError(f"unbound variable {symbol}")

    def assign(self, symbol, value):
        environment = self
        while environment is not None:
            if symbol in environment.names:
                environment.names[symbol] = value
                return
            environment = environment.outer
        raise LispError(f"cannot set {symbol}")


class Lambda:
    def __init__(self, parameters, body, environment, name="lambda"):
        self.parameters = parameters
        self.body = body
        self.environment = environment
        self.name = name

    def bind(self, arguments):
        if len(arguments) != len(self.parameters):
            raise LispError(f"{self.name} takes {len(self.parameters)} arguments, not {len(arguments)}")
        environment = Environment(self.environment)
        for parameter, argument in zip(self.parameters, arguments):
            environment.names[parameter] = argument
        return environment

    def __repr__(self):
        return f"#<{self.name}>"


QUOTE, IF, DEFINE, SET, LAMBDA, LET, BEGIN, COND, ELSE, AND, OR = map(
    Symbol.intern, "quote if define set! lambda let begin cond else and or".split()
)


class Interpreter:
    def __init__(self):
        self.globals = Environment()
        self.output = []
        self.steps = 0
        for name, function in self.primitives().items():
            self.globals.names[Symbol.intern(name)] = function

    def primitives(self):
        return {
            "+": lambda *xs: sum(xs),
            "-": lambda x, *ys: x - sum(ys) if ys else -x,
            "*": operator.mul,
            "/": operator.truediv,
            "quotient": operator.floordiv,
            "remainder": operator.mod,
            "<": operator.lt,
            ">": operator.gt,
            "=": operator.eq,
            "<=": operator.le,
            "not": lambda x: x is False,
            "cons": Pair,
            "car": lambda p: p.head,
            "cdr": lambda p: p.tail,
            "list": lambda *xs: to_list(xs),
            "null?": lambda x: x is NIL,
            "pair?": lambda x: isinstance(x, Pair),
            "eq?": lambda a, b: a is b or (isinstance(a, (int, float)) and a == b),
            "display": self.display,
        }

    def display(self, *values):
        self.output.append(" ".join(map(show, values)))
        return NIL

    def evaluate(self, x, env):
        while True:
            self.steps += 1
            if isinstance(x, Symbol):
                return env.lookup(x)
            if not isinstance(x, Pair):
                return x
            head, rest = x.head, x.tail
            if head is QUOTE:
                return rest.head
            if head is IF:
                test = self.evaluate(rest.head, env)
                if test is not False:
                    x = rest.tail.head
                elif rest.tail.tail is NIL:
                    return NIL
                else:
                    x = rest.tail.tail.head
            elif head is DEFINE:
                self.define(rest.head, rest.tail, env)
                return NIL
            elif head is SET:
                env.assign(rest.head, self.evaluate(rest.tail.head, env))
                return NIL
            elif head is LAMBDA:
                return Lambda(list(rest.head), rest.tail, env)
            elif head is LET:
                inner = Environment(env)
                for name, value in rest.head:
                    inner.names[name] = self.evaluate(value, env)
                x, env = self.sequence(rest.tail, inner), inner
            elif head is BEGIN:
                x = self.sequence(rest, env)
            elif head is COND:
                for clause in rest:
                    if clause.head is ELSE or self.evaluate(clause.head, env) is not False:
                        x = self.sequence(clause.tail, env)
                        break
                else:
                    return NIL
            elif head is AND or head is OR:
                value = head is AND
                for part in rest:
                    value = self.evaluate(part, env)
                    if (value is False) == (head is AND):
                        break
                return value
            else:
                function = self.evaluate(head, env)
                arguments = [self.evaluate(argument, env) for argument in rest]
                if isinstance(function, Lambda):
                    env = function.bind(arguments)
                    x = self.sequence(function.body, env)
                elif callable(function):
                    return function(*arguments)
                else:
                    raise LispError(f"{show(function)} is not a function")

    def sequence(self, body, env):
        """Evaluates all but the last expression, which is returned unevaluated: the tail call."""
        while body.tail is not NIL:
            self.evaluate(body.head, env)
            body = body.tail
        return body.head

    def define(self, target, body, env):
        if isinstance(target, Pair):
            env.names[target.head] = Lambda(list(target.tail), body, env, target.head.name)
        else:
            env.names[target] = self.evaluate(body.head, env)

    def run(self, text):
        result = NIL
        for expression in Reader(text).read_all():
            result = self.evaluate(expression, self.globals)
        return result


def show(value):
    if value is True:
        return "#t"
    if value is False:
        return "#f"
    if isinstance(value, Pair):
        return "(" + " ".join(map(show, value)) + ")"
    return str(value)


PRELUDE = """
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (filter p xs) (cond ((null? xs) '()) ((p (car xs)) (cons (car xs) (filter p (cdr xs)))) (else (filter p (cdr xs)))))
(define (fold f acc xs) (if (null? xs) acc (fold f (f acc (car xs)) (cdr xs))))
(define (append a b) (if (null? a) b (cons (car a) (append (cdr a) b))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(define (length xs) (fold (lambda (n x) (+ n 1)) 0 xs))
"""

PROGRAMS = {
    "fib": "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (fib 21)",
    "tak": "(define (tak x y z) (if (< y x) (tak (tak (- x 1) y z) (tak (- y 1) z x) (tak (- z 1) x y)) z)) (tak 14 8 3)",
    "loop": "(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc (* i i))))) (loop 50000 0)",
    "sort": """
        (define (sort xs)
          (if (null? xs) '()
              (let ((pivot (car xs)) (rest (cdr xs)))
                (append (sort (filter (lambda (x) (< x pivot)) rest))
                        (cons pivot (sort (filter (lambda (x) (not (< x pivot))) rest)))))))
        (define (noise n seed) (if (= n 0) '() (cons (remainder seed 1000) (noise (- n 1) (remainder (+ (* seed 1103) 12345) 65536)))))
        (define sorted (sort (noise 220 7)))
        (display (car sorted) (length sorted))
        (fold + 0 sorted)""",
    "queens": """
        (define (safe? row dist placed)
          (or (null? placed)
              (and (not (= (car placed) row))
                   (not (= (car placed) (+ row dist)))
                   (not (= (car placed) (- row dist)))
                   (safe? row (+ dist 1) (cdr placed)))))
        (define (place k n placed)
          (if (= k 0) 1
              (fold (lambda (count row) (if (safe? row 1 placed) (+ count (place (- k 1) n (cons row placed))) count))
                    0 (range 0 n))))
        (place 7 7 '())""",
    "counter": """
        (define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
        (define c (make-counter)) (define d (make-counter))
        (define (times n f) (if (> n 0) (begin (f) (times (- n 1) f)) (f)))
        (times 15000 c) (display 'counter (c) (d))
        (list (c) (d) (/ 7 2) 'done)""",
}


def main():
    for name, program in PROGRAMS.items():
        interpreter = Interpreter()
        interpreter.run(PRELUDE)
        result = interpreter.run(program)
        for line in interpreter.output:
            print("  " + line)
        print(f"{name}: {show(result)} in {interpreter.steps} steps")
    for wrong in ("(foo 1)", "(1 2)", "((lambda (x) x))", "(car", ")", "(set! y 1)"):
        try:
            print(Interpreter().run(wrong))
        except LispError as error:
            print(f"error: {error}")


main()
