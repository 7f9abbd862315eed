"""str.join while the items come: the text is put together at once, so that short-lived items need not be kept."""

from waspy.lang import *
from waspy.runtime import int as ints
from waspy.runtime import int_text, str_split
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.str import StrBuilder

ROOM = 2048
spare: Array[u8] | None = Array[u8](ROOM)  # where a text is put together; null while one is
NO_ROOM = Array[u8](0)


@struct
class Joiner:
    """`count` items so far; `first` is null if that is an int. `wrong` is the first one that is no str: that is
    reported at the end, as join does. `room` is what has to be given back."""

    separator: Str
    text: StrBuilder
    room: Array[u8] | None
    count: i32
    first: obj | None
    wrong: obj | None
    wrong_at: i32


def new_joiner(separator: Str) -> Joiner:
    global spare
    room = spare
    spare = None
    start = Array[u8](64) if room is None else room
    return Joiner(separator, StrBuilder(start, None, 0), room, 0, None, None, 0)


def add(j: Joiner, item: obj) -> None:
    if isinstance(item, Str):
        add_str(j, item)
        return
    if j.wrong is None:
        j.wrong = item
        j.wrong_at = j.count
    j.count += 1


def add_str(j: Joiner, item: Str) -> None:
    """`add` of what is known to be a str."""
    n = j.count
    j.count = n + 1
    text = j.text
    if n == 0:
        j.first = item
    elif j.separator.length > 0:
        strings.append_str(text, j.separator)
    at = text.length
    narrow = item.narrow
    if item.length == 1 and narrow is not None and at < len(text.narrow):
        text.narrow[at] = narrow[0]
        text.length = at + 1
    else:
        strings.append_str(text, item)


def add_part(j: Joiner, item: obj) -> None:
    """`add` of a str, or of the text of an int of one word."""
    if isinstance(item, Str):
        add_str(j, item)
        return
    if j.count > 0 and j.separator.length > 0:
        strings.append_str(j.text, j.separator)
    j.count += 1
    int_text.append_word(j.text, ints.word(item))


def joined(j: Joiner) -> Str:
    """The text; more items may follow."""
    wrong = j.wrong
    if wrong is not None:
        str_split.raise_not_str(j.wrong_at, wrong)
    text = j.text
    first = j.first
    if j.count == 1 and first is not None:
        only = strings.plain(cast(Str, first))
        give_back(j, strings.trimmed(text.narrow, text.length) if text.wide is None else NO_ROOM)
        return only
    made = strings.finish(text)
    give_back(j, strings.narrow_of(made) if made.narrow is not None else NO_ROOM)
    return made


def give_back(j: Joiner, own: Array[u8]) -> None:
    """The room may be used for another text; should more items follow, this one goes on in an array of its own."""
    global spare
    room = j.room
    if room is not None and j.text.length != ROOM:  # else it is the text's own now
        spare = room
    j.room = None
    j.text.narrow = own
