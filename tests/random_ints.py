"""Random programs that count: ints of every size in loops, through calls, in globals, fields and lists.

Every program ends: loops are bounded, and numbers that grow too long are cut off.
"""

from __future__ import annotations

import random

EDGES = [2**k + d for k in (8, 16, 30, 31, 32, 53, 62, 63, 64, 65) for d in (-1, 0, 1)]
CONSTANTS = [0, 1, 2, 3, 5, 7, 10, 31, 97, 255, 1000, 65535, 10**9 + 7, 1103515245, *EDGES]
WORDS = ["&= 2**64 - 1", "%= 2**64", "&= 0xFFFFFFFF", "%= 2**63"]
OPERATORS = ["+", "-", "*", "//", "%", "&", "|", "^"]
COMPARISONS = ["<", "<=", ">", ">=", "==", "!="]
VARIABLES = ["a", "b", "c", "d"]

HEADER = """
def show(*values):
    print(*(v if abs(v) < 10**40 else v % (10**9 + 7) for v in values))
class Box:
    def __init__(self, n):
        self.n = n
        self.limit = 10
        self.small = 0
        self.items = [0] * 4
    def add(self, k):
        self.n += k
        return self.n % 1000
    def keep(self, k, by=100):
        self.small = k % by
        self.items[k & 3] = self.small
        return self.small + sum(self.items)
G = H = 0
def bump(k):
    global G, H
    G = (G + k) % 5000
    H += 1
    return G - H
"""


class Generator:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.loops = 0

    def program(self) -> str:
        self.lines = [HEADER, f"M = {self.constant()}", f"K = {abs(self.constant()) + 1}"]
        for number in range(3):
            self.function(number)
        for number in range(3):
            for _ in range(2):
                args = ", ".join(str(self.constant()) for _ in range(2))
                self.lines += ["try:", f"    show(*f{number}({args}))"]
                self.lines += ["except (ZeroDivisionError, ValueError, OverflowError) as e:", "    print(type(e), e)"]
        return "\n".join(self.lines) + "\n"

    def constant(self) -> int:
        n = self.random.choice(CONSTANTS)
        return -n if self.random.random() < 0.25 else n

    def function(self, number: int) -> None:
        self.lines.append(f"def f{number}(a, b):")
        self.line(1, f"c, d = {self.constant()}, {self.constant()}")
        self.line(1, "xs = [1, 2, 3, 4, 5, 6, 7, 8]")
        self.line(1, "ys = [i * i for i in range(6)]")
        self.line(1, "box = Box(c)")
        self.line(1, "steps = 0")
        self.number = number
        self.block(1, 3)
        self.line(1, "return a, b, c, d, box.n, xs[a % 8], box.small, steps, sum(ys), len(ys), ys[-1], G, H")

    def line(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)

    def block(self, depth: int, budget: int) -> None:
        for _ in range(self.random.randint(1, 4)):
            self.statement(depth, budget)

    def statement(self, depth: int, budget: int) -> None:
        choices = [self.assign, self.assign, self.augmented, self.cut, self.store]
        if budget:
            choices += [self.conditional, self.loop, self.counted, self.protected]
        self.random.choice(choices)(depth, budget)

    def assign(self, depth: int, budget: int) -> None:
        if self.random.random() < 0.2:
            self.line(depth, f"{self.name()}, {self.name()} = {self.expression(2)}, {self.expression(2)}")
        else:
            self.line(depth, f"{self.name()} = {self.expression(3)}")

    def augmented(self, depth: int, budget: int) -> None:
        self.line(depth, f"{self.name()} {self.random.choice(OPERATORS)}= {self.expression(2)}")

    def cut(self, depth: int, budget: int) -> None:
        name = self.name()
        modulus = f"%= {self.random.choice(CONSTANTS[1:])}"
        how = self.random.choice([modulus, "&= 0xFFFF", "//= 10**20", ">>= 70", *WORDS])
        self.line(depth, f"{name} {how}")

    def store(self, depth: int, budget: int) -> None:
        options = [
            f"xs[{self.name()} % 8] = {self.expression(2)}",
            f"box.n = {self.expression(2)} % 10**25",
            f"{self.name()} = box.add({self.name()}) + box.n",
            f"{self.name()} = xs[{self.name()} & 7] + len(xs)",
            f"{self.name()} = sum(xs) + max(xs) - min({self.name()}, {self.name()})",
            f"{self.name()} = abs({self.name()}) + int({self.name()} / K % 1000)",
        ]
        options += [
            f"ys[{self.name()} % len(ys)] = {self.expression(1)} % 1000",
            f"ys.append({self.name()} % 77); ys.pop(0)",
            f"ys = ys[1:] + [{self.expression(1)} & 0xFF]",
            f"ys.sort(); ys.reverse(); {self.name()} ^= ys[0] - ys[-1]",
            f"{self.name()} = sum(p * q for p, q in zip(ys, xs)) % 10**18",
            f"{self.name()} += max(ys) - min(ys) + ys.count(1) + ys.index(ys[2])",
            "ys[1:3] = [v % 9 for v in ys[2:4]]",
            f"{self.name()}, {self.name()}, *_ = ys",
            f"{self.name()}, {self.name()} = ys[:2]",
            f"{self.name()} = int({self.name()} * 0.37) + round({self.name()} % K / 2)",
            f"{self.name()} &= {self.name()} - 1",
            f"{self.name()} &= -{self.name()}",
            "steps += 1",
            f"steps -= 3; {self.name()} += steps",
            f"{self.name()} = bump({self.name()})",
            f"{self.name()} = box.keep({self.name()}) + box.small",
            f"(box.keep, bump)[{self.name()} % 2]({self.expression(1)})",
        ]
        if self.random.random() < 0.05:
            options = [
                f"ys[{self.name()} % len(ys)] = {self.expression(1)}",
                f"box.keep({self.name()}, by=10**{self.random.randint(1, 30)})",
                f"box.small = {self.name()}",
                f"[ys.append][0]({self.name()}); ys.pop(0)",
            ]
        if self.number:
            options.append(
                f"{self.name()} = f{self.random.randrange(self.number)}({self.name()}, {self.expression(1)})[0]"
            )
        self.line(depth, self.random.choice(options))

    def conditional(self, depth: int, budget: int) -> None:
        self.line(depth, f"if {self.condition()}:")
        self.block(depth + 1, budget - 1)
        if self.random.random() < 0.5:
            self.line(depth, "else:")
            self.block(depth + 1, budget - 1)

    def loop(self, depth: int, budget: int) -> None:
        self.loops += 1
        fuel = f"fuel{self.loops}"
        self.line(depth, f"{fuel} = 0")
        self.line(depth, f"while {fuel} < {self.random.randint(1, 12)} and {self.condition()}:")
        self.line(depth + 1, f"{fuel} += 1")
        self.block(depth + 1, budget - 1)
        self.shorten(depth + 1)

    def counted(self, depth: int, budget: int) -> None:
        self.loops += 1
        i, n = f"i{self.loops}", self.random.randint(0, 9)
        start = self.random.choice(["0", "3", "-4", self.name(), str(self.constant())])
        step = self.random.choice(["1", "1", "-1", "3", "-7", f"(abs({self.name()}) + 1)", str(2**62)])
        bounds = f"{start}, {start} + {n} * {step}, {step}" if self.random.random() < 0.7 else str(n)
        self.line(depth, f"for {i} in range({bounds}):")
        self.line(depth + 1, f"{self.name()} {self.random.choice('+-^')}= {i}")
        self.block(depth + 1, budget - 1)
        self.shorten(depth + 1)
        if self.random.random() < 0.2:
            self.line(depth + 1, f"if {self.condition()}: break")

    def shorten(self, depth: int) -> None:
        """Keeps what grows in a loop from getting millions of digits."""
        for name in VARIABLES:
            self.line(depth, f"if {name}.bit_length() > 300: {name} %= 2**290")

    def protected(self, depth: int, budget: int) -> None:
        self.line(depth, "try:")
        self.block(depth + 1, budget - 1)
        self.line(depth, "except ZeroDivisionError:")
        self.line(depth + 1, f"{self.name()} = {self.expression(1)}")

    def name(self) -> str:
        return self.random.choice(VARIABLES)

    def condition(self) -> str:
        op = self.random.choice(COMPARISONS)
        test = f"{self.expression(1)} {op} {self.expression(1)}"
        test = test if self.random.random() < 0.85 else self.expression(1)
        return f"not ({test})" if self.random.random() < 0.15 else test

    def expression(self, depth: int) -> str:
        if depth == 0 or self.random.random() < 0.2:
            return self.random.choice([*VARIABLES, *VARIABLES, str(self.constant()), "M", "K"])
        kind = self.random.random()
        if kind < 0.08:
            return f"({self.random.choice('-~+')}{self.expression(depth - 1)})"
        if kind < 0.16:
            return f"({self.expression(depth - 1)} {self.random.choice(['<<', '>>'])} {self.random.randint(0, 70)})"
        if kind < 0.2:
            return f"({self.expression(depth - 1)} if {self.condition()} else {self.expression(depth - 1)})"
        if kind < 0.24:
            return f"({self.name()} ** {self.random.randint(0, 3)})"
        if kind < 0.28:
            return f"({self.expression(depth - 1)} {self.random.choice(['<<', '>>'])} ({self.name()} & 31))"
        return f"({self.expression(depth - 1)} {self.random.choice(OPERATORS)} {self.expression(depth - 1)})"
