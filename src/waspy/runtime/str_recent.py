"""Short strings that were cut out of longer ones lately. What programs read repeats: a word, the name of a field, a
date is given again, hash included, where an equal one was made.

`luck` is raised by what was found and lowered by what was not. Below 0 that many strings are made without looking.
"""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime.layout import *

LONGEST = 20
PLACES = 1024
GAIN, MOST_LUCK = 4, 512
PAUSE, TRIAL = -128, 32

made_lately = Array[Str | None](PLACES)
luck: i32 = MOST_LUCK


def part(points: Array[u8], start: i32, n: i32) -> Str:
    """A string of n > 1 of the characters."""
    global luck
    if n > LONGEST or luck < 0:
        if luck < 0:
            luck = luck + 1 if luck < -1 else TRIAL
        return fresh(points, start, n, 0)
    h = strings.hash_bytes(points, start, n)
    place = h & (PLACES - 1)
    known = made_lately[place]
    if known is not None and known.hash == h and known.length == n:
        if strings.equal_parts(strings.narrow_of(known), 0, points, start, n):
            luck = min(luck + GAIN, MOST_LUCK)
            return known
    luck = luck - 1 if luck > 0 else PAUSE
    made = fresh(points, start, n, h)
    made_lately[place] = made
    return made


@inline
def fresh(points: Array[u8], start: i32, n: i32, h: i32) -> Str:
    own = Array[u8](n)
    strings.copy_bytes(own, 0, points, start, n)
    return Str(strings.StrClass, h, n, own, None)
