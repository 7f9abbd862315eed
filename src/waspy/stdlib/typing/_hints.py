"""Asking about types: get_type_hints, get_origin, get_args."""

import builtins
from typing._alias import Alias, AnnotatedAlias, Annotated, CallableAlias, ForwardRef, Special, split_callable
from typing._generic import Generic, RootAlias, TypedDictMeta


def get_origin(tp):
    """list for List[int], Union for Optional[int]; None if it is not subscripted."""
    if isinstance(tp, AnnotatedAlias):
        return Annotated
    if isinstance(tp, (Alias, Special)):
        return tp.__origin__
    if isinstance(tp, type(list[int])):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return type(tp) if isinstance(tp, type(int | str)) else None


def get_args(tp):
    """(int,) for List[int]."""
    if isinstance(tp, AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    from _collections_abc import Callable

    if isinstance(tp, CallableAlias) or isinstance(tp, type(list[int])) and tp.__origin__ is Callable:
        return split_callable(tp.__args__)
    if isinstance(tp, (Alias, type(list[int]), type(int | str))):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(tp, TypedDictMeta)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, those of base classes included, strings evaluated: names, attributes, subscripts and `|`."""
    hints = {}
    owners = reversed(obj.__mro__) if isinstance(obj, type) else [obj]
    for owner in owners:
        annotations = owner.__dict__.get("__annotations__", {}) if isinstance(obj, type) else owner.__annotations__
        names = _names_for(owner, globalns, localns)
        for name, hint in annotations.items():
            hint = type(None) if hint is None else _evaluated(hint, names)
            hints[name] = hint if include_extras else _without_extras(hint)
    return hints


def _names_for(owner, globalns, localns):
    import sys

    module = sys.modules.get(getattr(owner, "__module__", "__main__"))
    names = dict(vars(builtins))
    if globalns is None and module is not None:
        globalns = vars(module)
    names.update(globalns or {})
    names.update(localns or {})
    return names


def _without_extras(hint):
    return hint.__origin__ if isinstance(hint, AnnotatedAlias) else hint


def _evaluated(hint, names):
    if isinstance(hint, ForwardRef):
        hint = hint.__forward_arg__
    if isinstance(hint, str):
        return _Parser(hint, names).whole()
    if isinstance(hint, Alias) and any(isinstance(arg, (ForwardRef, Alias)) for arg in hint.__args__):
        return hint.copy_with(tuple([_evaluated(arg, names) for arg in hint.__args__]))
    return hint


class _Parser:
    """Evaluates the expressions that stand in annotations."""

    def __init__(self, text, names):
        self.tokens = _tokens(text)
        self.text = text
        self.names = names
        self.at = 0

    def whole(self):
        value = self.union()
        if self.at < len(self.tokens):
            raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")
        return type(None) if value is None else value

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, token):
        if self.peek() == token:
            self.at += 1
            return True
        return False

    def union(self):
        value = self.primary()
        while self.take("|"):
            value = value | self.primary()
        return value

    def primary(self):
        value = self.atom()
        while True:
            if self.take("."):
                value = getattr(value, self.peek())
                self.at += 1
            elif self.take("["):
                items, single = self.items("]")
                value = value[items[0] if single else tuple(items)]
            else:
                return value

    def items(self, end):
        items = []
        comma = False
        while not self.take(end):
            items.append(self.union())
            comma = self.take(",") or comma
        return items, len(items) == 1 and not comma

    def atom(self):
        token = self.peek()
        self.at += 1
        if token == "[":
            return self.items("]")[0]
        if token == "(":
            items, single = self.items(")")
            return items[0] if single else tuple(items)
        if token[:1] in ("'", '"'):
            return token[1:-1]
        if token in ("None", "True", "False", "..."):
            return {"None": None, "True": True, "False": False, "...": ...}[token]
        if token.lstrip("-").isdigit():
            return int(token)
        if token not in self.names:
            raise NameError(f"name {token!r} is not defined")
        return self.names[token]


def _tokens(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        start = i
        i += 1
        if c in "'\"":
            i = text.index(c, i) + 1
        elif c.isalnum() or c in "_-":
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
        elif text[start : start + 3] == "...":
            i += 2
        if not c.isspace():
            tokens.append(text[start:i])
    return tokens
