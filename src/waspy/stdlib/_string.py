"""_string: what string.Formatter takes format strings apart with."""


def formatter_parser(text):
    """Gives (literal text, field name, format spec, conversion) for each field, None where there is no field."""
    at = 0
    end = len(text)
    while at < end:
        start = at
        while at < end and text[at] not in "{}":
            at += 1
        literal = text[start:at]
        if at == end:
            yield literal, None, None, None
            return
        brace = text[at]
        at += 1
        if at < end and text[at] == brace:
            at += 1
            yield literal + brace, None, None, None
            continue
        if brace == "}":
            raise ValueError("Single '}' encountered in format string")
        if at == end:
            raise ValueError("Single '{' encountered in format string")
        close = _matching(text, at)
        yield (literal, *_field(text[at:close]))
        at = close + 1


def _matching(text, at):
    """Where the field that begins at `at` ends."""
    depth = 1
    while at < len(text):
        c = text[at]
        if c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _field(text):
    """name!conversion:spec; brackets of the name may hold anything."""
    at = 0
    while at < len(text) and text[at] not in "!:":
        if text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        if text[at] == "[":
            close = text.find("]", at)
            at = len(text) - 1 if close < 0 else close
        at += 1
    name = text[:at]
    if at == len(text):
        return name, "", None
    if text[at] == ":":
        return name, text[at + 1 :], None
    if at + 1 == len(text):
        raise ValueError("end of string while looking for conversion specifier")
    conversion = text[at + 1]
    rest = text[at + 2 :]
    if rest and rest[0] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _number(text):
    return int(text) if text.isascii() and text.isdigit() else text


def formatter_field_name_split(name):
    """(the argument's number or name, an iterator over (is it an attribute, its name or index))"""
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    return _number(name[:at]), _accessors(name, at)


def _accessors(name, at):
    while at < len(name):
        attribute = name[at] == "."
        if attribute:
            start = at = at + 1
            while at < len(name) and name[at] not in ".[":
                at += 1
            key = name[start:at]
        elif name[at] == "[":
            close = name.find("]", at)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            key = name[at + 1 : close]
            at = close + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError("Empty attribute in format string")
        yield attribute, key if attribute else _number(key)
