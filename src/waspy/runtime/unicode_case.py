"""Case mappings of characters beyond ASCII, one to one and one to several; see `tools/make_unicode_tables.py`."""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime import unicode
from waspy.runtime import unicode_tables as tables
from waspy.runtime.layout import *


@struct
class CaseMap:
    """Run i maps firsts[i], firsts[i] + strides[i], ... (counts[i] of them) by adding offsets[i]. The character
    expanding[i] becomes the three from expansions[i * 3], less the zeros at the end."""

    firsts: Array[i32]
    counts: Array[u8]
    strides: Array[u8]
    offsets: Array[i32]
    expanding: Array[i32]
    expansions: Array[i32]


def decode_map(table: Array[u8]) -> CaseMap:
    r = unicode.Reader(table, 0)
    n = unicode.read(r)
    m = CaseMap(Array[i32](n), Array[u8](n), Array[u8](n), Array[i32](n), Array[i32](0), Array[i32](0))
    first = 0
    i = 0
    while i < n:
        first += unicode.read(r)
        m.firsts[i] = first
        shape = unicode.read(r)
        m.counts[i] = shape >> 1
        m.strides[i] = (shape & 1) + 1
        m.offsets[i] = signed(r)
        i += 1
    start = r.at
    count = 0
    while r.at < len(table):
        unicode.read(r)
        skip(r, unicode.read(r))
        count += 1
    r.at = start
    decode_expansions(m, r, count)
    return m


def decode_expansions(m: CaseMap, r: unicode.Reader, count: i32) -> None:
    m.expanding = Array[i32](count)
    m.expansions = Array[i32](count * 3)
    c = 0
    i = 0
    while i < count:
        c += unicode.read(r)
        m.expanding[i] = c
        n = unicode.read(r)
        j = 0
        while j < n:
            m.expansions[i * 3 + j] = c + signed(r)
            j += 1
        i += 1


def skip(r: unicode.Reader, count: i32) -> None:
    while count > 0:
        unicode.read(r)
        count -= 1


def signed(r: unicode.Reader) -> i32:
    """A zigzag number."""
    n = unicode.read(r)
    return n >> 1 ^ -(n & 1)


def last_at_most(sorted_points: Array[i32], c: i32) -> i32:
    """The index of the last element that is not above c, or -1."""
    low = 0
    high = len(sorted_points)
    while low < high:
        middle = low + high >> 1
        if sorted_points[middle] <= c:
            low = middle + 1
        else:
            high = middle
    return low - 1


def append_mapped(out: strings.StrBuilder, m: CaseMap, c: i32) -> None:
    """Appends what c becomes."""
    i = last_at_most(m.firsts, c)
    if i >= 0:
        distance = c - m.firsts[i]
        if distance < m.counts[i] * m.strides[i] and distance & m.strides[i] - 1 == 0:
            strings.append_char(out, c + m.offsets[i])
            return
    i = last_at_most(m.expanding, c)
    if i < 0 or m.expanding[i] != c:
        strings.append_char(out, c)
        return
    i = i * 3
    end = i + 3
    while i < end and m.expansions[i] != 0:
        strings.append_char(out, m.expansions[i])
        i += 1


# --- the maps: each decoded at most once ------------------------------------------------------------------
upper_map: CaseMap | None = None
lower_map: CaseMap | None = None
title_map: CaseMap | None = None
folded_map: CaseMap | None = None


def append_upper(out: strings.StrBuilder, c: i32) -> None:
    global upper_map
    m = upper_map
    if m is None:
        m = decode_map(tables.to_upper())
        upper_map = m
    append_mapped(out, m, c)


def append_lower(out: strings.StrBuilder, c: i32) -> None:
    """Without regard to what stands around a sigma: see `str_case.py`."""
    global lower_map
    m = lower_map
    if m is None:
        m = decode_map(tables.to_lower())
        lower_map = m
    append_mapped(out, m, c)


def append_title(out: strings.StrBuilder, c: i32) -> None:
    global title_map
    m = title_map
    if m is None:
        m = decode_map(tables.to_title())
        title_map = m
    append_mapped(out, m, c)


def append_folded(out: strings.StrBuilder, c: i32) -> None:
    global folded_map
    m = folded_map
    if m is None:
        m = decode_map(tables.to_folded())
        folded_map = m
    append_mapped(out, m, c)
