"""Which part of an expression failed: the operator of a binary operation, the brackets of a subscript.

For the module traceback, which parses the text of the failing expression; here its tokens at depth 0 tell the same.
(What the table of positions says of uncaught exceptions is slightly different: `passes/anchors.py`.)

    a + b * c     left operand's end .. the operator      a[i][j]     [j]
      ^                                                       ~~~~^^^
"""

from waspy.lang import *

WORD, OPERATOR, OPEN, CLOSE, OTHER = range(5)

# How tightly operators bind; what binds less tightly than any of them makes no anchors.
OR, XOR, AND, SHIFT, SUM, PRODUCT, POWER = range(1, 8)
NOT_AN_OPERATOR = 0


@struct
class Anchors:
    """Bytes [left, right) of the source get `^`, the rest of the range `~`; left -1: there is no such part."""

    left: i32
    right: i32


@struct
class Scan:
    """The state of going through the tokens of [at, end)."""

    text: Array[u8]
    at: i32
    end: i32
    operand: bool  # did an operand just end?


def find(text: Array[u8], start: i32, end: i32, out: Anchors) -> None:
    """Fills `out` for the expression in text[start:end]."""
    if start >= end or end > len(text):
        return
    s = Scan(text, start, end, False)
    best = POWER + 1
    best_at = -1
    bracket = -1  # where the last token group that could be a subscript began
    unary = False
    while skip_blanks(s):
        at = s.at
        c = text[at]
        subscripts = s.operand and c == ord("[")
        level = binary_level(s)
        if level < 0:
            return
        if level > NOT_AN_OPERATOR:
            if level < best or (level == best and level != POWER):
                best = level
                best_at = at
            bracket = -1
        elif is_unary(c) and not s.operand:
            if best_at < 0 and at == start:
                unary = True
            s.at = at + 1
        else:
            bracket = -1
            if subscripts:
                bracket = at
            if not skip_operand(s):
                return
    if best_at >= 0:
        if not (unary and best == POWER):
            operator_anchors(text, start, end, best_at, out)
    elif bracket >= 0 and not unary:
        out.left = bracket
        out.right = end


def skip_blanks(s: Scan) -> bool:
    """False at the end."""
    while s.at < s.end and is_blank(s.text[s.at]):
        s.at = s.at + 1
    return s.at < s.end


def is_blank(c: i32) -> bool:
    return c == ord(" ") or c == ord("\t") or c == 12


def is_unary(c: i32) -> bool:
    return c == ord("-") or c == ord("+") or c == ord("~")


def is_word(c: i32) -> bool:
    return (
        (c >= ord("a") and c <= ord("z"))
        or (c >= ord("A") and c <= ord("Z"))
        or (c >= ord("0") and c <= ord("9"))
        or c == ord("_")
        or c > 127
    )


def binary_level(s: Scan) -> i32:
    """If a binary operator starts here, goes past it and gives its level; 0: none; -1: one that has no anchors."""
    if not s.operand:
        return NOT_AN_OPERATOR
    c = s.text[s.at]
    d = 0
    if s.at + 1 < s.end:
        d = s.text[s.at + 1]
    level = NOT_AN_OPERATOR
    width = 1
    if d == c and (c == ord("*") or c == ord("/") or c == ord("<") or c == ord(">")):
        width = 2
        level = PRODUCT
        if c == ord("*"):
            level = POWER
        elif c != ord("/"):
            level = SHIFT
    elif c == ord("*") or c == ord("/") or c == ord("%") or c == ord("@"):
        level = PRODUCT
    elif c == ord("+") or c == ord("-"):
        level = SUM
    elif c == ord("&"):
        level = AND
    elif c == ord("^"):
        level = XOR
    elif c == ord("|"):
        level = OR
    elif c == ord("<") or c == ord(">") or c == ord("=") or c == ord("!") or c == ord(",") or c == ord(":"):
        return -1
    if level == NOT_AN_OPERATOR:
        return level
    if s.at + width < s.end and s.text[s.at + width] == ord("="):
        return -1  # augmented assignment
    s.at = s.at + width
    s.operand = False
    return level


def skip_operand(s: Scan) -> bool:
    """Goes past a name, number, string, bracketed group or dot. False: it is a keyword or what ends all hope."""
    c = s.text[s.at]
    if c == ord("(") or c == ord("[") or c == ord("{"):
        s.at = group_end(s.text, s.at, s.end)
        s.operand = True
        return True
    if c == ord('"') or c == ord("'"):
        s.at = string_end(s.text, s.at, s.end)
        s.operand = True
        return True
    if c == ord("."):
        s.at = s.at + 1
        s.operand = False
        return True
    if not is_word(c) or s.operand:
        return False  # two operands side by side: a keyword is among them
    return skip_word(s)


def skip_word(s: Scan) -> bool:
    text = s.text
    start = s.at
    number = text[start] >= ord("0") and text[start] <= ord("9")
    at = start
    while at < s.end:
        c = text[at]
        exponent = (
            number and at > start and is_sign(c) and (text[at - 1] | 32) == ord("e") and text[start + 1] != ord("x")
        )
        if not (is_word(c) or (number and c == ord(".")) or exponent):
            break
        at += 1
    s.at = at
    if at < s.end and (text[at] == ord('"') or text[at] == ord("'")) and at - start <= 2 and not number:
        s.at = string_end(text, at, s.end)
    elif is_keyword(text, start, at):
        return False
    s.operand = True
    return True


def is_sign(c: i32) -> bool:
    return c == ord("-") or c == ord("+")


def is_keyword(text: Array[u8], start: i32, end: i32) -> bool:
    """Words that can begin an expression, or a statement, which has no anchors."""
    words = data(b" not lambda await yield raise return del assert import from for if while with try class def ")
    n = end - start
    for i in range(len(words) - n - 1):
        if words[i] == ord(" ") and words[i + n + 1] == ord(" "):
            j = 0
            while j < n and words[i + 1 + j] == text[start + j]:
                j += 1
            if j == n:
                return True
    return False


def group_end(text: Array[u8], at: i32, end: i32) -> i32:
    """Behind the bracket that closes the one at `at`."""
    depth = 0
    while at < end:
        c = text[at]
        if c == ord('"') or c == ord("'"):
            at = string_end(text, at, end)
            continue
        if c == ord("(") or c == ord("[") or c == ord("{"):
            depth += 1
        elif c == ord(")") or c == ord("]") or c == ord("}"):
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return end


def string_end(text: Array[u8], at: i32, end: i32) -> i32:
    """Behind the string literal whose first quote is at `at`."""
    quote = text[at]
    triple = at + 2 < end and text[at + 1] == quote and text[at + 2] == quote
    if triple:
        at += 3
    else:
        at += 1
    while at < end:
        if text[at] == ord("\\"):
            at += 2
            continue
        if text[at] == quote:
            if not triple:
                return at + 1
            if at + 2 < end and text[at + 1] == quote and text[at + 2] == quote:
                return at + 3
        at += 1
    return end


# --- the anchors ---------------------------------------------------------------------------------------------
def operator_anchors(text: Array[u8], start: i32, end: i32, operator: i32, out: Anchors) -> None:
    left = operand_end(text, start, operator)
    while left < operator and is_blank(text[left]):
        left += 1
    width = 1
    if text[operator + 1] == text[operator] and text[operator] != ord("+") and text[operator] != ord("-"):
        width = 2
    right = left + 1
    if right < right_start(text, operator + width, end) and not is_blank(text[right]):
        right += 1
    out.left = operator
    out.right = right + (operator - left)


def operand_end(text: Array[u8], start: i32, end: i32) -> i32:
    """The end of the left operand, as the parser says it: parentheses around the whole operand do not count."""
    while end > start and is_blank(text[end - 1]):
        end -= 1
    while start < end and is_blank(text[start]):
        start += 1
    if is_parenthesised(text, start, end):
        return operand_end(text, start + 1, end - 1)
    return end


def right_start(text: Array[u8], start: i32, end: i32) -> i32:
    while start < end and is_blank(text[start]):
        start += 1
    stop = end
    while stop > start and is_blank(text[stop - 1]):
        stop -= 1
    if is_parenthesised(text, start, stop):
        return right_start(text, start + 1, stop - 1)
    return start


def is_parenthesised(text: Array[u8], start: i32, end: i32) -> bool:
    """Is text[start:end] one pair of parentheses around something that is no tuple?"""
    if start >= end or text[start] != ord("(") or group_end(text, start, end) != end:
        return False
    at = start + 1
    if at == end - 1:
        return False
    while at < end - 1:
        c = text[at]
        if c == ord('"') or c == ord("'"):
            at = string_end(text, at, end)
        elif c == ord("(") or c == ord("[") or c == ord("{"):
            at = group_end(text, at, end)
        elif c == ord(","):
            return False
        else:
            at += 1
    return True
