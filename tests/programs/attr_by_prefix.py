"""Methods that are looked up by names whose beginning is spelled out: what they may be is known."""


class Num:
    def __init__(self, value):
        self.value = value


class Add:
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Neg:
    def __init__(self, inner):
        self.inner = inner


class Visitor:
    prefix = "unused"

    def __init__(self):
        self.depth = 0
        self.log = []

    def visit(self, node):
        self.depth += 1
        method = getattr(self, "visit_" + type(node).__name__, self.generic)
        result = method(node)
        self.depth -= 1
        return result

    def generic(self, node):
        self.log.append(type(node).__name__.lower())
        return 0


class Evaluator(Visitor):
    def visit_Num(self, node):
        return node.value

    def visit_Add(self, node):
        self.log.append(self.depth)
        return self.visit(node.left) + self.visit(node.right)


class Printer(Visitor):
    def visit_Num(self, node):
        return str(node.value)

    def visit_Neg(self, node):
        return "-" + self.visit(node.inner)

    visit_Add = lambda self, node: f"({self.visit(node.left)} + {self.visit(node.right)})"


tree = Add(Num(3), Add(Neg(Num(4)), Num(2.5)))
e, p = Evaluator(), Printer()
print(e.visit(tree), e.log, e.depth, p.visit(tree), p.log)


class Machine:
    def __init__(self):
        self.stack = []
        self.do_extra = None
        self.state = 0

    def do_push(self, x):
        self.stack.append(x)

    def do_add(self):
        self.do_push(self.stack.pop() + self.stack.pop())

    @staticmethod
    def do_nothing(*args):
        return args

    @classmethod
    def do_name(cls):
        return cls.__name__

    @property
    def do_count(self):
        return len(self.stack)

    def run(self, text):
        for line in text.split(";"):
            name, *args = line.split()
            if not hasattr(self, f"do_{name}"):
                print("no", name)
                continue
            f = getattr(self, f"do_{name}")
            if callable(f):
                result = f(*map(int, args))
                if result is not None:
                    print(name, result)
            else:
                print(name, f)


m = Machine()
m.run("push 3; push 4; add; nothing 1 2; name; count; extra; what; _x")
print(m.stack)
m.do_what = lambda: "set on the instance"
m.run("what; count")
Machine.do_more = lambda self, n: n + self.state
m.run("more 5")
setattr(m, "do_" + "late", lambda n: n * 2)
m.run("late 21")


class Dynamic(Machine):
    def __getattr__(self, name):
        if name.startswith("do_"):
            return lambda *args: (name, args)
        raise AttributeError(name)


Dynamic().run("push 1; anything 2; count")


class Holder:
    def __init__(self):
        self.item_a = 1
        self.item_b = "two"
        self.other = [3]


h = Holder()
print([getattr(h, "item_" + c, None) for c in "abc"], getattr(h, "%s_%s" % ("item", "a")) + 1)
try:
    print(getattr(h, "item_" + "z"))
except AttributeError as error:
    print(error)
