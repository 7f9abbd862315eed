"""Values of builtin types that are structs: str, list, tuple, dict, range, as references to just that struct.

The type is exact (no subclass), so the methods of the builtin class are called directly, and items are read in place:

    l[i]     =>   i < l.length (unsigned): array.get l.items i        else the runtime: negative indices, errors
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from waspy.ir.lir import Block, Value, Var
from waspy.lower.reprs.any import ANY, AnyRepr, IteratorRepr
from waspy.lower.reprs.numbers import BOOL, I64Repr, i64_repr, number_range, raw
from waspy.lower.reprs.operand import COMPARE_TRUTH, Operand
from waspy.lower.unit import is_small
from waspy.wasm.types import I32, I64, OBJ, Ref

if TYPE_CHECKING:
    from waspy.lower.context import Context
    from waspy.lower.function import FunctionLowering

LENGTH = i64_repr(0, (1 << 31) - 1)


class SliceRepr(AnyRepr):
    """start:stop:step of a subscript, three separate operands."""

    maybe_small = False

    def __init__(self, parts: Sequence[Operand]) -> None:
        self.parts = parts

    def boxed(self, cx: FunctionLowering) -> list[Value]:
        return [p.boxed(cx) for p in self.parts]

    def step(self) -> int | None:
        """1 or -1, if it is that and the other parts are `ends`."""
        step = self.parts[2]
        known = 1 if step.constant is None else step.constant if step.is_constant else 0
        return known if known in (1, -1) and all(map(_is_end, self.parts[:2])) else None

    def ends(self, cx: FunctionLowering) -> list[Value]:
        """Start and stop as i32, clamped to 31 bits."""
        defaults = (0, _MOST) if self.step() == 1 else (_MOST, -_MOST)
        return [_end(cx, p, default) for p, default in zip(self.parts, defaults, strict=False)]


_MOST = (1 << 31) - 1


def _is_end(part: Operand) -> bool:
    return part.constant is None or number_range(part) is not None


def _end(cx: FunctionLowering, part: Operand, default: int) -> Value:
    if part.is_constant:
        n = default if part.constant is None else part.constant
        return cx.em.i32(max(-_MOST, min(n, _MOST)))
    if _fits_i32(part.repr):
        return cx.em.op("i32.wrap_i64", part.value(cx))
    return cx.em.call("slice.as_i32", part.value(cx))


class StructRepr(AnyRepr):
    """An instance of exactly the builtin class `name`."""

    maybe_small = False
    module = "builtins"

    def __init__(self, name: str, struct: str) -> None:
        self.name = name
        self.struct = struct
        self.wasm = Ref(struct)

    def box(self, cx: Context, v: Value) -> Value:
        return v

    def unbox(self, cx: Context, v: Value) -> Value:
        return cx.em.cast(v, self.struct)

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        known = self.call_known(cx, o, name, args)
        return known if known is not None else super().call_method(cx, o, name, args)

    def named(
        self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str]
    ) -> Operand | None:
        return self.call_known(cx, o, name, args, keywords)

    def call_known(
        self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str] = ()
    ) -> Operand | None:
        """A direct call of the class's method, if the arguments fit."""
        return cx.program.builtins.call_method(cx, self.name, o, name, args, self.module, keywords)

    def has_method(self, cx: FunctionLowering, name: str) -> bool:
        """Whether all instances have that method of the builtin class."""
        return cx.program.builtins.has_method(self.name, name, self.module)

    def check_method(self, cx: FunctionLowering, o: Operand, name: str) -> None:
        if not self.has_method(cx, name):
            super().check_method(cx, o, name)

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        n = self.length(cx, a)
        return cx.em.op("i32.ne", n, cx.em.i32(0)) if n is not None else super().truth(cx, a)


class IndexedRepr(StructRepr):
    """A sequence whose items are read by their index in place."""

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        """Item i, 0 <= i < length."""
        raise NotImplementedError

    def count(self, cx: FunctionLowering, v: Value) -> Value:
        raise NotImplementedError

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        return self.count(cx, a.value(cx))

    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        counter = cx.em.function.var(I32, "index")
        cx.em.set_var(counter, cx.em.i32(0))
        sequence, struct = self.looped(cx, a)
        return Operand(IndexRepr(sequence, struct, counter), struct)

    def looped(self, cx: FunctionLowering, a: Operand) -> tuple[IndexedRepr, Value]:
        """What the turns of a loop read."""
        return self, a.value(cx)


class ArrayRepr(IndexedRepr):
    """A sequence of objects in an array: list and tuple. `operators` are the runtime's functions for `+` and `*`, and
    for these in place."""

    operators: Mapping[str, str] = {}
    in_place: Mapping[str, str] = {}

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        table = self.in_place if inplace else self.operators
        fits = b.is_int if op == "*" else isinstance(b.repr, ArrayRepr) and b.repr.name == self.name
        if op not in table or not fits:
            return super().binary(cx, op, a, b, inplace)
        return Operand(ANY, cx.em.call(table[op], a.value(cx), b.boxed(cx)))

    def reflected(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        if op != "*" or not a.is_int or op not in self.operators:
            return None
        return Operand(ANY, cx.em.call(self.operators[op], b.value(cx), a.boxed(cx)))

    def items(self, cx: FunctionLowering, v: Value, slow: Block) -> Value:
        """The array; goes to `slow` if it has none."""
        return cx.em.field(self.struct, "items", v)

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        em = cx.em
        return Operand(ANY, em.non_null(em.element("$Array[obj]", em.field(self.struct, "items", v), i)))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if not may_be_index(key):
            return super().getitem(cx, a, key)
        em, v = cx.em, a.value(cx)
        slow, done = em.slow_block(), em.new_block(OBJ)
        em.jump(done, self.item_near(cx, v, key, slow))
        em.start(slow)
        em.jump(done, self.item_apart(cx, v, key))
        em.start(done)
        return Operand(ANY, done.params[0])

    def item_near(self, cx: FunctionLowering, v: Value, key: Operand, slow: Block) -> Value:
        """The item, unless it goes to `slow`."""
        i = index(cx, key, self.count(cx, v), slow)
        return cx.em.non_null(cx.em.element("$Array[obj]", self.items(cx, v, slow), i))

    def item_apart(self, cx: FunctionLowering, v: Value, key: Operand) -> Value:
        """The item by the runtime."""
        em = cx.em
        if not cx.raises_here:
            return em.call("ops.getitem", v, key.boxed(cx))
        done = em.new_block(OBJ)  # see `raises_here`
        null, value = em.if_null(em.call(f"{self.name}.item_or_null", v, key.boxed(cx)))
        em.jump(done, value)
        em.start(null)
        em.fail("exceptions.raise_index_error", em.string(f"{self.name} index out of range"))
        em.start(done)
        return done.params[0]


class ListRepr(ArrayRepr):
    """A list whose items are objects, as far as is known."""

    operators = {"+": "list_methods.list_add", "*": "list_methods.list_mul"}
    in_place = {"+": "list_methods.list_iadd", "*": "list_methods.list_imul"}

    def new(self, cx: FunctionLowering, items: Sequence[Operand]) -> Value | None:
        """A list of the items; None: there is no better way than to make one of objects."""
        return None

    def sized(self, cx: FunctionLowering, n: Value) -> Value:
        """An empty list, soon to have n items (an i64)."""
        return cx.em.call("list.sized", n)

    def append(self, cx: FunctionLowering, v: Value, item: Operand) -> None:
        cx.em.run("list.append_near", v, item.boxed(cx))

    def pop(self, cx: FunctionLowering, v: Value) -> Operand:
        return Operand(ANY, cx.em.call("list.pop_near", v))

    def call_method(self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand]) -> Operand:
        from waspy.lower.reprs.table import constant

        if name == "pop" and not args:
            return self.pop(cx, o.value(cx))
        if name != "append" or len(args) != 1:
            return super().call_method(cx, o, name, args)
        self.append(cx, o.value(cx), args[0])
        return constant(None)

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if isinstance(key.repr, SliceRepr):
            return Operand(LIST, self.cut(cx, a, key.repr))
        return super().getitem(cx, a, key)

    def count(self, cx: FunctionLowering, v: Value) -> Value:
        return cx.em.field("$List", "length", v)

    def cut(self, cx: FunctionLowering, a: Operand, key: SliceRepr) -> Value:
        step = key.step()
        if step is None:
            return cx.em.call("list_slices.cut", a.value(cx), *key.boxed(cx))
        return cx.em.call("list_slices.between" if step == 1 else "list_slices.backwards", a.value(cx), *key.ends(cx))

    def item_apart(self, cx: FunctionLowering, v: Value, key: Operand) -> Value:
        if isinstance(key.repr, I64Repr) and not key.is_constant and not cx.raises_here:
            return cx.em.call("list.item_apart", v, key.value(cx))
        return super().item_apart(cx, v, key)

    def put_apart(self, cx: FunctionLowering, v: Value, key: Operand, item: Value) -> None:
        """Sets the item by the runtime."""
        if isinstance(key.repr, I64Repr) and not key.is_constant:
            cx.em.run("list.put_apart", v, key.value(cx), item)
        else:
            cx.em.run("ops.setitem", v, key.boxed(cx), item)

    def setitem(self, cx: FunctionLowering, a: Operand, key: Operand, v: Operand) -> None:
        if isinstance(key.repr, SliceRepr):
            if key.repr.step() == 1:
                cx.em.run("list_slices.put_between", a.value(cx), *key.repr.ends(cx), v.boxed(cx))
            else:
                cx.em.run("list_slices.put", a.value(cx), *key.repr.boxed(cx), v.boxed(cx))
            return
        if not may_be_index(key):
            super().setitem(cx, a, key, v)
            return
        em, struct, value = cx.em, a.value(cx), v.boxed(cx)
        slow, done = em.slow_block(), em.new_block()
        i = index(cx, key, self.count(cx, struct), slow)
        em.emit("array.set", (self.items(cx, struct, slow), i, value), ("$Array[obj]",))
        em.jump(done)
        em.start(slow)
        self.put_apart(cx, struct, key, value)
        em.jump(done)
        em.start(done)


class MixedListRepr(ListRepr):
    """A list of anything: its items may be numbers that are no objects."""

    def items(self, cx: FunctionLowering, v: Value, slow: Block) -> Value:
        return cx.em.unless_null(super().items(cx, v, slow), slow)

    def item(self, cx: FunctionLowering, v: Value, i: Value) -> Operand:
        return Operand(ANY, cx.em.call("list.at", v, i))


class IndexRepr(IteratorRepr):
    """The iterator of one loop over a sequence: a counter. The length is read anew each time."""

    def __init__(self, sequence: IndexedRepr, struct: Value, counter: Var) -> None:
        self.sequence = sequence
        self.struct = struct
        self.counter = counter

    def turns(self, cx: FunctionLowering) -> Value | None:
        return cx.em.op("i64.extend_i32_u", self.sequence.count(cx, self.struct))

    def next(self, cx: FunctionLowering, a: Operand, end: Callable[[], None], item: Callable[[Operand], None]) -> None:
        em = cx.em
        i = em.get_var(self.counter)
        more, over = em.split(em.op("i32.lt_u", i, self.sequence.count(cx, self.struct)))
        em.start(more)
        em.set_var(self.counter, em.op("i32.add", i, em.i32(1)))
        item(self.sequence.item(cx, self.struct, i))
        em.start(over)
        end()


def may_be_index(key: Operand) -> bool:
    if key.is_constant:
        return type(key.constant) is int and is_small(key.constant)
    return key.repr.maybe_small and getattr(getattr(key.known, "type", None), "heap", "eq") in ("eq", "i31")


def index(cx: FunctionLowering, key: Operand, count: Value, slow: Block) -> Value:
    """The index as an i32 within [0, count); to `slow` if it is not, or no small int."""
    em = cx.em
    if key.is_constant:
        i = em.i32(key.constant) if key.constant >= 0 else em.op("i32.add", count, em.i32(key.constant))
    elif key.repr.wasm == I64:
        if key.big is not None:
            em.when(em.is_null(key.big), slow)
        wide = key.value(cx)
        if not _fits_i32(key.repr):
            em.when(em.op("i64.lt_u", wide, em.op("i64.extend_i32_u", count)), slow)
            return em.op("i32.wrap_i64", wide)
        i = em.op("i32.wrap_i64", wide)
    else:
        i = em.op("i31.get_s", em.if_cast(key.boxed(cx), "i31", slow))
    em.when(em.op("i32.lt_u", i, count), slow)
    return i


def _fits_i32(r: AnyRepr) -> bool:
    return isinstance(r, I64Repr) and r.low >= -(1 << 31) and r.high < 1 << 31


class StrRepr(StructRepr):
    def loop(self, cx: FunctionLowering, a: Operand) -> Operand:
        from waspy.lower.reprs import loops

        return loops.characters_loop(cx, a)

    def length(self, cx: FunctionLowering, a: Operand) -> Value | None:
        return cx.em.field("$Str", "length", a.value(cx))

    def binary(self, cx: FunctionLowering, op: str, a: Operand, b: Operand, inplace: bool = False) -> Operand:
        if op == "+" and is_str(b):
            return Operand(STR, _concatenated(cx, [*parts_of(a), *parts_of(b)]))
        repeated = _repeated(cx, a, b) if op == "*" else None
        return repeated if repeated is not None else super().binary(cx, op, a, b, inplace)

    def reflected(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand | None:
        return _repeated(cx, b, a) if op == "*" else None

    def contains(self, cx: FunctionLowering, a: Operand, item: Operand) -> Value:
        if not is_str(item):
            return super().contains(cx, a, item)
        em = cx.em
        if is_ascii(a):
            low, high = _bits(a.constant)
            if item.repr is CHAR:
                return em.call("str_slots.is_code_among", item.value(cx), em.i64(low), em.i64(high))
            return em.call("str_slots.is_among", item.boxed(cx), a.boxed(cx), em.i64(low), em.i64(high))
        return em.call("str_slots.holds_str", a.boxed(cx), item.boxed(cx))

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        if is_str(b):
            return Operand(BOOL, self.compare_truth(cx, op, a, b))
        return super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        em = cx.em
        by_code = compare_codes(cx, op, a, b)
        if by_code is not None:
            return by_code
        if op in ("==", "!=") and is_str(b):
            same = self._equal(cx, a, b)
            return same if op == "==" else em.op("i32.eqz", same)
        if not is_str(b):
            return em.call(COMPARE_TRUTH[op], a.boxed(cx), b.boxed(cx))
        if _is_single(b):
            return em.op(_ORDER[op], em.call("str.order_char", a.boxed(cx), em.i32(ord(b.constant))), em.i32(0))
        if _is_single(a):
            order = em.call("str.order_char", b.boxed(cx), em.i32(ord(a.constant)))
            return em.op(_ORDER[op], em.i32(0), order)
        x, y = a.boxed(cx), b.boxed(cx)
        return em.op(_ORDER[op], em.call("str.compare", x, y), em.i32(0))

    def _equal(self, cx: FunctionLowering, a: Operand, b: Operand) -> Value:
        em = cx.em
        for s, other in ((a, b), (b, a)):
            if _is_single(other) and not s.is_constant:
                return em.call("str.is_char", s.boxed(cx), em.i32(ord(other.constant)))
        return em.call("str.equal_near", a.boxed(cx), b.boxed(cx))

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if isinstance(key.repr, SliceRepr):
            if key.repr.step() == 1:
                return Operand(STR, cx.em.call("str_slots.between", a.value(cx), *key.repr.ends(cx)))
            return Operand(STR, cx.em.call("str_slots.cut", a.value(cx), *key.repr.boxed(cx)))
        if not may_be_index(key):
            return super().getitem(cx, a, key)
        em, v = cx.em, a.boxed(cx)
        slow, done = em.slow_block(), em.new_block(Ref("$Str"))
        i = index(cx, key, em.field("$Str", "length", em.cast(v, "$Str")), slow)
        em.jump(done, em.call("str_slots.item_near", v, i))
        em.start(slow)
        em.jump(done, em.cast(em.call("ops.getitem", v, key.boxed(cx)), "$Str"))
        em.start(done)
        return Operand(STR, done.params[0])


def _repeated(cx: FunctionLowering, s: Operand, n: Operand) -> Operand | None:
    """s * n; None: the number is not surely an int of moderate size."""
    if number_range(n) is None or not n.is_int:
        return None
    return Operand(STR, cx.em.call("str_slots.repeat", s.boxed(cx), raw(cx, n)))


def is_ascii(s: Operand) -> bool:
    """Whether it is a constant of ASCII characters."""
    return type(s.constant) is str and s.constant.isascii()


def _bits(text: str) -> tuple[int, int]:
    """The characters below 64 and those from there on, a bit each, as signed words."""
    found = sum(1 << code for code in set(map(ord, text)))
    words = found & (1 << 64) - 1, found >> 64
    low, high = (word - (1 << 64) if word >> 63 else word for word in words)
    return low, high


def _is_single(s: Operand) -> bool:
    """Whether it is a constant of one Latin-1 character."""
    return type(s.constant) is str and len(s.constant) == 1 and s.constant < chr(256)


class ConcatenationRepr(StrRepr):
    """The sum of strings to which more is about to be added: the strings, which are put together once."""

    def __init__(self, parts: Sequence[Operand]) -> None:
        super().__init__("str", "$Str")
        self.parts = parts


def concatenation(cx: FunctionLowering, a: Operand, b: Operand) -> Operand:
    """a + b, to which more is about to be added. What the operands are is settled here."""
    parts = [*parts_of(a), *parts_of(b)]
    settled = [p if p.is_constant else Operand(STR, p.value(cx)) for p in parts]
    return Operand(ConcatenationRepr(settled), None, make=lambda: _concatenated(cx, settled))


def parts_of(s: Operand) -> Sequence[Operand]:
    return s.repr.parts if isinstance(s.repr, ConcatenationRepr) else [s]


def _concatenated(cx: FunctionLowering, parts: Sequence[Operand]) -> Value:
    """What came first grows in place if it is appended to again and again."""
    return concatenated(cx, [p.boxed(cx) for p in parts])


def concatenated(cx: FunctionLowering, parts: Sequence[Value]) -> Value:
    """The sum of two or more strings."""
    total, rest = parts[0], parts[1:]
    while rest:
        now, rest = rest[:3], rest[3:]
        total = cx.em.call(_CONCAT[len(now)], total, *now)
    return total


_CONCAT = {1: "str.concat", 2: "str.concat3", 3: "str.concat4"}


class CharRepr(StrRepr):
    """A string of one character that is only compared, as its code."""

    wasm = I32

    def __init__(self) -> None:
        super().__init__("str", "$Str")
        self.wasm = I32

    def box(self, cx: Context, v: Value) -> Value:
        return cx.em.call("str.of_known", v)


CHAR = CharRepr()


def char_at(cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
    """s[i] of which only the code is wanted."""
    em, v = cx.em, a.boxed(cx)
    s = em.cast(v, "$Str")
    slow, done = em.slow_block(), em.new_block(I32)
    i = index(cx, key, em.field("$Str", "length", s), slow)
    em.jump(done, em.call("str.code_near", s, i))
    em.start(slow)
    item = em.cast(em.call("ops.getitem", v, key.boxed(cx)), "$Str")
    em.jump(done, em.call("str.char_at", item, em.i32(0)))
    em.start(done)
    return Operand(CHAR, done.params[0])


def compare_codes(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value | None:
    """The comparison of strings of which one is a single character, if its code is enough."""
    if a.repr is not CHAR and b.repr is not CHAR:
        return None
    em, (x, y) = cx.em, (_code(cx, s) for s in (a, b))
    if x is not None and y is not None:
        return em.op(_COMPARE_CODES[op], x, y)
    code, other = (x, b) if x is not None else (y, a)
    if op not in ("==", "!=") or code is None:
        return None
    same = em.i32(0) if other.is_constant else em.call("str.is_single", other.boxed(cx), code)
    return same if op == "==" else em.op("i32.eqz", same)


def _code(cx: FunctionLowering, s: Operand) -> Value | None:
    if s.is_constant:
        return cx.em.i32(ord(s.constant)) if len(s.constant) == 1 else None
    return s.value(cx) if s.repr is CHAR else None


_COMPARE_CODES = {
    "==": "i32.eq", "!=": "i32.ne", "<": "i32.lt_s", "<=": "i32.le_s", ">": "i32.gt_s", ">=": "i32.ge_s",
}  # fmt: skip
_ORDER = {"<": "i32.lt_s", "<=": "i32.le_s", ">": "i32.gt_s", ">=": "i32.ge_s"}


def is_str(a: Operand) -> bool:
    return type(a.constant) is str if a.is_constant else isinstance(a.repr, StrRepr)


class NoneRepr(AnyRepr):
    """None."""

    maybe_small = False

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.i32(0)


STR = StrRepr("str", "$Str")
LIST = MixedListRepr("list", "$List")
OBJECT_LIST = ListRepr("list", "$List")
RANGE = StructRepr("range", "$Range")
NONE = NoneRepr()
