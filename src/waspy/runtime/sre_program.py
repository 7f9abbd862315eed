"""From the codes of Lib/re/_compiler.py to the program that `sre_engine` runs.

A program differs from the codes in that its jumps are absolute, that all codes for one character are either
CHAR or tests with a table, and that alternatives and optional parts look at the next character first. `t` is the number
of a test, `at` an index in the program, -1 as `most` means without limit:

    FAIL                        SUCCESS  (also ends the bodies of NEAR, NOT_NEAR, ATOMIC, HOLD_ALL)
    CHAR c                      TEST t
    PLACE at-code               SET_MARK i
    GO at                       TRY other t    (go on, later at `other`; at once if test t fails, t = -1: no test)
    GREEDY t least most         LAZY t least most            HOLD t least most      (repeats of one character)
    LOOP least most until       MORE loop     LESS loop      (ends of greedy and of lazy loops)
    HOLD_ALL least most end     ATOMIC end
    NEAR back end               NOT_NEAR back end
    SAME op group               IF_GROUP group otherwise
"""

from waspy.lang import *
from waspy.runtime.layout import *
from waspy.runtime.sre_codes import *

(
    FAIL, CHAR, TEST, SET_MARK, GREEDY, TRY, GO, MORE, LOOP, LAZY, LESS, PLACE, HOLD, NEAR, NOT_NEAR, ATOMIC, HOLD_ALL,
    SAME, IF_GROUP, DONE,
) = range(20)  # fmt: skip


@struct
class Program:
    """`first[c]` is 0 if no match can begin with c < 256 (null: with any, or empty); `start` is the character
    that every match begins with, or -1; `anchored`: matches only at the start of the string."""

    code: Array[i32]
    tests: Array[CharTest | None]
    first: Array[u8] | None
    start: i32
    anchored: bool
    groups: i32


@struct
class Translator:
    codes: Array[i32]
    code: Array[i32]
    size: i32
    tests: Array[CharTest | None]
    test_count: i32


def translate(codes: Array[i32], groups: i32) -> Program:
    t = Translator(codes, Array[i32](len(codes) + 16), 0, Array[CharTest | None](8), 0)
    walk(t, 0, len(codes))
    code = Array[i32](t.size)
    code.copy(0, t.code, 0, t.size)
    p = Program(code, t.tests, None, -1, False, groups)
    look_ahead(p)
    return p


# --- emitting -----------------------------------------------------------------------------------------------
def emit(t: Translator, x: i32) -> i32:
    """Appends; gives the index."""
    n = t.size
    if n == len(t.code):
        longer = Array[i32](n * 2)
        longer.copy(0, t.code, 0, n)
        t.code = longer
    t.code[n] = x
    t.size = n + 1
    return n


def emit3(t: Translator, op: i32, a: i32, b: i32) -> i32:
    """Appends; gives the index of the last."""
    emit(t, op)
    emit(t, a)
    return emit(t, b)


def add_test(t: Translator, at: i32) -> i32:
    """The number of a test for the single-character code at `at`."""
    for i in range(t.test_count):
        known = cast(CharTest, t.tests[i])
        if same_code(t.codes, known.at, at):
            return i
    n = t.test_count
    if n == len(t.tests):
        longer = Array[CharTest | None](n * 2)
        longer.copy(0, t.tests, 0, n)
        t.tests = longer
    t.tests[n] = new_test(t.codes, at)
    t.test_count = n + 1
    return n


def same_code(codes: Array[i32], a: i32, b: i32) -> bool:
    n = code_length(codes, a)
    if code_length(codes, b) != n:
        return False
    for i in range(n):
        if codes[a + i] != codes[b + i]:
            return False
    return True


def is_single(op: i32) -> bool:
    """Does the code match exactly one character?"""
    if op == LITERAL or op == IN or op == ANY or op == ANY_ALL or op == NOT_LITERAL or op == CATEGORY:
        return True
    if op == GROUPREF_LOC_IGNORE or op == GROUPREF_UNI_IGNORE:
        return False
    return op >= IN_IGNORE and op <= NOT_LITERAL_UNI_IGNORE


def code_length(codes: Array[i32], at: i32) -> i32:
    """Of a single-character code."""
    op = codes[at]
    if op == ANY or op == ANY_ALL:
        return 1
    if op == IN or op == IN_IGNORE or op == IN_LOC_IGNORE or op == IN_UNI_IGNORE:
        return 1 + codes[at + 1]
    return 2


# --- one code after the other -------------------------------------------------------------------------------
def walk(t: Translator, at: i32, end: i32) -> i32:
    """Translates the codes from `at` up to `end` or a JUMP; gives where it stopped."""
    codes = t.codes
    while at < end and codes[at] != JUMP:
        op = codes[at]
        if op == LITERAL:
            emit(t, CHAR)
            emit(t, codes[at + 1])
            at += 2
        elif is_single(op):
            emit(t, TEST)
            emit(t, add_test(t, at))
            at += code_length(codes, at)
        elif op == MARK or op == AT:
            emit(t, SET_MARK if op == MARK else PLACE)
            emit(t, codes[at + 1])
            at += 2
        elif op == FAILURE or op == SUCCESS:
            emit(t, FAIL if op == FAILURE else DONE)
            at += 1
        elif op == INFO:
            at += 1 + codes[at + 1]
        else:
            at = walk_compound(t, op, at)
    return at


def walk_compound(t: Translator, op: i32, at: i32) -> i32:
    codes = t.codes
    end = at + 1 + codes[at + 1]
    if op == REPEAT_ONE or op == MIN_REPEAT_ONE or op == POSSESSIVE_REPEAT_ONE:
        emit(t, GREEDY if op == REPEAT_ONE else LAZY if op == MIN_REPEAT_ONE else HOLD)
        emit3(t, add_test(t, at + 4), codes[at + 2], codes[at + 3])
        return end
    if op == BRANCH:
        return walk_branch(t, at + 1)
    if op == REPEAT:
        return walk_repeat(t, at)
    if op == GROUPREF_EXISTS:
        return walk_condition(t, at)
    if op == ASSERT or op == ASSERT_NOT:
        hole = emit3(t, NEAR if op == ASSERT else NOT_NEAR, codes[at + 2], 0)
        walk(t, at + 3, end)
    elif op == ATOMIC_GROUP:
        emit(t, ATOMIC)
        hole = emit(t, 0)
        walk(t, at + 2, end)
    elif op == POSSESSIVE_REPEAT:
        emit(t, HOLD_ALL)
        hole = emit3(t, codes[at + 2], codes[at + 3], 0)
        walk(t, at + 4, end)
        if codes[end] == SUCCESS:
            emit(t, DONE)
            end += 1
    else:
        emit3(t, SAME, op, codes[at + 1])
        return at + 2
    t.code[hole] = t.size
    return end


def try_test(t: Translator, at: i32) -> i32:
    """The test of the first character of what stands at `at`, or -1."""
    codes = t.codes
    while codes[at] == MARK:
        at += 2
    op = codes[at]
    if is_single(op):
        return add_test(t, at)
    if (op == REPEAT_ONE or op == MIN_REPEAT_ONE or op == POSSESSIVE_REPEAT_ONE) and codes[at + 2] > 0:
        return add_test(t, at + 4)
    return -1


def walk_branch(t: Translator, at: i32) -> i32:
    """Each alternative: its length, itself, a JUMP to the end; a zero at the end."""
    codes = t.codes
    jumps = -1  # the last GO, which holds the index of the one before
    while True:
        following = at + codes[at]
        hole = -1
        if codes[following] != 0:
            hole = emit3(t, TRY, 0, try_test(t, at + 1)) - 1
        walk(t, at + 1, following)
        if hole < 0:
            break
        emit(t, GO)
        jumps = emit(t, jumps)
        t.code[hole] = t.size
        at = following
    while jumps >= 0:
        before = t.code[jumps]
        t.code[jumps] = t.size
        jumps = before
    return following + 1


def walk_repeat(t: Translator, at: i32) -> i32:
    codes = t.codes
    until = at + 1 + codes[at + 1]
    least = codes[at + 2]
    most = codes[at + 3]
    greedy = codes[until] == MAX_UNTIL
    if least == 0 and most == 1:
        if greedy:
            hole = emit3(t, TRY, 0, try_test(t, at + 4)) - 1
        else:
            emit3(t, TRY, t.size + 5, -1)
            emit(t, GO)
            hole = emit(t, 0)
        walk(t, at + 4, until)
        t.code[hole] = t.size
    else:
        loop = t.size
        emit(t, LOOP)
        hole = emit3(t, least, most, 0)
        walk(t, at + 4, until)
        t.code[hole] = t.size
        emit(t, MORE if greedy else LESS)
        emit(t, loop)
    return until + 1


def walk_condition(t: Translator, at: i32) -> i32:
    """GROUPREF_EXISTS group skip yes [JUMP skip no]"""
    codes = t.codes
    otherwise = at + 1 + codes[at + 2]
    hole = emit3(t, IF_GROUP, codes[at + 1], 0)
    stopped = walk(t, at + 3, otherwise)
    if stopped < otherwise:
        end = stopped + 1 + codes[stopped + 1]
        emit(t, GO)
        leave = emit(t, 0)
        t.code[hole] = t.size
        walk(t, otherwise, end)
        t.code[leave] = t.size
        return end
    t.code[hole] = t.size
    return otherwise


# --- what a match can begin with ----------------------------------------------------------------------------
def look_ahead(p: Program) -> None:
    at = 0
    while p.code[at] == SET_MARK:
        at += 2
    op = p.code[at]
    if op == CHAR:
        p.start = p.code[at + 1]
        return
    place = p.code[at + 1] if op == PLACE else -1
    p.anchored = place == AT_BEGINNING or place == AT_BEGINNING_STRING
    table = Array[u8](256)
    if gather(p, at, table, 40):
        p.first = table


def gather(p: Program, at: i32, table: Array[u8], fuel: i32) -> bool:
    """Marks in the table the characters that a match of what stands at `at` can begin with; False: unknown."""
    code = p.code
    while fuel > 0:
        fuel -= 1
        op = code[at]
        if op == CHAR:
            if code[at + 1] < 256:
                table[code[at + 1]] = 1
            return True
        if op == TEST:
            return gather_test(p, code[at + 1], table)
        if op == GREEDY or op == LAZY or op == HOLD:
            gather_test(p, code[at + 1], table)
            if code[at + 2] > 0:
                return True
            at += 4
        elif op == TRY:
            if not gather(p, at + 3, table, fuel >> 1):
                return False
            at = code[at + 1]
        elif op == GO:
            at = code[at + 1]
        elif op == SET_MARK or op == PLACE or op == ATOMIC:
            at += 2
        elif op == NEAR or op == NOT_NEAR:
            at = code[at + 2]
        elif op == LOOP and code[at + 1] > 0 or op == HOLD_ALL and code[at + 1] > 0:
            at += 4
        elif op == LOOP:
            if not gather(p, at + 4, table, fuel >> 1):
                return False
            at = code[at + 3] + 2
        else:
            return False
    return False


def gather_test(p: Program, number: i32, table: Array[u8]) -> bool:
    test = cast(CharTest, p.tests[number])
    for c in range(256):
        if test.table[c] != 0:
            table[c] = 1
    return True
