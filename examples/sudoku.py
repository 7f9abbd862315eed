"""Sudoku by constraint propagation and search (after Peter Norvig's idea), with a generator of puzzles."""

import random

DIGITS = "123456789"
ROWS = "ABCDEFGHI"


def cross(a, b):
    return [x + y for x in a for y in b]


SQUARES = cross(ROWS, DIGITS)
UNITS = (
    [cross(ROWS, c) for c in DIGITS]
    + [cross(r, DIGITS) for r in ROWS]
    + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS_OF = {s: [u for u in UNITS if s in u] for s in SQUARES}
PEERS = {s: set().union(*UNITS_OF[s]) - {s} for s in SQUARES}


class Contradiction(Exception):
    pass


class Grid:
    """The digits that are still possible in each square."""

    searched = 0

    def __init__(self, possible=None):
        self.possible = dict.fromkeys(SQUARES, DIGITS) if possible is None else possible

    @classmethod
    def parse(cls, text):
        grid = cls()
        cells = [c for c in text if c in DIGITS + "0."]
        if len(cells) != 81:
            raise ValueError(f"a grid has 81 cells, not {len(cells)}")
        for square, c in zip(SQUARES, cells):
            if c in DIGITS:
                grid.assign(square, c)
        return grid

    def copy(self):
        return Grid(self.possible.copy())

    def assign(self, square, digit):
        for other in self.possible[square].replace(digit, ""):
            self.eliminate(square, other)

    def eliminate(self, square, digit):
        options = self.possible[square]
        if digit not in options:
            return
        options = self.possible[square] = options.replace(digit, "")
        if not options:
            raise Contradiction(square)
        if len(options) == 1:
            for peer in PEERS[square]:
                self.eliminate(peer, options)
        for unit in UNITS_OF[square]:
            places = [s for s in unit if digit in self.possible[s]]
            if not places:
                raise Contradiction(digit)
            if len(places) == 1 and len(self.possible[places[0]]) > 1:
                self.assign(places[0], digit)

    def solved(self):
        return all(len(p) == 1 for p in self.possible.values())

    def solutions(self):
        """Every solution, by trying the square with the fewest digits first."""
        Grid.searched += 1
        if self.solved():
            yield self
            return
        _, square = min((len(p), s) for s, p in self.possible.items() if len(p) > 1)
        for digit in self.possible[square]:
            trial = self.copy()
            try:
                trial.assign(square, digit)
            except Contradiction:
                continue
            yield from trial.solutions()

    def solve(self):
        return next(self.solutions(), None)

    def __str__(self):
        lines = []
        for i, r in enumerate(ROWS):
            cells = [self.possible[r + c] if len(self.possible[r + c]) == 1 else "." for c in DIGITS]
            lines.append(" | ".join(" ".join(cells[j : j + 3]) for j in (0, 3, 6)))
            if i in (2, 5):
                lines.append("------+-------+------")
        return "\n".join(lines)


def make_puzzle(seed, clues):
    """A puzzle with one solution and about so many clues."""
    rng = random.Random(seed)
    grid = Grid()
    for square in rng.sample(SQUARES, 12):
        try:
            trial = grid.copy()
            trial.assign(square, rng.choice(trial.possible[square]))
            grid = trial
        except Contradiction:
            pass
    full = grid.solve()
    given = dict(full.possible)
    for square in rng.sample(SQUARES, 81):
        if sum(d != "." for d in given.values()) <= clues:
            break
        kept, given[square] = given[square], "."
        found = Grid.parse("".join(given[s] for s in SQUARES)).solutions()
        next(found)
        if next(found, None) is not None:
            given[square] = kept
    return "".join(given[s] for s in SQUARES)


PUZZLES = {
    "easy": "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "hard": "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "broken": "55..............................................................................." ,
}

if __name__ == "__main__":
    for name, text in PUZZLES.items():
        print(f"{name}:")
        Grid.searched = 0
        try:
            solution = Grid.parse(text).solve()
        except Contradiction as why:
            print("  no solution:", type(why).__name__)
            continue
        print(solution)
        print("  grids searched:", Grid.searched)
    puzzle = make_puzzle(2024, 30)
    print("made:", puzzle, sum(c != "." for c in puzzle), "clues")
    print(Grid.parse(puzzle).solve())
