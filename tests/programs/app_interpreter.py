"""A stack machine with labels and calls, and a small Lisp with closures, run side by side."""


class VM:
    def __init__(self, code):
        self.code = [line.split() for line in code.strip().splitlines()]
        self.labels = {op[0][:-1]: i for i, op in enumerate(self.code) if op[0].endswith(":")}
        self.stack, self.calls, self.vars = [], [], {}

    def run(self):
        pc = 0
        while pc < len(self.code):
            op, *args = self.code[pc]
            pc += 1
            if op.endswith(":"):
                continue
            target = getattr(self, "op_" + op, None)
            if target is None:
                raise RuntimeError(f"unknown op {op} at {pc - 1}")
            jump = target(*args)
            if jump is not None:
                if op == "call":
                    self.calls.append(pc)
                pc = jump
        return self.stack

    def op_push(self, v):
        self.stack.append(int(v))

    def op_add(self):
        self.stack.append(self.stack.pop() + self.stack.pop())

    def op_mul(self):
        self.stack.append(self.stack.pop() * self.stack.pop())

    def op_store(self, n):
        self.vars[n] = self.stack.pop()

    def op_load(self, n):
        self.stack.append(self.vars[n])

    def op_jnz(self, label):
        if self.stack.pop():
            return self.labels[label]

    def op_jmp(self, label):
        return self.labels[label]

    op_call = op_jmp

    def op_ret(self):
        return self.calls.pop()

    def op_print(self):
        print("vm:", self.stack[-1])


factorial = """
push 1
store acc
push 12
store n
loop:
load acc
load n
mul
store acc
call dec
load n
jnz loop
load acc
print
jmp end
dec:
load n
push -1
add
store n
ret
end:
"""
print(VM(factorial).run())
for bad in ("pop", "push x", "add", "jmp nowhere"):
    try:
        VM(bad).run()
    except (RuntimeError, ValueError, LookupError) as e:
        print(type(e).__name__, e)


def read(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()

    def parse():
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens[0] != ")":
                out.append(parse())
            tokens.pop(0)
            return out
        try:
            return int(t)
        except ValueError:
            return t

    while tokens:
        yield parse()


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        return self if name in self or self.outer is None else self.outer.find(name)


def ev(x, env):
    match x:
        case str():
            return env.find(x)[x]
        case int():
            return x
        case ["if", test, a, b]:
            return ev(a if ev(test, env) else b, env)
        case ["define", name, value]:
            env[name] = ev(value, env)
        case ["set!", name, value]:
            env.find(name)[name] = ev(value, env)
        case ["lambda", params, *body]:
            return lambda *args: [ev(b, Env(params, args, env)) for b in body][-1]
        case ["let", pairs, body]:
            return ev(body, Env([p[0] for p in pairs], [ev(p[1], env) for p in pairs], env))
        case [f, *args]:
            return ev(f, env)(*[ev(a, env) for a in args])


base = Env()
base.update(
    {
        "+": lambda *a: sum(a),
        "*": lambda a, b: a * b,
        "-": lambda a, b: a - b,
        "<": lambda a, b: a < b,
        "list": lambda *a: list(a),
        "map": lambda f, l: [f(v) for v in l],
    }
)
for form in read("""(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1)))))) (fact 20)
(define make (lambda (c) (lambda (k) (set! c (+ c k)) ))) (define add (lambda (x) (lambda (y) (+ x y))))
((add 3) 4) (map (add 10) (list 1 2 3)) (let ((a 5) (b 6)) (* a b)) (missing 1) (fact)"""):
    try:
        print("lisp:", ev(form, base) if form[0] != "define" else ev(form, base) or "ok")
    except (KeyError, TypeError, IndexError) as e:
        print("lisp error:", type(e).__name__)
