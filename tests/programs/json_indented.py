"""JSON on several lines."""

import io
import json

values = [
    [],
    {},
    [[]],
    {"a": {}},
    [1, [2, [3, {"x": None}]], "t"],
    {"b": [1, 2.5, True], "a": {"c": (1, 2), "d": "\u00e9"}},
    {(1, 2): 3},
    {1: 2, None: 4, 2.5: 5, True: 6},
    "text",
    12,
    [float("inf")],
    {"k": [{}, [], {"z": []}]},
]
for value in values:
    for options in (
        {"indent": 2},
        {"indent": 0},
        {"indent": "\t"},
        {"indent": -3},
        {"indent": True},
        {"indent": 1, "separators": (";", "=")},
        {"indent": 2, "skipkeys": True},
        {"indent": 2, "ensure_ascii": False},
        {"indent": 3, "allow_nan": False},
    ):
        try:
            print(json.dumps(value, **options))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
print(json.dumps({"b": 1, "a": [3, {"d": 1, "c": 2}]}, indent=4, sort_keys=True))
circle = []
circle.append(circle)
for indent in (None, 2):
    try:
        json.dumps(circle, indent=indent)
    except ValueError as e:
        print(e)
    try:
        json.dumps([float("nan")], indent=indent, allow_nan=False)
    except ValueError as e:
        print(e)
    try:
        json.dumps({"a": object}, indent=indent)
    except TypeError as e:
        print(e)
    print(json.dumps({"s": {1}}, default=sorted, indent=indent))
try:
    json.dumps([1], indent=1.5)
except TypeError as e:
    print(e)
out = io.StringIO()
json.dump({"a": [1, {"b": float("inf")}]}, out, indent=2)
print(out.getvalue())


class Encoder(json.JSONEncoder):
    def default(self, o):
        return {"complex": [o.real, o.imag]} if isinstance(o, complex) else super().default(o)


print(Encoder(indent=1).encode([1j, {"z": 2j}]), json.dumps(3j, cls=Encoder, indent=2))
print("".join(Encoder(indent=1).iterencode([1j, 1.5])), list(json.JSONEncoder().iterencode([1, "a"])))
