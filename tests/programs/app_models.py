"""Mini ORM + query builder, in-memory DB with indexes, repository pattern, JSON round trip, DI container, LRU and TTL caches."""

from __future__ import annotations
import json
import re
import operator
from abc import ABC, abstractmethod
from collections import OrderedDict, UserDict, UserList, defaultdict
from dataclasses import dataclass, field, fields, is_dataclass, asdict, make_dataclass
from enum import Enum
from typing import (
    Any,
    Generic,
    Protocol,
    TypeVar,
    get_type_hints,
    get_args,
    get_origin,
    Annotated,
    Union,
    Optional,
    Literal,
)
from functools import partial, singledispatchmethod, cached_property
from itertools import count, islice

T = TypeVar("T")


class Field:
    _order = count()

    def __init__(self, type_, *, default=None, primary=False, nullable=True):
        self.type, self.default, self.primary, self.nullable = type_, default, primary, nullable
        self.order = next(Field._order)

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, cls=None):
        return Expr(self.name) if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if value is None and not self.nullable:
            raise ValueError(f"{self.name} is not nullable")
        if value is not None and not isinstance(value, self.type):
            raise TypeError(f"{type(obj).__name__}.{self.name}: expected {self.type.__name__}, got {value!r}")
        obj.__dict__[self.name] = value


class Expr:
    def __init__(self, left, op=None, right=None):
        self.left, self.op, self.right = left, op, right

    def _mk(op):
        def method(self, other):
            return Expr(self, op, other)

        method.__name__ = op
        return method

    __eq__, __ne__, __lt__, __gt__, __le__, __ge__ = map(_mk, ("=", "!=", "<", ">", "<=", ">="))
    __and__, __or__ = _mk("AND"), _mk("OR")
    __hash__ = None

    def like(self, p):
        return Expr(self, "LIKE", p)

    def __invert__(self):
        return Expr(None, "NOT", self)

    def __str__(self):
        if self.op is None:
            return self.left
        if self.op == "NOT":
            return f"NOT ({self.right})"
        r = self.right if isinstance(self.right, Expr) else repr(self.right)
        return f"({self.left} {self.op} {r})"

    OPS = {
        "=": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        ">": operator.gt,
        "<=": operator.le,
        ">=": operator.ge,
    }

    def test(self, row):
        match self.op:
            case None:
                return row[self.left]
            case "AND":
                return self.left.test(row) and self.right.test(row)
            case "OR":
                return self.left.test(row) or self.right.test(row)
            case "NOT":
                return not self.right.test(row)
            case "LIKE":
                return re.fullmatch(self.right.replace("%", ".*"), self.left.test(row)) is not None
            case op:
                return self.OPS[op](
                    self.left.test(row), self.right.test(row) if isinstance(self.right, Expr) else self.right
                )


class ModelMeta(type):
    models: dict[str, type] = {}

    def __new__(mcls, name, bases, ns, table=None):
        cls = super().__new__(mcls, name, bases, ns)
        inherited = {k: v for b in reversed(cls.__mro__[1:]) for k, v in getattr(b, "_fields", {}).items()}
        cls._fields = inherited | dict(
            sorted(((k, v) for k, v in ns.items() if isinstance(v, Field)), key=lambda kv: kv[1].order)
        )
        cls._table = table or name.lower() + "s"
        if cls._fields:
            mcls.models[cls._table] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    @property
    def ddl(cls):
        names = {int: "INTEGER", str: "TEXT", float: "REAL", bool: "BOOLEAN"}
        cols = ", ".join(
            f"{f.name} {names[f.type]}{' PRIMARY KEY' * f.primary}{' NOT NULL' * (not f.nullable)}"
            for f in cls._fields.values()
        )
        return f"CREATE TABLE {cls._table} ({cols})"


class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        if unknown := kw.keys() - self._fields.keys():
            raise TypeError(f"unexpected {sorted(unknown)}")
        for k in self._fields:
            setattr(self, k, kw.get(k, self._fields[k].default))

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(f'{k}={getattr(self, k)!r}' for k in self._fields)}>"

    @classmethod
    def select(cls, where=None):
        return Query(cls, where)


class User(Model):
    id = Field(int, primary=True)
    name = Field(str, nullable=False)
    age = Field(int, default=18)


class Admin(User, table="admins"):
    level = Field(int, default=1)


class Query(Generic[T]):
    store: dict[type, list] = defaultdict(list)

    def __init__(self, model, where=None):
        self.model, self._where, self._order, self._limit = model, where, None, None

    def where(self, e):
        self._where = e if self._where is None else self._where & e
        return self

    def order_by(self, name):
        self._order = name.lstrip("-"), name.startswith("-")
        return self

    def __getitem__(self, s):
        if isinstance(s, slice):
            self._limit = s.stop
            return self
        return list(self)[s]

    @property
    def sql(self):
        q = f"SELECT {', '.join(self.model._fields)} FROM {self.model._table}"
        if self._where is not None:
            q += f" WHERE {self._where}"
        if self._order:
            q += f" ORDER BY {self._order[0]}{' DESC' if self._order[1] else ''}"
        return q + (f" LIMIT {self._limit}" if self._limit is not None else "")

    def __iter__(self):
        rows = (o for o in self.store[self.model] if self._where is None or self._where.test(vars(o)))
        if self._order:
            rows = iter(sorted(rows, key=operator.attrgetter(self._order[0]), reverse=self._order[1]))
        return islice(rows, self._limit)

    def __len__(self):
        return sum(1 for _ in self)


print(User.ddl, Admin.ddl, sep="\n")
Query.store[User] += [
    User(id=i, name=n, age=a) for i, (n, a) in enumerate([("ann", 30), ("bob", 25), ("abe", 41), ("cy", 19)], 1)
]
q = User.select((User.age > 20) & (User.name.like("a%") | (User.id == 2))).order_by("-age")
print(q.sql, list(q), len(q), q[0].name, q[:2].sql, sep="\n")
print([u.name for u in User.select(~(User.age >= 30))], Admin(name="root", level=9), list(ModelMeta.models))
for bad in (dict(id="x", name="n"), dict(id=1), dict(nope=1, name="q")):
    try:
        User(**bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    {User.age: 1}
except TypeError as e:
    print(e)


class LRU(OrderedDict):
    def __init__(self, cap, **kw):
        self.cap = cap
        super().__init__(**kw)

    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v

    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        while len(self) > self.cap:
            print("evict", self.popitem(last=False))


c = LRU(2, a=1, b=2)
c["a"]
c["c"] = 3
print(c, c.get("b"), "a" in c, list(reversed(c)))


class Config(UserDict):
    def __missing__(self, k):
        return self.data.setdefault(k, Config())

    def __getattr__(self, k):
        if k.startswith("_") or k == "data":
            raise AttributeError(k)
        return self[k]

    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), Config(v) if type(v) is dict else v)


cfg = Config({"DB": {"Host": "h", "port": 1}})
cfg.cache["ttl"] = 5
print(cfg, cfg.db.host, cfg["cache"].ttl, len(cfg), json.dumps(cfg, default=lambda o: o.data))


class Container:
    def __init__(self):
        self._p = {}

    def register(self, iface, impl=None, *, single=True):
        def do(impl):
            self._p[iface] = (impl, single, {})
            return impl

        return do(impl) if impl else do

    def get(self, iface):
        impl, single, cache = self._p[iface]
        if single and cache:
            return cache["it"]
        hints = get_type_hints(impl.__init__) if "__init__" in vars(impl) else {}
        obj = impl(**{n: self.get(t) for n, t in hints.items() if n != "return"})
        cache["it"] = obj
        return obj


class Repo(Protocol):
    def load(self) -> list: ...


box = Container()


@box.register(Repo)
class MemRepo:
    def load(self):
        return [1, 2]


@box.register("svc", single=False)
class Service:
    def __init__(self, repo: Repo) -> None:
        self.repo = repo


s1, s2 = box.get("svc"), box.get("svc")
print(s1 is s2, s1.repo is s2.repo, s1.repo.load())
Point = make_dataclass("Point", [("x", int), ("y", int, field(default=0))], frozen=True)


def decode(cls, data):
    if is_dataclass(cls):
        return cls(
            **{
                f.name: decode(get_type_hints(cls).get(f.name, f.type), data[f.name])
                for f in fields(cls)
                if f.name in data
            }
        )
    match get_origin(cls), get_args(cls):
        case (o, (t,)) if o is list:
            return [decode(t, d) for d in data]
        case (o, (k, v)) if o is dict:
            return {decode(k, a): decode(v, b) for a, b in data.items()}
        case (o, ts) if o is Union:
            return None if data is None else decode(ts[0], data)
    return cls(data) if isinstance(cls, type) and issubclass(cls, (Enum, int, float, str)) else data


class Kind(Enum):
    A = "a"
    B = "b"


@dataclass
class Leaf:
    n: int
    kind: Kind = Kind.A


@dataclass
class Tree:
    name: str
    leaves: list[Leaf] = field(default_factory=list)
    extra: Optional[Leaf] = None
    by: dict[str, float] = field(default_factory=dict)


t = decode(
    Tree, json.loads('{"name": "t", "leaves": [{"n": 1}, {"n": "2", "kind": "b"}], "extra": null, "by": {"k": "1.5"}}')
)
print(t, asdict(t)["leaves"][1], Point(1), Point(1) == Point(1, 0), sep="\n")
