"""Random programs of structured control flow: loops, try, finally, with, closures, generators.

Every program ends: loops are bounded and every step is counted. Variables can be unbound, exceptions come up anywhere.
"""

from __future__ import annotations

import random

HEADER = """
class E1(Exception): pass
class E2(E1): pass
class Manager:
    def __init__(self, name, swallow): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallow and kind is not SystemExit
fuel = 60
def step(n):
    global fuel
    fuel -= 1
    if fuel < 0: raise SystemExit
    print("step", n)
    return n
"""

VARIABLES = ("a", "b", "c", "d")
ERRORS = ("E1", "E2", "E1('x')", "KeyError(1)")


class Generator:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.count = 0
        self.in_generator = False
        self.loops = 0
        self.finals = 0

    def program(self) -> str:
        self.lines = [HEADER]
        for number in range(2):
            self.in_generator = self.random.random() < 0.3
            self.lines.append(f"def f{number}(a, b=2):")
            if self.random.random() < 0.8:
                self.line(1, "c, d = 3, 4")
            self.block(1, 3)
            self.lines.append("    return (step(0), a)")
            call = f"list(f{number}(1))" if self.in_generator else f"f{number}(1)"
            self.lines += ["try:", f"    print({call})", "except BaseException as e:"]
            self.lines.append("    print(type(e), e, type(e.__context__), type(e.__cause__))")
        return "\n".join(self.lines) + "\n"

    def line(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)

    def block(self, depth: int, budget: int) -> None:
        for _ in range(self.random.randint(1, 3)):
            self.statement(depth, budget)

    def expression(self) -> str:
        self.count += 1
        name = self.random.choice(VARIABLES)
        return self.random.choice(
            [
                f"step({self.count})",
                name,
                f"({name} if step({self.count}) % 2 else {self.random.choice(VARIABLES)})",
                f"(step({self.count}) % 3 and {name})",
                f"len([{name} for {name} in range(2)])",
                f"(lambda: {name})()",
                f"sum(x + step(x) for x in range({self.random.randint(0, 2)}))",
                f"({name} := step({self.count}))",
                str(self.random.randint(0, 3)),
            ]
        )

    def statement(self, depth: int, budget: int) -> None:
        simple = [self.assign, self.show, self.delete, self.raise_, self.leave, self.assign, self.show]
        compound = [self.if_, self.loop, self.try_except, self.try_finally, self.with_, self.match]
        choices = simple if budget <= 0 else simple + compound + compound
        self.random.choice(choices)(depth, budget - 1)

    def assign(self, depth: int, budget: int) -> None:
        name = self.random.choice(VARIABLES)
        forms = [f"{name} = {self.expression()}", f"{name} += 1", f"a, {name} = {self.expression()}, 5"]
        self.line(depth, self.random.choice(forms))

    def show(self, depth: int, budget: int) -> None:
        self.line(depth, f"print('v', {self.expression()})")
        if self.in_generator:
            self.line(depth, f"print('sent', (yield {self.random.choice(VARIABLES)}))")

    def delete(self, depth: int, budget: int) -> None:
        if self.random.random() < 0.3:
            self.line(depth, f"del {self.random.choice(VARIABLES)}")
        else:
            self.assign(depth, budget)

    def raise_(self, depth: int, budget: int) -> None:
        text = f"raise {self.random.choice(ERRORS)}"
        if self.random.random() < 0.2:
            text = "raise" if self.random.random() < 0.5 else text + " from E1('cause')"
        self.line(depth, f"if {self.expression()}: {text}")

    def leave(self, depth: int, budget: int) -> None:
        forms = [f"return {self.expression()}"]
        if self.loops:
            forms += ["break", "continue", "break", "continue"]
        text = self.random.choice(forms)
        self.line(depth, f"if {self.expression()}: {text}" if self.random.random() < 0.7 else text)

    def if_(self, depth: int, budget: int) -> None:
        self.line(depth, f"if {self.expression()}:")
        self.block(depth + 1, budget)
        if self.random.random() < 0.5:
            self.line(depth, "else:")
            self.block(depth + 1, budget)

    def loop(self, depth: int, budget: int) -> None:
        name = self.random.choice(VARIABLES)
        if self.random.random() < 0.6:
            self.line(depth, f"for {name} in range(step({self.random.randint(0, 3)})):")
        else:
            self.line(depth, f"while step(1) and {self.expression()}:")
        self.loops += 1
        self.block(depth + 1, budget)
        self.loops -= 1
        if self.random.random() < 0.3:
            self.line(depth, "else:")
            self.block(depth + 1, budget)

    def try_except(self, depth: int, budget: int) -> None:
        self.line(depth, "try:")
        self.block(depth + 1, budget)
        for kind in self.random.sample(["E2", "E1", "KeyError", "(E1, UnboundLocalError)", "NameError"], 2):
            bound = f" as {self.random.choice(VARIABLES)}" if self.random.random() < 0.5 else ""
            self.line(depth, f"except {kind}{bound}:")
            self.block(depth + 1, budget)
        if self.random.random() < 0.3:
            self.line(depth, "else:")
            self.block(depth + 1, budget)
        if self.random.random() < 0.3:
            self.final(depth, budget)

    def try_finally(self, depth: int, budget: int) -> None:
        self.line(depth, "try:")
        self.block(depth + 1, budget)
        self.final(depth, budget)

    def final(self, depth: int, budget: int) -> None:
        self.line(depth, "finally:")
        self.block(depth + 1, budget)

    def with_(self, depth: int, budget: int) -> None:
        self.count += 1
        swallow = self.random.random() < 0.5
        name = self.random.choice(VARIABLES)
        self.line(depth, f"with Manager({self.count}, {swallow}) as {name}:")
        self.block(depth + 1, budget)

    def match(self, depth: int, budget: int) -> None:
        self.line(depth, f"match ({self.expression()}, {self.expression()}):")
        patterns = [
            "(1, a)",
            "(a, 2) | (2, a)",
            "(b, c) if step(b)",
            "(int() as d, _)",
            "[*_, 3]",
            "[_, {'k': c}]",
        ]
        for pattern in self.random.sample(patterns, 3):
            self.line(depth + 1, f"case {pattern}:")
            self.block(depth + 2, budget)
