"""json: records with keys in common, numbers at every edge, dicts that change while they are written."""

import json
from collections import OrderedDict
from enum import IntEnum

NUMBERS = """-0 0 7 -7 0.0 -0.0 0.5 -0.25 1e5 1E+2 2e-3 1.5e3 10.0 123456789012345 1234567890123456 -99999999999999
99999999999999.5 9999999999999.25 0.1 0.30000000000000004 123456789.123456789 1073741823 1073741824 -1073741825
9223372036854775807 9223372036854775808 -9223372036854775809 100000000000000000000 1.7976931348623157e308 1e400
0.000001 0.0000001 1.0000000000000002 12345678901.5 3.14159265358979""".split()
for text in NUMBERS:
    for shape in ("%s", "[%s]", '{"x":%s}', " [ %s , %s ] "):
        value = json.loads(shape % ((text,) * shape.count("%s")))
    print(text, repr(json.loads(text)), value, json.loads(f"[{text}, \u0100]".replace("\u0100", '"\u0100"')), json.dumps(value))
for text in "- -x 01 -01 00 1. 1.e5 .5 -.5 1e 1e+ 1.5e 1.5.5 1-2 +1 0x1 1_0 --1 [1. [-] [01] {"'"a":1.}'.split():
    try:
        print(text, json.loads(text))
    except json.JSONDecodeError as e:
        print(text, e)
print(json.loads("[1, 2.5, 1e2, -3, 12345678901234567890]", parse_int=str, parse_float=repr))

records = [{"id": i, "na\u00efme": "x" * i, 'q"': i / 4, "back\\slash": None, "t\tab": [i]} for i in range(6)]
text = json.dumps(records)
print(text, json.loads(text) == records, json.loads(json.dumps(records, ensure_ascii=False)) == records)
odd = """[{"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 2, "c": 3}, {"a": 1, "bb": 2, "c": 3}, {"a": 1, "b": 2, "a": 3, "b": 4},
  {"a":1,"b" :2 , "c"\n:3}, {"b": 1, "a": 2}, {"a": 1, "\\u0062": 2, "c": 5}, {"a": 1, "": 2}, {"a": 1, "b": {"a": {"b": 1}}}]"""
print(json.loads(odd))
print(json.loads(odd, object_pairs_hook=lambda pairs: [k + str(v) for k, v in pairs]))
print(json.loads(odd, object_hook=lambda d: tuple(d.items())))
for text in ['{"a": 1, "b', '{"a": 1, "b"', '{"a": 1, "b": 2', '{"a": 1, "b": 2,', '{"a": 1 "b": 2}', '[{"a": 1, "b\n": 2}]']:
    for doc in (text, '["\u0100", ' + text):
        try:
            print(json.loads(doc))
        except json.JSONDecodeError as e:
            print(e)
print(json.loads('"a\x7f\xff\\/\\b"'), json.loads('"\x01"', strict=False) == "\x01")


class Level(IntEnum):
    LOW = 3


class Items(dict):
    def items(self):
        return [("made", "up"), *super().items()]


class Odd:
    pass


changing = {"a": Odd(), "b": 2, "c": 3, "d": [4]}


def default(o):
    changing["b"] = 20
    changing.pop("c", None)
    changing["e"] = 5
    return "odd"


print(json.dumps(changing, default=default), changing.keys())
print(json.dumps([Level.LOW, {Level.LOW: Level.LOW}, Items(x=1), OrderedDict(b=1, a=2), -(2**30), 2**31, -(2**70)]))
removed = {i: -i for i in range(6)}
del removed[0], removed[3]
print(json.dumps(removed), json.dumps(removed, indent=1), json.dumps({(): 1}, skipkeys=True), json.dumps({(): 1}, skipkeys=True, indent=2))
print(json.dumps({"b": 1, "a": {"d": [], "c": {}}}, sort_keys=True), json.dumps({}), json.dumps([[], {}], indent=2))
print(json.dumps("\x1f\x20\x7e\x7f\x80\xff\u0100\U00010000\"\\/\b\f\n\r\t"), json.dumps("\x7f\x80\xff\u0100\x00", ensure_ascii=False))
decoder = json.JSONDecoder()
print(decoder.raw_decode("[1] 2", 0), decoder.raw_decode("[1] 2", 4), decoder.decode(" \t\r\n {} \n"))
for bad in ("", " ", "{} x", "\x0b1"):
    try:
        print(decoder.decode(bad))
    except json.JSONDecodeError as e:
        print(repr(e))
try:
    decoder.decode(b"{}")
except TypeError as e:
    print(e)
