"""_json: the fast part of json, in the runtime."""

from _json_engine import encode_basestring, encode_basestring_ascii, scan_once, scan_string


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
