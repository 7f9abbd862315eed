"""A key-value store with transactions, write-ahead log in memory, indexes, snapshot iteration, and a query mini-language."""

import io
import json
import operator
import re
from collections import defaultdict
from contextlib import contextmanager
from functools import wraps
from itertools import islice
from typing import Any, Callable, Iterator

MISSING = object()


class StoreError(Exception):
    pass


class Conflict(StoreError):
    def __init__(self, key, expected, actual):
        super().__init__(key, expected, actual)
        self.key, self.expected, self.actual = key, expected, actual

    def __str__(self):
        return f"conflict on {self.key!r}: expected version {self.expected}, found {self.actual}"


def synchronized(method):
    @wraps(method)
    def wrapper(self, *args, **kwargs):
        if self._busy:
            raise StoreError(f"{method.__name__} re-entered")
        self._busy = True
        try:
            return method(self, *args, **kwargs)
        finally:
            self._busy = False

    return wrapper


class Store:
    def __init__(self, log=None):
        self._data: dict[str, tuple[int, Any]] = {}
        self._log = log if log is not None else io.StringIO()
        self._busy = False
        self._indexes: dict[str, dict[Any, set[str]]] = {}
        self._watchers: dict[str, list[Callable]] = defaultdict(list)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __getitem__(self, key):
        try:
            return self._data[key][1]
        except KeyError:
            raise KeyError(f"no such key: {key}") from None

    def version(self, key):
        return self._data.get(key, (0, None))[0]

    @synchronized
    def apply(self, changes: dict, versions: dict):
        for key, expected in versions.items():
            if (actual := self.version(key)) != expected:
                raise Conflict(key, expected, actual)
        for key, value in changes.items():
            old = self._data.get(key, (0, MISSING))
            self._reindex(key, old[1], value)
            if value is MISSING:
                self._data.pop(key, None)
            else:
                self._data[key] = (old[0] + 1, value)
            print(
                json.dumps({"k": key, **({} if value is MISSING else {"v": value})}, separators=(",", ":")),
                file=self._log,
            )
        return list(changes)

    def _reindex(self, key, old, new):
        for field, index in self._indexes.items():
            for value, action in ((old, set.discard), (new, set.add)):
                if isinstance(value, dict) and field in value:
                    action(index.setdefault(value[field], set()), key)

    def index(self, field):
        self._indexes[field] = {}
        for key, (_, v) in self._data.items():
            self._reindex(key, MISSING, v)

    def watch(self, pattern):
        def register(f):
            self._watchers[pattern].append(f)
            return f

        return register

    def notify(self, keys):
        for pattern, fs in self._watchers.items():
            rx = re.compile(re.escape(pattern).replace(r"\*", ".*"))
            for key in keys:
                if rx.fullmatch(key):
                    for f in fs:
                        f(key, self._data.get(key, (0, None))[1])

    @contextmanager
    def transaction(self):
        tx = Transaction(self)
        try:
            yield tx
        except StoreError:
            raise
        except Exception as e:
            raise StoreError(f"aborted by {type(e).__name__}: {e}") from e
        else:
            self.notify(self.apply(tx.changes, tx.reads))

    @classmethod
    def replay(cls, log):
        store = cls()
        for line in log.getvalue().splitlines():
            entry = json.loads(line)
            store.apply({entry["k"]: entry.get("v", MISSING)}, {})
        return store

    def query(self, text):
        return Query.parse(text).run(self)


class Transaction:
    def __init__(self, store):
        self.store, self.changes, self.reads = store, {}, {}

    def get(self, key, default=None):
        if key in self.changes:
            v = self.changes[key]
            return default if v is MISSING else v
        self.reads.setdefault(key, self.store.version(key))
        return self.store[key] if key in self.store else default

    def __setitem__(self, key, value):
        self.reads.setdefault(key, self.store.version(key))
        self.changes[key] = value

    def __delitem__(self, key):
        if self.get(key, MISSING) is MISSING:
            raise KeyError(key)
        self.changes[key] = MISSING


class Query:
    OPS = {
        "=": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        ">": operator.gt,
        "<=": operator.le,
        ">=": operator.ge,
        "~": lambda a, b: re.search(b, a) is not None,
    }
    PATTERN = re.compile(
        r"select (?P<fields>[\w, *]+) from (?P<prefix>[\w:]*)(?: where (?P<where>.+?))?(?: order by (?P<order>\w+)(?P<desc> desc)?)?(?: limit (?P<limit>\d+))?",
        re.I,
    )

    @classmethod
    def parse(cls, text):
        m = cls.PATTERN.fullmatch(" ".join(text.split()))
        if m is None:
            raise StoreError(f"bad query: {text}")
        self = cls()
        self.fields = [f.strip() for f in m["fields"].split(",")]
        self.prefix, self.order, self.desc = m["prefix"], m["order"], m["desc"] is not None
        self.limit = m["limit"] and int(m["limit"])
        self.conditions = []
        for cond in re.split(r" and ", m["where"] or "", flags=re.I):
            if c := re.fullmatch(r"(\w+)\s*(!=|<=|>=|[=<>~])\s*(.+)", cond):
                self.conditions.append((c[1], self.OPS[c[2]], json.loads(c[3])))
            elif cond:
                raise StoreError(f"bad condition: {cond}")
        return self

    def run(self, store) -> Iterator[dict]:
        rows = (
            {"key": k, **v}
            for k, (_, v) in sorted(store._data.items())
            if k.startswith(self.prefix) and isinstance(v, dict)
        )
        rows = (r for r in rows if all(f in r and op(r[f], v) for f, op, v in self.conditions))
        if self.order:
            rows = sorted(rows, key=operator.itemgetter(self.order), reverse=self.desc)
        for r in islice(rows, self.limit):
            yield r if self.fields == ["*"] else {f: r.get(f) for f in self.fields}


store = Store()


@store.watch("user:*")
def changed(key, value):
    print(f"  watch {key} -> {value}")


with store.transaction() as tx:
    for i, (name, age, city) in enumerate(
        [("Ann", 31, "Oslo"), ("Bob", 25, "Rome"), ("Cyd", 47, "Oslo"), ("Dan", 25, "Bern")]
    ):
        tx[f"user:{i}"] = {"name": name, "age": age, "city": city}
    tx["counter"] = 0
store.index("city")
print({k: sorted(v) for k, v in store._indexes["city"].items()}, len(store))
with store.transaction() as tx:
    u = dict(tx.get("user:1"))
    u["city"] = "Oslo"
    tx["user:1"] = u
    tx["counter"] = tx.get("counter") + 1
    del tx["user:0"]
print({k: sorted(v) for k, v in store._indexes["city"].items()}, store["counter"], "user:0" in store)
try:
    with store.transaction() as tx:
        n = tx.get("counter")
        with store.transaction() as other:
            other["counter"] = 100
        tx["counter"] = n + 1
except Conflict as e:
    print(e, "| args", e.args)
try:
    with store.transaction() as tx:
        tx["counter"] = tx.get("counter") / 0
except StoreError as e:
    print(e, repr(e.__cause__))
for bad in (
    lambda: store["nope"],
    lambda: list(store.query("drop table")),
    lambda: list(store.query("select * from user where age ? 3")),
):
    try:
        bad()
    except (KeyError, StoreError) as e:
        print(type(e).__name__, e)
for q in (
    "select * from user: where age >= 25 order by age desc",
    'select name, city from user where city = "Oslo" and name ~ "^[A-C]"',
    "SELECT key FROM user: ORDER BY name LIMIT 2",
    "select name from zzz",
):
    print(q)
    for row in store.query(q):
        print("   ", row)
print(store._log.getvalue())
again = Store.replay(store._log)
print(
    again._data.keys() == store._data.keys(), all(again[k] == store[k] for k in again._data), again.version("counter")
)
