"""Poker hands, blackjack, tic-tac-toe minimax, connect four, mastermind."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from enum import Enum, IntEnum
from functools import cached_property, lru_cache
from typing import ClassVar, Iterable, Literal, Sequence


class Suit(str, Enum):
    CLUBS = "♣"
    DIAMONDS = "♦"
    HEARTS = "♥"
    SPADES = "♠"

    @property
    def color(self) -> Literal["red", "black"]:
        return "red" if self in (Suit.DIAMONDS, Suit.HEARTS) else "black"


class Rank(IntEnum):
    TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE, TEN, JACK, QUEEN, KING, ACE = range(2, 15)

    @property
    def symbol(self):
        return {10: "T", 11: "J", 12: "Q", 13: "K", 14: "A"}.get(self, str(int(self)))


class Card:
    __slots__ = ("rank", "suit")
    _codes: ClassVar[dict[str, Suit]] = dict(zip("CDHS", Suit))

    def __init__(self, rank, suit):
        object.__setattr__(self, "rank", rank)
        object.__setattr__(self, "suit", suit)

    def __setattr__(self, *a):
        raise AttributeError("cards are immutable")

    @classmethod
    def parse(cls, text):
        rank = next((r for r in Rank if r.symbol == text[0].upper()), None)
        if rank is None:
            raise ValueError(f"no such card: {text}")
        return cls(rank, cls._codes[text[1].upper()])

    def __repr__(self):
        return f"{self.rank.symbol}{self.suit.value}"

    def __eq__(self, o):
        return (self.rank, self.suit) == (o.rank, o.suit)

    def __hash__(self):
        return hash((self.rank, self.suit))

    def __lt__(self, o):
        return self.rank < o.rank


class Category(IntEnum):
    HIGH_CARD = 0
    PAIR = 1
    TWO_PAIR = 2
    TRIPS = 3
    STRAIGHT = 4
    FLUSH = 5
    FULL_HOUSE = 6
    QUADS = 7
    STRAIGHT_FLUSH = 8

    def __str__(self):
        return self.name.replace("_", " ").capitalize()


class Hand:
    def __init__(self, cards: Iterable[Card]):
        self.cards = tuple(sorted(cards, reverse=True))

    @cached_property
    def value(self) -> tuple[Category, list[int]]:
        counts = sorted(((n, r) for r, n in Counter(c.rank for c in self.cards).items()), reverse=True)
        shape = tuple(n for n, _ in counts)
        ranks = [r for _, r in counts]
        flush = len({c.suit for c in self.cards}) == 1
        if ranks == [14, 5, 4, 3, 2]:
            ranks = [5, 4, 3, 2, 1]
        straight = shape == (1,) * 5 and ranks[0] - ranks[4] == 4
        match shape, straight, flush:
            case _, True, True:
                cat = Category.STRAIGHT_FLUSH
            case (4, 1), _, _:
                cat = Category.QUADS
            case (3, 2), _, _:
                cat = Category.FULL_HOUSE
            case _, _, True:
                cat = Category.FLUSH
            case _, True, _:
                cat = Category.STRAIGHT
            case (3, *_), _, _:
                cat = Category.TRIPS
            case (2, 2, _), _, _:
                cat = Category.TWO_PAIR
            case (2, *_), _, _:
                cat = Category.PAIR
            case _:
                cat = Category.HIGH_CARD
        return cat, [int(r) for r in ranks]

    def __lt__(self, o):
        return self.value < o.value

    def __str__(self):
        return " ".join(map(str, self.cards))

    @classmethod
    def best(cls, cards):
        return max(map(cls, itertools.combinations(cards, 5)), key=lambda h: h.value)


for text in (
    "AS KS QS JS TS",
    "5H 4H 3H 2H AH",
    "9C 9D 9H 9S 2D",
    "KC KD KH 3S 3D",
    "AH 9H 7H 5H 2H",
    "6C 5D 4H 3S 2D",
    "7C 7D 7H KS 2D",
    "JC JD 4H 4S AD",
    "TC TD 8H 6S 2D",
    "KC QD 8H 6S 2D",
):
    h = Hand(map(Card.parse, text.split()))
    print(f"{h!s:<16} {str(h.value[0]):<16} {h.value[1]}")
deck = [Card(r, s) for s in Suit for r in Rank]
rng = random.Random(2024)
tally = Counter(Hand(rng.sample(deck, 5)).value[0] for _ in range(1500))
for cat, n in sorted(tally.items()):
    print(f"{cat!s:<12} {n}")
print(
    Hand.best(rng.sample(deck, 7)),
    deck[0],
    Suit.HEARTS.color,
    Suit("♣").name,
    [s.value for s in Suit],
    Suit.CLUBS == "♣",
    f"{Rank.ACE:d}",
    Rank.ACE,
)
try:
    deck[0].rank = 3
except AttributeError as e:
    print(e)
try:
    Card.parse("1X")
except ValueError as e:
    print(e)


class TicTacToe:
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    @classmethod
    def winner(cls, b):
        return next((b[i] for i, j, k in cls.LINES if b[i] != "." and b[i] == b[j] == b[k]), None)

    @classmethod
    @lru_cache(maxsize=None)
    def minimax(cls, b: str, player: str) -> tuple[int, int]:
        if w := cls.winner(b):
            return (1 if w == "X" else -1), -1
        moves = [i for i, c in enumerate(b) if c == "."]
        if not moves:
            return 0, -1
        other = "O" if player == "X" else "X"
        pick = max if player == "X" else min
        return pick(((cls.minimax(b[:m] + player + b[m + 1 :], other)[0], -m) for m in moves))[0], cls.choose(
            b, player, other, moves
        )

    @classmethod
    def choose(cls, b, player, other, moves):
        sign = 1 if player == "X" else -1
        return max(moves, key=lambda m: sign * cls.minimax(b[:m] + player + b[m + 1 :], other)[0])


b, player = "." * 9, "X"
while not TicTacToe.winner(b) and "." in b:
    _, m = TicTacToe.minimax(b, player)
    b = b[:m] + player + b[m + 1 :]
    player = "XO"[player == "X"]
print("\n".join(b[i : i + 3] for i in (0, 3, 6)), TicTacToe.winner(b), TicTacToe.minimax.cache_info().currsize)


class ConnectFour:
    W, H = 7, 6

    def __init__(self):
        self.columns = [[] for _ in range(self.W)]

    def drop(self, col, player):
        if len(self.columns[col]) == self.H:
            raise ValueError(f"column {col} is full")
        self.columns[col].append(player)
        return self.wins(col, len(self.columns[col]) - 1, player)

    def at(self, c, r):
        return self.columns[c][r] if 0 <= c < self.W and 0 <= r < len(self.columns[c]) else None

    def wins(self, c, r, p):
        def run(dc, dr):
            n = 0
            while self.at(c + dc * (n + 1), r + dr * (n + 1)) == p:
                n += 1
            return n

        return any(run(*d) + run(-d[0], -d[1]) >= 3 for d in ((1, 0), (0, 1), (1, 1), (1, -1)))

    def __str__(self):
        return "\n".join("".join(self.at(c, r) or "·" for c in range(self.W)) for r in reversed(range(self.H)))


g, rng = ConnectFour(), random.Random(8)
for turn in itertools.cycle("RY"):
    try:
        if g.drop(rng.randrange(7), turn):
            print(turn, "wins")
            break
    except ValueError as e:
        print(e)
print(g)


def score(secret: Sequence[str], guess: Sequence[str]) -> tuple[int, int]:
    exact = sum(map(str.__eq__, secret, guess))
    common = sum((Counter(secret) & Counter(guess)).values())
    return exact, common - exact


def mastermind(secret):
    candidates = ["".join(p) for p in itertools.product("ABCD", repeat=4)]
    for n in itertools.count(1):
        guess = candidates[len(candidates) // 2]
        s = score(secret, guess)
        yield n, guess, s
        if s[0] == 4:
            return
        candidates = [c for c in candidates if score(c, guess) == s]


print(*mastermind("DBCA"), sep="\n")


def blackjack(cards):
    total = sum(min(int(c.rank), 10) if c.rank is not Rank.ACE else 11 for c in cards)
    aces = sum(c.rank is Rank.ACE for c in cards)
    while total > 21 and aces:
        total, aces = total - 10, aces - 1
    return total


print([blackjack(map_ := [Card.parse(c) for c in h.split()]) for h in ("AS KD", "AS AD 9C", "KS QD 2C", "AS 5D TC")])
