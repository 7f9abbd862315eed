"""Tic-tac-toe by minimax, sudoku, queens, 2048, blackjack, hanoi, Langton's ant, mazes, mastermind."""

from __future__ import annotations
import random
import sys
from collections import deque, Counter
from copy import deepcopy, copy
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum
from functools import lru_cache
from itertools import product, chain, groupby, combinations
from typing import ClassVar, Iterator, Literal, Optional

Player = Literal["X", "O"]


class Board(tuple):
    LINES = [*[range(i, i + 3) for i in (0, 3, 6)], *[range(i, 9, 3) for i in range(3)], (0, 4, 8), (2, 4, 6)]

    def __new__(cls, cells=(" ",) * 9):
        return super().__new__(cls, cells)

    def play(self, i, who):
        return type(self)((*self[:i], who, *self[i + 1 :]))

    @property
    def free(self):
        return [i for i, c in enumerate(self) if c == " "]

    @property
    def winner(self):
        return next((self[l[0]] for l in self.LINES if self[l[0]] != " " and len({self[i] for i in l}) == 1), None)

    def __str__(self):
        return "\n-+-+-\n".join("|".join(self[r : r + 3]) for r in (0, 3, 6))


@lru_cache(None)
def minimax(b: Board, me: Player, turn: Player) -> tuple[int, int | None]:
    if w := b.winner:
        return (1 if w == me else -1), None
    if not b.free:
        return 0, None
    scored = [(minimax(b.play(i, turn), me, "O" if turn == "X" else "X")[0], -i) for i in b.free]
    s, i = (max if turn == me else min)(scored)
    return s, -i


b, turn = Board(), "X"
while not b.winner and b.free:
    b = b.play(minimax(b, turn, turn)[1], turn)
    turn = {"X": "O", "O": "X"}[turn]
print(b, b.winner, minimax.cache_info().currsize, sep="\n")

PUZZLE = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"


class Sudoku:
    DIGITS = frozenset("123456789")

    def __init__(self, s):
        self.g = [list(s[i : i + 9]) for i in range(0, 81, 9)]

    def options(self, r, c):
        br, bc = r // 3 * 3, c // 3 * 3
        used = {
            *self.g[r],
            *(row[c] for row in self.g),
            *(self.g[br + i][bc + j] for i, j in product(range(3), repeat=2)),
        }
        return self.DIGITS - used

    def solve(self) -> bool:
        holes = [(len(o := self.options(r, c)), r, c, o) for r in range(9) for c in range(9) if self.g[r][c] == "0"]
        if not holes:
            return True
        _, r, c, opts = min(holes, key=lambda h: h[:3])
        for d in sorted(opts):
            self.g[r][c] = d
            if self.solve():
                return True
        self.g[r][c] = "0"
        return False

    def __str__(self):
        return "\n".join(" ".join(map("".join, zip(*[iter(row)] * 3))) for row in self.g)


s = Sudoku(PUZZLE)
print(s.solve(), s, sep="\n")


def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset(), acc=()):
    if row == n:
        yield acc
    for c in set(range(n)) - cols:
        if row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, (*acc, c))


sols = sorted(queens(6))
print(len(sols), len([*queens(8)]), *("".join("Q" if c == x else "." for x in range(6)) for c in sols[0]), sep="\n")


def slide(row):
    tiles = [x for x in row if x]
    out = []
    while tiles:
        if len(tiles) > 1 and tiles[0] == tiles[1]:
            out.append(tiles.pop(0) + tiles.pop(0))
        else:
            out.append(tiles.pop(0))
    return out + [0] * (len(row) - len(out))


MOVES = {
    "L": lambda g: [slide(r) for r in g],
    "R": lambda g: [slide(r[::-1])[::-1] for r in g],
    "U": lambda g: [*map(list, zip(*MOVES["L"]([*zip(*g)])))],
    "D": lambda g: [*map(list, zip(*MOVES["R"]([*map(list, zip(*g))])))],
}
rng = random.Random(2048)
g = [[0] * 4 for _ in range(4)]
for step in range(60):
    empty = [(r, c) for r, c in product(range(4), repeat=2) if not g[r][c]]
    if not empty:
        break
    r, c = rng.choice(empty)
    g[r][c] = 2 if rng.random() < 0.9 else 4
    g = next((n for m in "LDRU" if (n := MOVES[m](deepcopy(g))) != g), g)
print("\n".join("".join(f"{x or '.':>5}" for x in row) for row in g), max(map(max, g)), step)


class Suit(Enum):
    SPADES = "♠"
    HEARTS = "♥"
    DIAMONDS = "♦"
    CLUBS = "♣"

    @property
    def red(self):
        return self in (Suit.HEARTS, Suit.DIAMONDS)


@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: Suit = field(compare=False)
    NAMES: ClassVar[dict[int, str]] = {1: "A", 11: "J", 12: "Q", 13: "K"}

    def __str__(self):
        return f"{self.NAMES.get(self.rank, self.rank)}{self.suit.value}"

    @property
    def points(self):
        return 11 if self.rank == 1 else min(self.rank, 10)


@dataclass
class Hand:
    cards: list[Card] = field(default_factory=list)

    def __iadd__(self, c):
        self.cards.append(c)
        return self

    def __int__(self):
        total, aces = sum(c.points for c in self.cards), sum(c.rank == 1 for c in self.cards)
        while total > 21 and aces:
            total -= 10
            aces -= 1
        return total

    def __str__(self):
        return f"{' '.join(map(str, self.cards))} = {int(self)}"

    bust = property(lambda self: int(self) > 21)


deck = [Card(r, s) for s in Suit for r in range(1, 14)]
rng = random.Random(21)
rng.shuffle(deck)
tally = Counter()
for rnd in range(4):
    me, dealer = Hand(), Hand()
    for _ in range(2):
        me += deck.pop()
        dealer += deck.pop()
    while int(me) < 17:
        me += deck.pop()
    while not me.bust and int(dealer) < 17:
        dealer += deck.pop()
    result = (
        "lose" if me.bust or not dealer.bust and int(dealer) > int(me) else "push" if int(me) == int(dealer) else "win"
    )
    tally[result] += 1
    print(f"{me!s:<24} vs {dealer!s:<24} {result}")
print(
    tally,
    sorted(deck)[:3] == sorted(deck, key=lambda c: c.rank)[:3],
    max(deck).rank,
    sum(c.suit.red for c in deck),
    repr(deck[0]),
)


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}{c}"
        yield from hanoi(n - 1, b, a, c)


print(*hanoi(3), sum(1 for _ in hanoi(10)))


class Dir(IntEnum):
    N, E, S, W = range(4)

    @property
    def delta(self):
        return ((0, -1), (1, 0), (0, 1), (-1, 0))[self]

    def turn(self, by):
        return Dir((self + by) % 4)


def langton(steps):
    black, x, y, d = set(), 0, 0, Dir.N
    for _ in range(steps):
        d = d.turn(-1 if (x, y) in black else 1)
        black ^= {(x, y)}
        dx, dy = d.delta
        x += dx
        y += dy
    return black, d


bl, d = langton(500)
print(len(bl), d.name, d)
xs, ys = zip(*bl)
print(
    "\n".join(
        "".join("#" if (x, y) in bl else "." for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), min(ys) + 4)
    )
)


def maze(w, h, seed):
    rng = random.Random(seed)
    grid = [["#"] * (2 * w + 1) for _ in range(2 * h + 1)]
    stack = [(0, 0)]
    grid[1][1] = " "
    while stack:
        x, y = stack[-1]
        nbrs = [
            (dx, dy)
            for dx, dy in (d.delta for d in Dir)
            if 0 <= x + dx < w and 0 <= y + dy < h and grid[2 * (y + dy) + 1][2 * (x + dx) + 1] == "#"
        ]
        if not nbrs:
            stack.pop()
            continue
        dx, dy = rng.choice(nbrs)
        grid[2 * y + 1 + dy][2 * x + 1 + dx] = grid[2 * (y + dy) + 1][2 * (x + dx) + 1] = " "
        stack.append((x + dx, y + dy))
    return grid


mz = maze(8, 3, 5)
print("\n".join(map("".join, mz)))
q, seen = deque([(1, 1, 0)]), {(1, 1)}
while q:
    x, y, n = q.popleft()
    if (x, y) == (15, 5):
        print("exit after", n)
        break
    for d in Dir:
        nx, ny = x + d.delta[0], y + d.delta[1]
        if mz[ny][nx] == " " and (nx, ny) not in seen:
            seen.add((nx, ny))
            q.append((nx, ny, n + 1))
score = lambda secret, guess: (
    (e := sum(map(str.__eq__, secret, guess))),
    sum((Counter(secret) & Counter(guess)).values()) - e,
)
pool = ["".join(p) for p in product("ABCD", repeat=3)]
secret, tries = "BDA", []
while True:
    guess = pool[0]
    tries.append((guess, sc := score(secret, guess)))
    if sc == (3, 0):
        break
    pool = [p for p in pool if score(p, guess) == sc]
print(tries)
