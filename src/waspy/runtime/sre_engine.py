"""The regular expression engine: runs a program of `sre_program` by backtracking, with a stack of its own.

Every choice pushes a frame of four words; failure pops frames until one of them says how to go on:

    kind     word 0: kind + 16 * a      1           2             3
    RETRY    a = where to go on         position    loop          -
    SHORTER  a = after a GREEDY         position    loop          least position
    LONGER   a = at a LAZY              position    loop          how many so far
    OLD_MARK a = mark                   its value   -             last group    (undoes a SET_MARK)
    ROUND    a = at a LOOP              count       outer loop    position where the round began
    LEAVE    a = after a MORE           position    loop
    AGAIN    a = at a LESS              position    loop
    WALL     a = the NEAR, NOT_NEAR,    position    loop          the wall outside
                 ATOMIC or HOLD_ALL

A loop is the index of a ROUND frame, -1 for none: rounds are never changed, each turn of a loop pushes another. A wall
stands for a body that is being matched for itself. When the body succeeds, what is above its wall goes, but for the
OLD_MARKs.
"""

from waspy.lang import *
from waspy.runtime import sre_codes
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.sre_codes import (
    AT_BEGINNING,
    AT_BEGINNING_LINE,
    AT_BEGINNING_STRING,
    AT_BOUNDARY,
    AT_END,
    AT_END_LINE,
    AT_END_STRING,
    AT_LOC_BOUNDARY,
    AT_UNI_BOUNDARY,
    AT_UNI_NON_BOUNDARY,
    NEWLINE,
    CharTest,
)
from waspy.runtime.sre_program import *

RETRY, SHORTER, LONGER, OLD_MARK, ROUND, LEAVE, AGAIN, WALL = range(8)
FRAME = 4
FAILED = -1  # in place of an index of the program
MATCHED = -2
NO_POINTS = Array[u8](0)
NO_WIDE_POINTS = Array[i32](0)
NO_FRAMES = Array[i32](0)
FIRST_FRAMES = 64


@struct
class Matcher:
    """A search in one string. `begin` and `at` are the match found; `empty_at`: an empty match there does not
    count, -1 for none. The characters of a `wide` string are in `points`, of others in `narrow`."""

    program: Program
    narrow: Array[u8]
    points: Array[i32]
    wide: bool
    end: i32
    begin: i32
    at: i32
    full: bool
    empty_at: i32
    marks: Array[i32]
    last_group: i32
    stack: Array[i32]
    height: i32
    loop: i32
    wall: i32
    native: "Func[[Matcher, i32], bool] | None"  # for strings that are not wide: see lower/regex_matcher.py


Native = Func[[Matcher, i32], bool]


def new_matcher(p: Program, s: Str, start: i32, end: i32, native: Native | None = None) -> Matcher:
    narrow = s.narrow
    marks = Array[i32].filled(p.groups * 2, -1)
    return Matcher(
        p,
        NO_POINTS if narrow is None else narrow,
        NO_WIDE_POINTS if narrow is not None else strings.wide_of(s),
        narrow is None,
        end,
        start,
        start,
        False,
        -1,
        marks,
        -1,
        NO_FRAMES,
        0,
        -1,
        -1,
        native if narrow is not None else None,
    )


def char_at(m: Matcher, i: i32) -> i32:
    if m.wide:
        return m.points[i]
    return m.narrow[i]


# --- searching ----------------------------------------------------------------------------------------------
def match_here(m: Matcher, at: i32) -> bool:
    """Matches at `at`."""
    native = m.native
    if native is not None and not m.full:
        marks = m.marks
        for i in range(len(marks)):
            marks[i] = -1
        m.last_group = -1
        m.begin = at
        m.height = 0
        m.loop = -1
        m.wall = -1
        return native(m, at)
    if m.last_group >= 0 or m.height > 0:
        m.marks.fill(0, -1, len(m.marks))
        m.last_group = -1
    m.begin = at
    m.height = 0
    m.loop = -1
    m.wall = -1
    return run(m, 0, at)


def search_from(m: Matcher, at: i32) -> bool:
    """Finds the first match that begins at `at` or later."""
    p = m.program
    first = p.first
    if p.anchored:
        return at <= m.end and match_here(m, at)
    while True:
        if p.start >= 0:
            at = find_char(m, p.start, at)
        elif first is not None:
            at = find_first(m, first, at)
        if at > m.end:
            return False
        if match_here(m, at):
            return True
        m.empty_at = -1
        at += 1


def find_char(m: Matcher, c: i32, at: i32) -> i32:
    """Where c stands next, or beyond the end."""
    end = m.end
    if m.wide:
        points = m.points
        while at < end and points[at] != c:
            at += 1
    else:
        narrow = m.narrow
        while at < end and narrow[at] != c:
            at += 1
    return at if at < end else end + 1


def find_first(m: Matcher, first: Array[u8], at: i32) -> i32:
    """Where a match may begin next, or beyond the end."""
    end = m.end
    if m.wide:
        points = m.points
        while at < end and points[at] < 256 and first[points[at]] == 0:
            at += 1
    else:
        narrow = m.narrow
        while at < end and first[narrow[at]] == 0:
            at += 1
    return at if at < end else end + 1


# --- the machine ------------------------------------------------------------------------------------------------
def run(m: Matcher, pc: i32, at: i32) -> bool:
    """Runs the program from `pc` at the position `at`. Leaves the end of the match in `m.at`."""
    code = m.program.code
    tests = m.program.tests
    narrow = m.narrow
    points = m.points
    wide = m.wide
    end = m.end
    while True:
        c = -1
        if at < end:
            c = points[at] if wide else narrow[at]
        op = code[pc]
        if op == CHAR:
            if c == code[pc + 1]:
                at += 1
                pc += 2
                continue
        elif op == TEST:
            if c >= 0 and sre_codes.passes(cast(CharTest, tests[code[pc + 1]]), c):
                at += 1
                pc += 2
                continue
        elif op == SET_MARK:
            set_mark(m, code[pc + 1], at)
            pc += 2
            continue
        elif op == TRY:
            t = code[pc + 2]
            if t < 0 or c >= 0 and sre_codes.passes(cast(CharTest, tests[t]), c):
                push(m, RETRY, code[pc + 1], at, 0)
                pc += 3
            else:
                pc = code[pc + 1]
            continue
        elif op == GO:
            pc = code[pc + 1]
            continue
        else:
            m.at = at
            pc = repeat_one(m, pc, at) if op == GREEDY else run_other(m, op, pc, at)
            at = m.at
            if pc >= 0:
                continue
            if pc == MATCHED:
                return True
        pc = go_back(m)
        if pc < 0:
            return False
        at = m.at


def push(m: Matcher, kind: i32, a: i32, at: i32, extra: i32) -> None:
    h = m.height
    if h == len(m.stack):
        higher = Array[i32](max(h * 2, FIRST_FRAMES))
        higher.copy(0, m.stack, 0, h)
        m.stack = higher
    stack = m.stack
    stack[h] = a << 4 | kind
    stack[h + 1] = at
    stack[h + 2] = m.loop
    stack[h + 3] = extra
    m.height = h + FRAME


def set_mark(m: Matcher, mark: i32, at: i32) -> None:
    push(m, OLD_MARK, mark, m.marks[mark], m.last_group)
    m.marks[mark] = at
    if mark & 1 == 1:
        m.last_group = (mark >> 1) + 1


def run_other(m: Matcher, op: i32, pc: i32, at: i32) -> i32:
    """Does the operation; gives where to go on, FAILED or MATCHED."""
    code = m.program.code
    if op == MORE:
        return next_round(m, pc, at)
    if op == LOOP:
        push(m, ROUND, pc, -1, -1)
        m.loop = m.height - FRAME
        return code[pc + 3]
    if op == PLACE:
        return pc + 2 if stands_at(m, code[pc + 1], at) else FAILED
    if op == LAZY:
        return repeat_lazily(m, pc, at)
    if op == LESS:
        return leave_or_stay(m, pc, at)
    if op == DONE:
        return finish(m, at)
    if op == HOLD:
        m.at = count_chars(m, code[pc + 1], at, code[pc + 3])
        return pc + 4 if m.at - at >= code[pc + 2] else FAILED
    if op == NEAR or op == NOT_NEAR or op == ATOMIC or op == HOLD_ALL:
        return enter_body(m, op, pc, at)
    if op == SAME:
        return same_again(m, pc, at)
    if op == IF_GROUP:
        g = code[pc + 1] * 2
        return pc + 3 if m.marks[g] >= 0 and m.marks[g + 1] >= m.marks[g] else code[pc + 2]
    return FAILED


def go_back(m: Matcher) -> i32:
    """Pops frames up to the last choice; gives where to go on from `m.at`, or FAILED."""
    while m.height > 0:
        stack = m.stack
        h = m.height - FRAME
        m.height = h
        kind = stack[h] & 15
        a = stack[h] >> 4
        if kind == OLD_MARK:
            m.marks[a] = stack[h + 1]
            m.last_group = stack[h + 3]
        elif kind != ROUND:
            at = stack[h + 1]
            m.at = at
            m.loop = stack[h + 2]
            if kind == RETRY:
                return a
            if kind == SHORTER:
                if give_back(m, a, h):
                    return a
            else:
                a = resume(m, kind, a, at, stack[h + 3])
                if a >= 0:
                    return a
    return FAILED


def resume(m: Matcher, kind: i32, a: i32, at: i32, extra: i32) -> i32:
    """Goes on from the less frequent kinds of frames."""
    if kind == LEAVE:
        m.loop = m.stack[m.loop + 2]
        return a
    if kind == LONGER:
        return one_more(m, a, at, extra)
    if kind == AGAIN:
        return new_round(m, m.program.code[a + 1], at)
    m.wall = extra
    op = m.program.code[a]
    if op == NOT_NEAR:
        return m.program.code[a + 2]
    return FAILED


# --- repeats of one character --------------------------------------------------------------------------------
def count_chars(m: Matcher, number: i32, at: i32, most: i32) -> i32:
    """The end of the run of characters that pass the test."""
    test = cast(CharTest, m.program.tests[number])
    table = test.table
    end = m.end
    if most >= 0 and most < end - at:
        end = at + most
    if m.wide:
        points = m.points
        while at < end and sre_codes.passes(test, points[at]):
            at += 1
    else:
        narrow = m.narrow
        while at < end and table[narrow[at]] != 0:
            at += 1
    return at


def repeat_one(m: Matcher, pc: i32, at: i32) -> i32:
    """GREEDY."""
    code = m.program.code
    last = count_chars(m, code[pc + 1], at, code[pc + 3])
    if last - at < code[pc + 2] or code[pc + 2] < 0:
        return FAILED
    least = at + code[pc + 2]
    pc += 4
    m.at = last
    if last > least:
        push(m, SHORTER, pc, last, least)
        if code[pc] == CHAR:
            m.at = last_before(m, code[pc + 1], last, least)
            if m.at < 0:
                m.height -= FRAME
                return FAILED
            m.stack[m.height - 3] = m.at
    return pc


def last_before(m: Matcher, c: i32, at: i32, least: i32) -> i32:
    """The last position from `at` down to `least` where c stands, or -1."""
    if at == m.end:
        at -= 1
    if m.wide:
        points = m.points
        while at >= least and points[at] != c:
            at -= 1
    else:
        narrow = m.narrow
        while at >= least and narrow[at] != c:
            at -= 1
    return at if at >= least else -1


def give_back(m: Matcher, pc: i32, h: i32) -> bool:
    """The frame at `h` is the last one of a GREEDY in front of `pc`: goes on with a shorter run."""
    code = m.program.code
    at = m.at - 1
    least = m.stack[h + 3]
    if at < least:
        return False
    if code[pc] == CHAR:
        at = last_before(m, code[pc + 1], at, least)
        if at < 0:
            return False
    m.at = at
    if at > least:
        m.stack[h + 1] = at
        m.height = h + FRAME
    return True


def repeat_lazily(m: Matcher, pc: i32, at: i32) -> i32:
    code = m.program.code
    least = code[pc + 2]
    last = at
    if least != 0:
        last = count_chars(m, code[pc + 1], at, least)
        if least < 0 or last - at < least:
            return FAILED
    m.at = last
    return lengthen(m, pc, last, least)


def lengthen(m: Matcher, pc: i32, at: i32, count: i32) -> i32:
    """Goes on behind a LAZY that has taken `count` characters and may take more later."""
    code = m.program.code
    most = code[pc + 3]
    if most < 0 or count < most:
        push(m, LONGER, pc, at, count)
    return pc + 4


def one_more(m: Matcher, pc: i32, at: i32, count: i32) -> i32:
    """Takes another character, and those up to where the next code can match."""
    code = m.program.code
    test = cast(CharTest, m.program.tests[code[pc + 1]])
    most = code[pc + 3]
    seeks = code[pc + 4] == CHAR
    while at < m.end and (most < 0 or count < most) and sre_codes.passes(test, char_at(m, at)):
        at += 1
        count += 1
        if not seeks or at < m.end and char_at(m, at) == code[pc + 5]:
            m.at = at
            return lengthen(m, pc, at, count)
    return FAILED


# --- loops -------------------------------------------------------------------------------------------------------
def new_round(m: Matcher, pc: i32, began: i32) -> i32:
    """Pushes the next round of the current loop; gives where its body begins."""
    count = m.stack[m.loop + 1]
    outer = m.stack[m.loop + 2]
    push(m, ROUND, pc, count + 1, began)
    h = m.height - FRAME
    m.stack[h + 2] = outer
    m.loop = h
    return pc + 4


def next_round(m: Matcher, pc: i32, at: i32) -> i32:
    """MORE: another round if there may be one, later without."""
    code = m.program.code
    start = code[pc + 1]
    count = m.stack[m.loop + 1] + 1
    began = m.stack[m.loop + 3]
    most = code[start + 2]
    least = code[start + 1]
    if count < least or least < 0:
        return new_round(m, start, began)
    if (most < 0 or count < most) and at != began:
        push(m, LEAVE, pc + 2, at, 0)
        return new_round(m, start, at)
    m.loop = m.stack[m.loop + 2]
    return pc + 2


def leave_or_stay(m: Matcher, pc: i32, at: i32) -> i32:
    """LESS: goes on behind the loop if there were enough rounds, later with another one."""
    code = m.program.code
    start = code[pc + 1]
    count = m.stack[m.loop + 1] + 1
    began = m.stack[m.loop + 3]
    most = code[start + 2]
    least = code[start + 1]
    if count < least or least < 0:
        return new_round(m, start, began)
    if (most < 0 or count < most) and at != began:
        push(m, AGAIN, pc, at, 0)
    m.loop = m.stack[m.loop + 2]
    return pc + 2


# --- bodies that are matched for themselves ------------------------------------------------------------------------
def enter_body(m: Matcher, op: i32, pc: i32, at: i32) -> i32:
    code = m.program.code
    if op == ATOMIC:
        build_wall(m, pc, at)
        return pc + 2
    if op == HOLD_ALL:
        push(m, ROUND, pc, 0, at)
        m.loop = m.height - FRAME
        return hold_round(m, pc, at)
    back = code[pc + 1]
    if at < back:
        return FAILED if op == NEAR else code[pc + 2]
    build_wall(m, pc, at)
    m.at = at - back
    return pc + 3


def build_wall(m: Matcher, pc: i32, at: i32) -> None:
    push(m, WALL, pc, at, m.wall)
    m.wall = m.height - FRAME


def hold_round(m: Matcher, pc: i32, at: i32) -> i32:
    """Another round of a HOLD_ALL whose ROUND frame is the current loop. Enough: what fails does no harm."""
    code = m.program.code
    count = m.stack[m.loop + 1]
    most = code[pc + 2]
    if most >= 0 and count >= most:
        m.loop = m.stack[m.loop + 2]
        return code[pc + 3]
    if count >= code[pc + 1] and code[pc + 1] >= 0:
        push(m, LEAVE, code[pc + 3], at, 0)
    build_wall(m, pc, at)
    return pc + 4


def finish(m: Matcher, at: i32) -> i32:
    """DONE: the end of the innermost body, else of the match."""
    wall = m.wall
    if wall < 0:
        if m.full and at != m.end or at == m.empty_at and at == m.begin:
            return FAILED
        m.at = at
        return MATCHED
    stack = m.stack
    pc = stack[wall] >> 4
    began = stack[wall + 1]
    op = m.program.code[pc]
    m.wall = stack[wall + 3]
    m.loop = stack[wall + 2]
    if op == NOT_NEAR:
        undo_marks(m, wall)
        return FAILED
    if op == HOLD_ALL:
        return next_hold(m, pc, wall, began, at)
    keep_marks(m, wall)
    if op == NEAR:
        m.at = began
        return m.program.code[pc + 2]
    return m.program.code[pc + 1]


def next_hold(m: Matcher, pc: i32, wall: i32, began: i32, at: i32) -> i32:
    """A round of a HOLD_ALL has matched: no way back into it."""
    stack = m.stack
    least = m.program.code[pc + 1]
    count = stack[m.loop + 1] + 1
    keep_marks(m, m.loop + FRAME)
    outer = stack[m.loop + 2]
    if count >= least and least >= 0 and at == began:
        m.loop = outer
        return m.program.code[pc + 3]
    push(m, ROUND, pc, count, at)
    m.loop = m.height - FRAME
    m.stack[m.loop + 2] = outer
    return hold_round(m, pc, at)


def keep_marks(m: Matcher, start: i32) -> None:
    """Takes the frames from `start` away, but for OLD_MARKs."""
    stack = m.stack
    to = start
    for h in range(start, m.height, FRAME):
        if stack[h] & 15 == OLD_MARK:
            stack[to] = stack[h]
            stack[to + 1] = stack[h + 1]
            stack[to + 3] = stack[h + 3]
            to += FRAME
    m.height = to


def undo_marks(m: Matcher, start: i32) -> None:
    """Takes the frames from `start` away and undoes what marks were set since."""
    stack = m.stack
    h = m.height
    while h > start:
        h -= FRAME
        if stack[h] & 15 == OLD_MARK:
            m.marks[stack[h] >> 4] = stack[h + 1]
            m.last_group = stack[h + 3]
    m.height = start


# --- conditions -------------------------------------------------------------------------------------------------
def same_again(m: Matcher, pc: i32, at: i32) -> i32:
    """SAME: what a group matched, once more."""
    code = m.program.code
    op = code[pc + 1]
    start = m.marks[code[pc + 2] * 2]
    stop = m.marks[code[pc + 2] * 2 + 1]
    if start < 0 or stop < start or stop - start > m.end - at:
        return FAILED
    while start < stop:
        a = char_at(m, start)
        b = char_at(m, at)
        if a != b and sre_codes.lower_by(op, a) != sre_codes.lower_by(op, b):
            return FAILED
        start += 1
        at += 1
    m.at = at
    return pc + 3


def stands_at(m: Matcher, place: i32, at: i32) -> bool:
    if place == AT_BEGINNING or place == AT_BEGINNING_STRING:
        return at == 0
    if place == AT_BEGINNING_LINE:
        return at == 0 or char_at(m, at - 1) == NEWLINE
    if place == AT_END_LINE:
        return at == m.end or char_at(m, at) == NEWLINE
    if place == AT_END_STRING:
        return at == m.end
    if place == AT_END:
        return at == m.end or at == m.end - 1 and char_at(m, at) == NEWLINE
    if m.end == 0:
        return False
    ascii = place != AT_UNI_BOUNDARY and place != AT_UNI_NON_BOUNDARY
    before = at > 0 and is_word(char_at(m, at - 1), ascii)
    after = at < m.end and is_word(char_at(m, at), ascii)
    if place == AT_BOUNDARY or place == AT_UNI_BOUNDARY or place == AT_LOC_BOUNDARY:
        return before != after
    return before == after


def is_word(c: i32, ascii: bool) -> bool:
    return sre_codes.is_ascii_word(c) if ascii else sre_codes.is_unicode_word(c)
