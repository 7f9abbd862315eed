"""Which struct a tuple is: those of up to three items have them in fields, all others in an array."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Value

if TYPE_CHECKING:
    from waspy.lower.context import Context

FIELDS = {"$Single": ("first",), "$Pair": ("first", "second"), "$Triple": ("first", "second", "third")}
STRUCTS = {len(fields): struct for struct, fields in FIELDS.items()}
ARRAY = "$LongTuple"
SUBS = {"$Single": "$SingleSub", "$Pair": "$PairSub", "$Triple": "$TripleSub", ARRAY: "$TupleSub"}


def struct_of(n: int) -> str:
    """The struct of a tuple of n items; one of a subclass is of that struct's in `SUBS`."""
    return STRUCTS.get(n, ARRAY)


def item_of(cx: Context, struct: str, v: Value, i: int) -> Value:
    """Item i of a tuple of that struct, which has it."""
    if struct in FIELDS:
        return cx.em.field(struct, FIELDS[struct][i], v)
    return cx.em.non_null(cx.em.element("$Array[obj]", cx.em.field(ARRAY, "items", v), cx.em.i32(i)))
