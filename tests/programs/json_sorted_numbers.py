"""JSON: numbers of any length are read correctly rounded; keys are written in order, whatever they are."""

import json
import math

texts = (
    "0.3333333333333333 0.30000000000000004 123456789012345678 1234567890123456789 -9223372036854775808 "
    "9007199254740993 9007199254740993.0 9007199254740992.5 0.1234567890123456789 0.00000000000000001 "
    "0.0000000000000000 -0.0 -0.00000000000000000 179769313486231570000.0 1.7976931348623157e308 5e-324 "
    "2.2250738585072014e-308 2.2250738585072011e-308 1e400 -1e400 1E5 1e-07 72057594037927945.0 "
    "4503599627370496.5 4503599627370497.5 12345678901234567.8 123456789012345678901234567890.123 10.0 100 7"
).split()
for text in texts:
    x = json.loads(text)
    (y,) = json.loads(f"[{text}]")
    assert type(x) is type(y) and (x == y) and x == (int(text) if type(x) is int else float(text))
    print(text, repr(x), json.dumps(x), math.copysign(1, x))
print([repr(float(t)) for t in texts])
for text in ("01", "-", "1.", "-.5", "1.e5", "00.5", "0123456789012345678"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(text, e)
print(json.loads("[1.5, 2, 0.1234567890123456]", parse_float=str, parse_int=lambda t: t + "!"))
print(sum(json.loads(json.dumps([i / 7 for i in range(100)]))) == sum(i / 7 for i in range(100)))

rows = [{"name": f"n{i}", "id": i, "zeta": None, "alpha": [i / 3, {"b": 1, "a": True}]} for i in range(4)]
print(json.dumps(rows, sort_keys=True))
print(json.dumps(rows, sort_keys=True, indent=1) == json.dumps([dict(sorted(r.items())) for r in rows], indent=1))
d = {"b": 1, "é": 2, "a": 3, "B": 4, "": 5, "aa": 6, "漢": 7, "a\n": 8, "\x7f": 9, "😀": 10, "\uffff": 11}
print(json.dumps(d, sort_keys=True), json.dumps(d, sort_keys=True, ensure_ascii=False))
del d["a"]
print(json.dumps(d, sort_keys=True))
print(json.dumps({str(i * 7 % 40): i for i in range(40)}, sort_keys=True))
print(json.dumps({i * 7 % 5: i for i in range(5)}, sort_keys=True), json.dumps({1.5: 0, True: 1}, sort_keys=True))
print(json.dumps({}, sort_keys=True), json.dumps({"a": {}}, sort_keys=True, indent=2))
for mixed in ({"b": 1, 2: 3}, {None: 1, "a": 2}):
    try:
        print(json.dumps(mixed, sort_keys=True))
    except TypeError as e:
        print(e)


class Text(str):
    def __lt__(self, other):
        return not str.__lt__(self, other)


print(json.dumps({Text("a"): 1, Text("b"): 2}, sort_keys=True))


class Changing:
    def __init__(self, d):
        self.d = d


def default(o):
    o.d["added"] = 1
    o.d.pop("b", None)
    return "changed"


changed = {"c": 1, "b": 2}
changed["a"] = Changing(changed)
print(json.dumps(changed, sort_keys=True, default=default), changed.keys())
print(json.dumps(["plain", 'quo"te', "back\\slash", "tab\t", "\x1f", "é", "😀", "\x7f", "x" * 50, ""]))
print(json.dumps(["plain", 'quo"te', "é", "漢", "after"], ensure_ascii=False))
