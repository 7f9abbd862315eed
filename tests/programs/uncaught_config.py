"""Config loader whose final error is chained and has notes."""

import re
from dataclasses import dataclass, field
from typing import Any


class ConfigError(Exception):
    def __init__(self, message, *, line=None, hint=None):
        super().__init__(message)
        self.line = line
        self.hint = hint

    def __str__(self):
        base = super().__str__()
        where = f" (line {self.line})" if self.line is not None else ""
        hint = f"; hint: {self.hint}" if self.hint else ""
        return base + where + hint


class Missing(ConfigError, KeyError):
    pass


@dataclass
class Section:
    name: str
    values: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, key):
        try:
            return self.values[key]
        except KeyError as e:
            raise Missing(f"no {key!r} in [{self.name}]", hint=f"one of {', '.join(self.values)}") from e


def convert(text):
    match text.lower():
        case "yes" | "true" | "on":
            return True
        case "no" | "false" | "off":
            return False
        case s if re.fullmatch(r"[-+]?\d+", s):
            return int(s)
        case s if s.startswith("["):
            return [convert(x.strip()) for x in s.strip("[]").split(",")]
    return text


def load(text):
    sections, current = {}, None
    for n, line in enumerate(text.splitlines(), 1):
        line = line.split("#", 1)[0].rstrip()
        if not line:
            continue
        if m := re.match(r"\[(\w+)\]$", line):
            current = sections.setdefault(m[1], Section(m[1]))
        elif "=" in line:
            if current is None:
                raise ConfigError("value outside of a section", line=n)
            k, v = map(str.strip, line.split("=", 1))
            current.values[k] = convert(v)
        else:
            raise ConfigError(f"cannot parse {line!r}", line=n, hint="key = value")
    return sections


c = load("[server]\nhost = example.org\nport=8080 # x\ndebug = yes\nnames = [a, 2, off]\n[db]\nurl = x=y")
print(c)
print(c["server"]["port"] + 1, c["db"]["url"])
for bad in ("a = 1", "[x]\nfoo"):
    try:
        load(bad)
    except ConfigError as e:
        print(type(e).__name__, e, e.args)
try:
    c["db"]["user"]
except KeyError as e:
    print(isinstance(e, ConfigError), e, repr(e), repr(e.__cause__))
c["server"]["password"]
