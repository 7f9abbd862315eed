"""Names of attributes that are put together again and again: `getattr(self, "visit_" + kind)` gets the same string each
time, whose hash is known and which caches of attributes know.
"""

from waspy.lang import *
from waspy.runtime import ops
from waspy.runtime import str as strings
from waspy.runtime.layout import *

PLACES = 64


@struct
class PrefixedName:
    prefix: Str
    rest: Str
    whole: Str


made_lately = Array[PrefixedName | None](PLACES)


def joined(prefix: Str, rest: obj) -> obj:
    """prefix + rest"""
    if not isinstance(rest, Str):
        return ops.add(prefix, rest)
    if rest.cls is not strings.StrClass:
        return ops.add(prefix, rest)
    place = i32(strings.hash_str(prefix) * 31 ^ strings.hash_str(rest)) & (PLACES - 1)
    known = made_lately[place]
    if known is not None and is_same(known.prefix, prefix) and is_same(known.rest, rest):
        return known.whole
    whole = strings.concat(prefix, rest)
    made_lately[place] = PrefixedName(prefix, rest, whole)
    return whole


@inline
def is_same(a: Str, b: Str) -> bool:
    return a is b or strings.equal(a, b)
