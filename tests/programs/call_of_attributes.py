"""Calls of functions and of methods with their receivers that attributes, lists and variables hold."""


def plus(x, y=1):
    return x + y


class Adder:
    def __init__(self, base):
        self.base = base

    def add(self, x, y=0):
        return self.base + x + y

    def times(self, x, *rest):
        return self.base * x, rest


class Louder(Adder):
    def add(self, x, y=100):
        return super().add(x, y) * 2


class Button:
    handler = None

    def __init__(self, action, label="ok"):
        self.action = action
        self.label = label
        self.count = 0

    def press(self, x):
        self.count += 1
        return self.action(x)

    def press_both(self, x):
        return self.action(x, y=x)


class Lazy:
    def __init__(self, value):
        self.value = value

    def __getattr__(self, name):
        print("asked for", name)
        return lambda x: (name, x)


small, large = Adder(10), Louder(1000)
for action in (plus, small.add, large.add, lambda x, y=5: x * y, Louder(0.5).add, max, Adder("s").times):
    button = Button(action)
    for call in (button.press, button.press_both):
        try:
            print(button.label, call(3), button.count)
        except TypeError as e:
            print(type(e).__name__, e)

button = Button(small.add)
print(button.press(1))
del button.action
try:
    button.press(print("argument") or 1)
except AttributeError as e:
    print(e)
button.action = large.add
print(button.press(2))
lazy = Lazy(3)
print(lazy.missing(1))
lazy.value = plus
print(lazy.value(4))


class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, name, handler):
        self.handlers.setdefault(name, []).append(handler)

    def emit(self, name, *args):
        return [handler(*args) for handler in self.handlers.get(name, [])]

    def emit_one(self, name, x):
        total = 0
        for handler in self.handlers[name]:
            total += handler(x)
        return total


bus = Bus()
bus.on("a", small.add)
bus.on("a", plus)
bus.on("a", large.add)
bus.on("b", lambda: "b")
print(bus.emit("a", 1), bus.emit("b"), bus.emit("c"), bus.emit_one("a", 5))
print(sum(f(i) for i in range(4) for f in [plus, small.add]))


class Machine:
    def __init__(self):
        self.state = self.start
        self.trace = []

    def start(self, c):
        self.trace.append("s" + c)
        return self.middle if c == "a" else self.start

    def middle(self, c):
        self.trace.append("m" + c)
        return None if c == "z" else self.start if c == "b" else self.middle

    def run(self, text):
        for c in text:
            if self.state is None:
                return self.trace
            self.state = self.state(c)
        return self.trace


print(Machine().run("xaabaz!"), Machine().run(""))


class Replaced(Adder):
    pass


r = Replaced(1)
print(r.add(1))
r.add = lambda x: ("own", x)
print(r.add(1))
Adder.add = lambda self, x: ("class", x)
print(small.add(1), Replaced(2).add(3), r.add(4), Button(small.add).press(5))


class Strategy:
    def __init__(self, f, key=None):
        self.f = f
        self.key = key

    def apply(self, items):
        kept = [self.f(i) for i in items]
        return sorted(kept, key=self.key) if self.key else kept


print(Strategy(lambda v: v * 2).apply([3, 1]), Strategy(str.upper).apply(["a"]))
print(Strategy(len, lambda n: -n).apply(["a", "bcd"]))
print(Strategy(lambda v: (v, -v), key=lambda p: p[1]).apply([1, 2]))
