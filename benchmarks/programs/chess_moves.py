"""A chess move generator checked by perft: counts of legal positions below well-known ones."""

from collections import namedtuple

# The board is 10 columns by 12 rows with a border, so that a step off it is seen.
NORTH, SOUTH, EAST, WEST = -10, 10, 1, -1
KNIGHT_STEPS = (-21, -19, -12, -8, 8, 12, 19, 21)
DIAGONALS = (NORTH + EAST, NORTH + WEST, SOUTH + EAST, SOUTH + WEST)
STRAIGHTS = (NORTH, SOUTH, EAST, WEST)
DIRECTIONS = {
    "N": KNIGHT_STEPS,
    "B": DIAGONALS,
    "R": STRAIGHTS,
    "Q": DIAGONALS + STRAIGHTS,
    "K": DIAGONALS + STRAIGHTS,
}
SLIDERS = "BRQ"
OFF, EMPTY = "#", "."

Move = namedtuple("Move", "source target piece captured promotion special")


def square(name):
    return 20 + (8 - int(name[1])) * 10 + "abcdefgh".index(name[0]) + 1


def name_of(index):
    row, column = divmod(index - 20, 10)
    return "abcdefgh"[column - 1] + str(8 - row)


A1, E1, H1, A8, E8, H8 = map(square, ("a1", "e1", "h1", "a8", "e8", "h8"))
LOSES_CASTLING = {A1: "Q", E1: "KQ", H1: "K", A8: "q", E8: "kq", H8: "k"}


class Position:
    def __init__(self, fen):
        placement, side, castling, en_passant = fen.split()[:4]
        self.board = [OFF] * 120
        at = 21
        for row in placement.split("/"):
            for c in row:
                if c.isdigit():
                    for _ in range(int(c)):
                        self.board[at] = EMPTY
                        at += 1
                else:
                    self.board[at] = c
                    at += 1
            at += 2
        self.white = side == "w"
        self.castling = "" if castling == "-" else castling
        self.en_passant = None if en_passant == "-" else square(en_passant)
        self.kings = {True: self.board.index("K"), False: self.board.index("k")}
        self.history = []

    def __str__(self):
        rows = ("".join(self.board[i + 1 : i + 9]) for i in range(20, 100, 10))
        return "\n".join(rows)

    def is_own(self, piece):
        return piece.isupper() if self.white else piece.islower()

    def is_enemy(self, piece):
        return piece.islower() if self.white else piece.isupper()

    def moves(self):
        """The pseudo-legal moves: the king may be left in check."""
        for source, piece in enumerate(self.board):
            if piece == EMPTY or piece == OFF or not self.is_own(piece):
                continue
            kind = piece.upper()
            if kind == "P":
                yield from self.pawn_moves(source, piece)
            else:
                yield from self.piece_moves(source, piece, kind)
                if kind == "K":
                    yield from self.castling_moves(source, piece)

    def piece_moves(self, source, piece, kind):
        board = self.board
        slides = kind in SLIDERS
        for step in DIRECTIONS[kind]:
            target = source + step
            while board[target] == EMPTY:
                yield Move(source, target, piece, EMPTY, None, None)
                if not slides:
                    break
                target += step
            else:
                if board[target] != OFF and self.is_enemy(board[target]):
                    yield Move(source, target, piece, board[target], None, None)

    def pawn_moves(self, source, piece):
        forward = NORTH if self.white else SOUTH
        start, last = (8, 2) if self.white else (3, 9)
        target = source + forward
        if self.board[target] == EMPTY:
            yield from self.pawn_arrives(source, target, piece, EMPTY, last)
            twice = target + forward
            if source // 10 == start and self.board[twice] == EMPTY:
                yield Move(source, twice, piece, EMPTY, None, "double")
        for target in (source + forward + EAST, source + forward + WEST):
            found = self.board[target]
            if target == self.en_passant:
                yield Move(source, target, piece, "p" if self.white else "P", None, "en passant")
            elif found != EMPTY and found != OFF and self.is_enemy(found):
                yield from self.pawn_arrives(source, target, piece, found, last)

    def pawn_arrives(self, source, target, piece, captured, last):
        if target // 10 == last:
            for promotion in "QRBN" if self.white else "qrbn":
                yield Move(source, target, piece, captured, promotion, None)
        else:
            yield Move(source, target, piece, captured, None, None)

    def castling_moves(self, king, piece):
        short, long = ("K", "Q") if self.white else ("k", "q")
        enemy = not self.white
        if short in self.castling and self.board[king + 1 : king + 3] == [EMPTY] * 2:
            if not any(self.attacked(s, enemy) for s in (king, king + 1)):
                yield Move(king, king + 2, piece, EMPTY, None, "short")
        if long in self.castling and self.board[king - 3 : king] == [EMPTY] * 3:
            if not any(self.attacked(s, enemy) for s in (king, king - 1)):
                yield Move(king, king - 2, piece, EMPTY, None, "long")

    def attacked(self, target, by_white):
        board = self.board
        pawn, knight, bishop, rook, queen, king = "PNBRQK" if by_white else "pnbrqk"
        towards = SOUTH if by_white else NORTH
        if board[target + towards + EAST] == pawn or board[target + towards + WEST] == pawn:
            return True
        for step in KNIGHT_STEPS:
            if board[target + step] == knight:
                return True
        for directions, slider in ((DIAGONALS, bishop), (STRAIGHTS, rook)):
            for step in directions:
                at = target + step
                if board[at] == king:
                    return True
                while board[at] == EMPTY:
                    at += step
                if board[at] == slider or board[at] == queen:
                    return True
        return False

    def make(self, move):
        self.history.append((move, self.castling, self.en_passant, dict(self.kings)))
        board = self.board
        board[move.source] = EMPTY
        board[move.target] = move.promotion or move.piece
        self.en_passant = None
        if move.special == "double":
            self.en_passant = (move.source + move.target) // 2
        elif move.special == "en passant":
            board[move.target + (SOUTH if self.white else NORTH)] = EMPTY
        elif move.special == "short":
            board[move.target - 1], board[move.target + 1] = board[move.target + 1], EMPTY
        elif move.special == "long":
            board[move.target + 1], board[move.target - 2] = board[move.target - 2], EMPTY
        if move.piece in "Kk":
            self.kings[self.white] = move.target
        if self.castling:
            for touched in (move.source, move.target):
                for right in LOSES_CASTLING.get(touched, ""):
                    self.castling = self.castling.replace(right, "")
        self.white = not self.white

    def unmake(self):
        move, self.castling, self.en_passant, self.kings = self.history.pop()
        self.white = not self.white
        board = self.board
        board[move.source] = move.piece
        board[move.target] = move.captured
        if move.special == "en passant":
            board[move.target] = EMPTY
            board[move.target + (SOUTH if self.white else NORTH)] = move.captured
        elif move.special == "short":
            board[move.target + 1], board[move.target - 1] = board[move.target - 1], EMPTY
        elif move.special == "long":
            board[move.target - 2], board[move.target + 1] = board[move.target + 1], EMPTY

    def legal_moves(self):
        mover = self.white
        for move in list(self.moves()):
            self.make(move)
            if not self.attacked(self.kings[mover], not mover):
                yield move
            self.unmake()

    def perft(self, depth):
        if depth == 0:
            return 1
        total = 0
        mover = self.white
        for move in self.moves():
            self.make(move)
            if not self.attacked(self.kings[mover], not mover):
                total += self.perft(depth - 1)
            self.unmake()
        return total


POSITIONS = [
    ("start", "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -", [20, 400, 8902]),
    ("kiwipete", "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq -", [48, 2039, 97862]),
    ("endgame", "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - -", [14, 191, 2812, 43238]),
    ("promotions", "r3k2r/Pppp1ppp/1b3nbN/nP6/BBP1P3/q4N2/Pp1P2PP/R2Q1RK1 w kq -", [6, 264, 9467]),
]


def describe(move):
    capture = "x" if move.captured != EMPTY else "-"
    return f"{move.piece}{name_of(move.source)}{capture}{name_of(move.target)}{move.promotion or ''}"


def main():
    for name, fen, expected in POSITIONS:
        position = Position(fen)
        print(position)
        print(" ".join(sorted(describe(move) for move in position.legal_moves())))
        counts = [position.perft(depth) for depth in range(1, len(expected) + 1)]
        print(name, counts, "correct" if counts == expected else f"should be {expected}")


main()
