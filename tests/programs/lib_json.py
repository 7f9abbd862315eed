"""json: both ways, formatting, errors."""

import json

value = {"a": [1, 2.5, None, True, False, -3, 10**20], 'é\n"\\': {"x": {}, "y": []}, "f": [1e100, 0.1, -0.0, 1e-7]}
print(json.dumps(value))
print(json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps([1, {"k": (2, 3)}], indent="\t"), json.dumps({1: 2, None: 3, True: 4, 2.5: 5}, separators=(",", ":")))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.dumps("\x00\x7f\U0001f600\ud800"))
print(json.dumps({"s": {1, 2}}, default=sorted), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))


class Encoder(json.JSONEncoder):
    def default(self, o):
        return repr(o) if isinstance(o, complex) else super().default(o)


print(json.dumps([1j], cls=Encoder), Encoder(sort_keys=True).encode({"b": 1, "a": 2}))
print(
    json.loads('{"a": [1, 2.5, -1e3, null, true, false, "\\u00e9\\ud83d\\ude00\\n"], "b": {}}'),
    json.loads(b" [1 , 2] "),
)
print(
    json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"),
    json.loads('{"a": 1}', object_hook=lambda d: list(d)),
)
print(
    json.loads('{"a": 1, "a": 2}', object_pairs_hook=list),
    json.loads("[NaN, Infinity, -Infinity, 12345678901234567890]"),
)
print(json.JSONDecoder().raw_decode("[1] tail"), json.loads(json.dumps(value)) == value)
for text in [
    "",
    "[1,",
    '{"a" 1}',
    "{a: 1}",
    "[1 2]",
    '"abc',
    '"\\x"',
    "nul",
    "[1]x",
    '{"a": 1,}',
    '"\n"',
    '"\\u12"',
    "\n\n [,]",
]:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), e, e.pos, e.lineno, e.colno)
circular = []
circular.append(circular)
for bad in [{1, 2}, circular, {(1, 2): 3}, 1j]:
    try:
        print(json.dumps(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
