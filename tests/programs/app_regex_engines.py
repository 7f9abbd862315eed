"""Regular expression engines by hand: Thompson NFA to DFA, backtracking matcher, glob; compared with re."""

import re
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, product


class Node:
    pass


@dataclass(frozen=True)
class Char(Node):
    c: str


@dataclass(frozen=True)
class Any_(Node):
    pass


@dataclass(frozen=True)
class Set_(Node):
    chars: frozenset
    negated: bool = False


@dataclass(frozen=True)
class Cat(Node):
    parts: tuple


@dataclass(frozen=True)
class Alt(Node):
    options: tuple


@dataclass(frozen=True)
class Repeat(Node):
    node: Node
    low: int
    high: float


class Parser:
    def __init__(self, pattern):
        self.p, self.i = pattern, 0

    def more(self):
        return self.i < len(self.p)

    def peek(self):
        return self.p[self.i] if self.more() else ""

    def eat(self, c=None):
        ch = self.peek()
        if c is not None and ch != c:
            raise SyntaxError(f"expected {c!r} at {self.i} in {self.p!r}")
        self.i += 1
        return ch

    def parse(self):
        node = self.alt()
        if self.more():
            raise SyntaxError(f"unexpected {self.peek()!r} at {self.i}")
        return node

    def alt(self):
        options = [self.cat()]
        while self.peek() == "|":
            self.eat()
            options.append(self.cat())
        return options[0] if len(options) == 1 else Alt(tuple(options))

    def cat(self):
        parts = []
        while self.more() and self.peek() not in "|)":
            parts.append(self.repeat())
        return Cat(tuple(parts))

    def repeat(self):
        node = self.atom()
        while self.peek() and self.peek() in "*+?{":
            match self.eat():
                case "*":
                    node = Repeat(node, 0, float("inf"))
                case "+":
                    node = Repeat(node, 1, float("inf"))
                case "?":
                    node = Repeat(node, 0, 1)
                case "{":
                    spec = ""
                    while self.peek() != "}":
                        spec += self.eat()
                    self.eat("}")
                    lo, comma, hi = spec.partition(",")
                    node = Repeat(node, int(lo), (int(hi) if hi else float("inf")) if comma else int(lo))
        return node

    def atom(self):
        c = self.eat()
        if c == "(":
            node = self.alt()
            self.eat(")")
            return node
        if c == ".":
            return Any_()
        if c == "[":
            negated = self.peek() == "^" and bool(self.eat())
            chars = set()
            while self.peek() != "]":
                a = self.eat()
                if self.peek() == "-" and self.p[self.i + 1] != "]":
                    self.eat()
                    chars |= {chr(x) for x in range(ord(a), ord(self.eat()) + 1)}
                else:
                    chars.add(a)
            self.eat("]")
            return Set_(frozenset(chars), negated)
        if c == "\\":
            c = self.eat()
            if c == "d":
                return Set_(frozenset("0123456789"))
            if c == "w":
                return Set_(frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"))
        elif c in "*+?":
            raise SyntaxError("nothing to repeat")
        return Char(c)


def accepts(node, c):
    match node:
        case Char(x):
            return x == c
        case Any_():
            return c != "\n"
        case Set_(chars, negated):
            return (c in chars) != negated


class NFA:
    def __init__(self, node):
        self.ids = count()
        self.eps, self.steps = {}, {}
        self.start, self.end = self.build(node)

    def state(self):
        s = next(self.ids)
        self.eps[s] = []
        self.steps[s] = []
        return s

    def build(self, node):
        a, b = self.state(), self.state()
        match node:
            case Cat(parts):
                at = a
                for p in parts:
                    s, e = self.build(p)
                    self.eps[at].append(s)
                    at = e
                self.eps[at].append(b)
            case Alt(options):
                for o in options:
                    s, e = self.build(o)
                    self.eps[a].append(s)
                    self.eps[e].append(b)
            case Repeat(inner, low, high):
                at = a
                for _ in range(low):
                    s, e = self.build(inner)
                    self.eps[at].append(s)
                    at = e
                if high == float("inf"):
                    s, e = self.build(inner)
                    self.eps[at] += [s, b]
                    self.eps[e] += [s, b]
                else:
                    self.eps[at].append(b)
                    for _ in range(int(high) - low):
                        s, e = self.build(inner)
                        self.eps[at].append(s)
                        self.eps[e].append(b)
                        at = e
            case _:
                self.steps[a].append((node, b))
        return a, b

    def closure(self, states):
        stack, seen = list(states), set(states)
        while stack:
            for t in self.eps[stack.pop()]:
                if t not in seen:
                    seen.add(t)
                    stack.append(t)
        return frozenset(seen)

    def step(self, states, c):
        return self.closure({t for s in states for n, t in self.steps[s] if accepts(n, c)})

    def fullmatch(self, text):
        states = self.closure({self.start})
        for c in text:
            states = self.step(states, c)
            if not states:
                return False
        return self.end in states


class DFA:
    def __init__(self, nfa, alphabet):
        self.start = nfa.closure({nfa.start})
        self.table, self.final = {}, set()
        queue = deque([self.start])
        self.names = {self.start: 0}
        while queue:
            s = queue.popleft()
            if nfa.end in s:
                self.final.add(s)
            for c in alphabet:
                t = nfa.step(s, c)
                self.table[s, c] = t
                if t not in self.names:
                    self.names[t] = len(self.names)
                    queue.append(t)

    def fullmatch(self, text):
        s = self.start
        for c in text:
            s = self.table[s, c]
        return s in self.final

    def minimal_size(self, alphabet):
        group = {s: s in self.final for s in self.names}
        while True:
            signature = {s: (group[s], tuple(group[self.table[s, c]] for c in alphabet)) for s in self.names}
            ids = {sig: i for i, sig in enumerate(dict.fromkeys(signature.values()))}
            new = {s: ids[signature[s]] for s in self.names}
            if len(set(new.values())) == len(set(group.values())):
                return len(ids)
            group = new


def backtrack(node, text, i, k):
    match node:
        case Cat(()):
            return k(i)
        case Cat((first, *rest)):
            return backtrack(first, text, i, lambda j: backtrack(Cat(tuple(rest)), text, j, k))
        case Alt(options):
            return any(backtrack(o, text, i, k) for o in options)
        case Repeat(inner, low, high):
            if low > 0:
                return backtrack(inner, text, i, lambda j: backtrack(Repeat(inner, low - 1, high - 1), text, j, k))
            if high > 0 and backtrack(
                inner, text, i, lambda j: j > i and backtrack(Repeat(inner, 0, high - 1), text, j, k)
            ):
                return True
            return k(i)
        case _:
            return i < len(text) and accepts(node, text[i]) and k(i + 1)


words = ["".join(p) for n in range(5) for p in product("ab1", repeat=n)]
for pattern in [
    "a*b",
    "(a|b)*1",
    "a{2,3}b?",
    "[^a]+",
    "(ab|1)+",
    ".{3}",
    r"\d+\w?",
    "(a|ab)(b|1)?",
    "",
    "((a?)*b)*",
    "[a-b]1{0,}",
    "a|b|",
]:
    tree = Parser(pattern).parse()
    nfa = NFA(tree)
    dfa = DFA(nfa, "ab1")
    rx = re.compile(pattern)
    results = [
        (bool(rx.fullmatch(w)), nfa.fullmatch(w), dfa.fullmatch(w), backtrack(tree, w, 0, lambda i: i == len(w)))
        for w in words
    ]
    bad = [w for w, r in zip(words, results) if len(set(r)) != 1]
    print(
        f"{pattern!r:<16} nfa={len(nfa.eps):>2} dfa={len(dfa.names)} minimal={dfa.minimal_size('ab1')} accepted={sum(r[0] for r in results):>3} bad={bad}"
    )
for bad in ("(a", "a)", "*a"):
    try:
        Parser(bad).parse()
    except (SyntaxError, IndexError) as e:
        print(f"{bad!r}: {type(e).__name__}: {e}")


@lru_cache
def glob(pattern, text):
    if not pattern:
        return not text
    head, tail = pattern[0], pattern[1:]
    if head == "*":
        return glob(tail, text) or bool(text) and glob(pattern, text[1:])
    return bool(text) and (head == "?" or head == text[0]) and glob(tail, text[1:])


print(
    [glob(p, "main_test.py") for p in ("*.py", "main*", "*_????.??", "*.txt", "*a*t*t*")], glob.cache_info().misses > 10
)
print(Parser("a(b|c)*").parse())
