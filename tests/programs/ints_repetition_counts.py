"""Counts of sequence * n that no memory holds, or that are no C sizes."""

from collections import deque


class Many:
    def __index__(self):
        return 10**20


class Two:
    def __index__(self):
        return 2


def tried(make):
    try:
        print(make())
    except (OverflowError, MemoryError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


COUNTS = [10**20, -(10**20), 2**64, 2**63, 2**63 - 1, -(2**63), 2**62, -1, 0, True, Two(), Many(), 1.5, "x"]
SEQUENCES = [
    [1, 2],
    ["a"],
    [1.5, 2.5],
    [True],
    "ab",
    "é\u20ac",
    (1,),
    (1, 2),
    b"ab",
    bytearray(b"xx"),
    [],
    "",
    (),
    b"",
    bytearray(),
]
for count in COUNTS:
    for sequence in SEQUENCES:
        tried(lambda: sequence * count)
        tried(lambda: count * sequence)
    if not isinstance(count, (float, str)):
        tried(lambda: deque([1, 2]) * count)


def in_place(sequence, count):
    sequence *= count
    return sequence


for count in COUNTS:
    for sequence in [[1, 2], "ab", (1, 2), b"ab", bytearray(b"xx")]:
        tried(lambda: in_place(sequence, count))


def known(d):
    return 10**20 * d


def known_text(text, n):
    return text * (n * 10**19)


tried(lambda: known([1, 2]))
tried(lambda: known("ab"))
tried(lambda: known_text("ab", 3))
tried(lambda: known_text("ab", 0))
tried(lambda: "ab" * 2**62)
tried(lambda: [0] * 10**20)
tried(lambda: [0.5] * -(10**20))
for count in COUNTS:
    if count not in (2**62, 2**63 - 1):
        tried(lambda: bytes(count) if not isinstance(count, str) else "text")


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in (3, 2**63 - 1, 2**63, 10**20):
    tried(lambda: len(Sized(n)))
