"""str.join while the items come: the text is put together at once, so that short-lived items need not be kept."""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime import str_split
from waspy.runtime.layout import *
from waspy.runtime.str import StrBuilder


@struct
class Joiner:
    """`count` items so far. `wrong` is the first one that is no str: that is reported at the end, as join does."""

    separator: Str
    text: StrBuilder
    count: i32
    first: obj | None
    wrong: obj | None
    wrong_at: i32


def new_joiner(separator: Str) -> Joiner:
    return Joiner(separator, strings.new_builder(64), 0, None, None, 0)


def add(j: Joiner, item: obj) -> None:
    if not isinstance(item, Str):
        if j.wrong is None:
            j.wrong = item
            j.wrong_at = j.count
    elif j.wrong is None:
        if j.count == 0:
            j.first = item
        elif j.separator.length > 0:
            strings.append_str(j.text, j.separator)
        strings.append_str(j.text, item)
    j.count += 1


def joined(j: Joiner) -> Str:
    """The text; more items may follow."""
    wrong = j.wrong
    if wrong is not None:
        str_split.raise_not_str(j.wrong_at, wrong)
    if j.count == 1:
        return strings.plain(cast(Str, j.first))
    return strings.finish(j.text)
