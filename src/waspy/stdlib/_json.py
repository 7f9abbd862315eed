"""_json: the fast part of json, in the runtime."""

from _json_engine import encode_basestring, encode_basestring_ascii, scan_once, scan_string, write_value


def _fail(message, text, position):
    from json.decoder import JSONDecodeError

    raise JSONDecodeError(message, text, position)


def scanstring(string, end, strict=True, /):
    return scan_string(string, end, strict, _fail)


def make_scanner(context):
    strict = context.strict
    hooks = (
        context.object_hook,
        context.object_pairs_hook,
        context.parse_float,
        context.parse_int,
        context.parse_constant,
    )

    def scan(string, idx):
        return scan_once(string, idx, strict, _fail, hooks, {})

    return scan


def make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan):
    limit = 127 if encoder is encode_basestring_ascii else 0x110000 if encoder is encode_basestring else 0
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    separators = (key_separator, item_separator, indent)
    switches = (sort_keys, skipkeys, allow_nan, markers is not None)

    def encode(value, level):
        return (write_value(value, limit, encoder, default, separators, switches),)

    return encode
