"""SQL-like engine: tokenizer, parser, planner, joins, aggregates, output tables."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import reduce
from itertools import product
from operator import attrgetter, itemgetter
import operator

TOKEN_RE = re.compile(
    r"\s*(?:(?P<num>\d+(?:\.\d+)?)|(?P<str>'(?:[^']|'')*')|(?P<id>[a-zA-Z_][\w.]*)|(?P<op><=|>=|<>|!=|[=<>(),*+\-/;]))"
)
KEYWORDS = {
    "select",
    "from",
    "where",
    "and",
    "or",
    "not",
    "group",
    "by",
    "order",
    "limit",
    "join",
    "on",
    "as",
    "asc",
    "desc",
    "insert",
    "into",
    "values",
    "create",
    "table",
    "having",
    "update",
    "set",
    "delete",
    "null",
    "is",
    "like",
    "in",
    "between",
    "distinct",
}


class SqlError(Exception):
    pass


def tokenize(sql):
    pos, out = 0, []
    while pos < len(sql.rstrip()):
        m = TOKEN_RE.match(sql, pos)
        if not m:
            raise SqlError(f"syntax error near {sql[pos : pos + 10]!r}")
        pos = m.end()
        kind = m.lastgroup
        text = m[kind]
        if kind == "id" and text.lower() in KEYWORDS:
            out.append(("kw", text.lower()))
        elif kind == "num":
            out.append(("num", float(text) if "." in text else int(text)))
        elif kind == "str":
            out.append(("str", text[1:-1].replace("''", "'")))
        else:
            out.append((kind, text))
    return out + [("end", None)]


@dataclass
class Table:
    name: str
    columns: list
    rows: list = field(default_factory=list)


AGGREGATES = {"count": len, "sum": sum, "min": min, "max": max, "avg": lambda xs: sum(xs) / len(xs)}
FUNCS = {
    "upper": str.upper,
    "lower": str.lower,
    "length": len,
    "abs": abs,
    "round": round,
    "coalesce": lambda *a: next((x for x in a if x is not None), None),
}
BIN = {
    "=": operator.eq,
    "<>": operator.ne,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


class Parser:
    def __init__(self, sql):
        self.toks, self.i = tokenize(sql), 0

    def peek(self, *texts):
        kind, text = self.toks[self.i]
        return kind in ("kw", "op") and text in texts

    def take(self, *texts):
        if self.peek(*texts):
            self.i += 1
            return self.toks[self.i - 1][1]

    def need(self, text):
        if not self.take(text):
            raise SqlError(f"expected {text.upper()}, got {self.toks[self.i][1]!r}")

    def name(self):
        kind, text = self.toks[self.i]
        if kind != "id":
            raise SqlError(f"expected a name, got {text!r}")
        self.i += 1
        return text

    def list_of(self, item):
        out = [item()]
        while self.take(","):
            out.append(item())
        return out

    def statement(self):
        for kw in ("select", "insert", "create", "update", "delete"):
            if self.take(kw):
                node = getattr(self, kw)()
                self.take(";")
                if self.toks[self.i][0] != "end":
                    raise SqlError(f"trailing input {self.toks[self.i][1]!r}")
                return node
        raise SqlError(f"unknown statement {self.toks[self.i][1]!r}")

    def create(self):
        self.need("table")
        n = self.name()
        self.need("(")
        cols = self.list_of(self.name)
        self.need(")")
        return ("create", n, cols)

    def insert(self):
        self.need("into")
        n = self.name()
        self.need("values")

        def row():
            self.need("(")
            r = self.list_of(self.expr)
            self.need(")")
            return r

        return ("insert", n, self.list_of(row))

    def update(self):
        n = self.name()
        self.need("set")

        def assign():
            c = self.name()
            self.need("=")
            return c, self.expr(3)

        return ("update", n, self.list_of(assign), self.expr() if self.take("where") else None)

    def delete(self):
        self.need("from")
        return ("delete", self.name(), self.expr() if self.take("where") else None)

    def select(self):
        distinct = bool(self.take("distinct"))
        cols = [("*", "*")] if self.take("*") else self.list_of(self.column)
        self.need("from")
        tables = [(self.source(), None)]
        while self.take("join"):
            t = self.source()
            self.need("on")
            tables.append((t, self.expr()))
        where = self.expr() if self.take("where") else None
        group = having = order = None
        limit = None
        if self.take("group"):
            self.need("by")
            group = self.list_of(self.name)
        if self.take("having"):
            having = self.expr()
        if self.take("order"):
            self.need("by")
            order = self.list_of(lambda: (self.expr(3), self.take("asc", "desc") == "desc"))
        if self.take("limit"):
            limit = self.toks[self.i][1]
            self.i += 1
        return ("select", distinct, cols, tables, where, group, having, order, limit)

    def source(self):
        n = self.name()
        return n, self.name() if self.toks[self.i][0] == "id" else n

    def column(self):
        start = self.i
        e = self.expr()
        alias = self.name() if self.take("as") else "".join(str(t[1]) for t in self.toks[start : self.i])
        return e, alias

    LEVELS = [
        ("or",),
        ("and",),
        ("=", "<>", "!=", "<", ">", "<=", ">=", "like", "in", "is", "between"),
        ("+", "-"),
        ("*", "/"),
    ]

    def expr(self, level=0):
        if level == len(self.LEVELS):
            return self.primary()
        if level == 2 and self.take("not"):
            return ("not", self.expr(2))
        left = self.expr(level + 1)
        while op := self.take(*self.LEVELS[level]):
            if op == "in":
                self.need("(")
                left = ("in", left, self.list_of(self.expr))
                self.need(")")
            elif op == "is":
                neg = self.take("not")
                self.need("null")
                left = ("isnull", left, bool(neg))
            elif op == "between":
                lo = self.expr(3)
                self.need("and")
                left = ("and", (">=", left, lo), ("<=", left, self.expr(3)))
            else:
                left = (op, left, self.expr(level + 1))
        return left

    def primary(self):
        kind, text = self.toks[self.i]
        self.i += 1
        if kind in ("num", "str"):
            return ("lit", text)
        if (kind, text) == ("kw", "null"):
            return ("lit", None)
        if (kind, text) == ("op", "("):
            e = self.expr()
            self.need(")")
            return e
        if (kind, text) == ("op", "-"):
            return ("neg", self.primary())
        if kind == "id":
            if self.take("("):
                args = [("lit", "*")] if self.take("*") else self.list_of(self.expr)
                self.need(")")
                return ("call", text.lower(), args)
            return ("col", text)
        raise SqlError(f"unexpected {text!r}")


class Database:
    def __init__(self):
        self.tables = {}

    def table(self, name):
        try:
            return self.tables[name]
        except KeyError:
            raise SqlError(f"no table {name}") from None

    def execute(self, sql):
        op, *args = Parser(sql).statement()
        return getattr(self, "do_" + op)(*args)

    def do_create(self, name, cols):
        self.tables[name] = Table(name, cols)
        return f"created {name}"

    def do_insert(self, name, rows):
        t = self.table(name)
        for r in rows:
            if len(r) != len(t.columns):
                raise SqlError(f"{name} has {len(t.columns)} columns, got {len(r)} values")
            t.rows.append([self.eval(e, {}) for e in r])
        return f"{len(rows)} rows"

    def do_update(self, name, assigns, where):
        t, n = self.table(name), 0
        for r in t.rows:
            env = dict(zip(t.columns, r))
            if where is None or self.eval(where, env):
                for c, e in assigns:
                    r[t.columns.index(c)] = self.eval(e, env)
                n += 1
        return f"{n} updated"

    def do_delete(self, name, where):
        t = self.table(name)
        before = len(t.rows)
        t.rows = [r for r in t.rows if where is not None and not self.eval(where, dict(zip(t.columns, r)))]
        return f"{before - len(t.rows)} deleted"

    def eval(self, e, env, group=None):
        match e:
            case ("lit", v):
                return v
            case ("col", n):
                if n in env:
                    return env[n]
                found = [k for k in env if k.endswith("." + n)]
                if len(found) != 1:
                    raise SqlError(f"{'ambiguous' if found else 'unknown'} column {n}")
                return env[found[0]]
            case ("neg", x):
                return -self.eval(x, env, group)
            case ("not", x):
                return not self.eval(x, env, group)
            case ("and", a, b):
                return self.eval(a, env, group) and self.eval(b, env, group)
            case ("or", a, b):
                return self.eval(a, env, group) or self.eval(b, env, group)
            case ("isnull", x, neg):
                return (self.eval(x, env, group) is None) != neg
            case ("in", x, items):
                return self.eval(x, env, group) in [self.eval(i, env, group) for i in items]
            case ("like", a, b):
                rx = re.escape(self.eval(b, env)).replace("%", ".*").replace("_", ".")
                return re.fullmatch(rx, self.eval(a, env) or "") is not None
            case ("call", f, [arg]) if f in AGGREGATES and group is not None:
                values = (
                    [1 for _ in group]
                    if arg == ("lit", "*")
                    else [v for g in group if (v := self.eval(arg, g)) is not None]
                )
                return AGGREGATES[f](values) if values or f == "count" else None
            case ("call", f, args):
                if f not in FUNCS:
                    raise SqlError(f"no function {f}")
                return FUNCS[f](*(self.eval(a, env, group) for a in args))
            case (op, a, b):
                x, y = self.eval(a, env, group), self.eval(b, env, group)
                return None if x is None or y is None else BIN[op](x, y)

    def do_select(self, distinct, cols, tables, where, group, having, order, limit):
        envs = [{}]
        for (name, alias), on in tables:
            t = self.table(name)
            rows = [{f"{alias}.{c}": v for c, v in zip(t.columns, r)} for r in t.rows]
            envs = [{**a, **b} for a, b in product(envs, rows)]
            if on is not None:
                envs = [e for e in envs if self.eval(on, e)]
        if where is not None:
            envs = [e for e in envs if self.eval(where, e)]
        if cols == [("*", "*")]:
            cols = [(("col", k), k.split(".")[1]) for k in (envs[0] if envs else {})]
        has_agg = any("'call'" in repr(c) and any(f"'{a}'" in repr(c) for a in AGGREGATES) for c, _ in cols)
        if group or has_agg:
            groups = defaultdict(list)
            for e in envs:
                groups[tuple(self.eval(("col", g), e) for g in group or ())].append(e)
            pairs = [(g[0], g) for g in groups.values()] or ([({}, [])] if not group else [])
        else:
            pairs = [(e, None) for e in envs]
        if having is not None:
            pairs = [p for p in pairs if self.eval(having, *p)]
        for e, desc in reversed(order or []):
            pairs.sort(
                key=lambda p: (lambda v: (v is None, v))(
                    self.eval(e, {**p[0], **{a: self.eval(c, *p) for c, a in cols}}, p[1])
                ),
                reverse=desc,
            )
        out = [tuple(self.eval(c, *p) for c, _ in cols) for p in pairs]
        if distinct:
            out = list(dict.fromkeys(out))
        return [a for _, a in cols], out[:limit]


def show(result):
    if isinstance(result, str):
        return result
    head, rows = result
    text = [[("NULL" if v is None else f"{v:.2f}" if isinstance(v, float) else str(v)) for v in r] for r in rows]
    w = [max(map(len, c)) for c in zip(head, *text)]
    line = lambda r: " | ".join(c.ljust(n) for c, n in zip(r, w)).rstrip()
    return "\n".join([line(head), "-+-".join("-" * n for n in w), *map(line, text), f"({len(rows)} rows)"])


db = Database()
for sql in """
create table emp (id, name, dept, salary);
insert into emp values (1, 'Ann', 10, 5000), (2, 'Bob', 20, 4000.5), (3, 'Cid', 10, 7000), (4, 'D''Arcy', 30, null), (5, 'Eve', 20, 4500);
create table dept (id, title)
insert into dept values (10, 'Engineering'), (20, 'Sales'), (40, 'Legal')
select * from emp where salary > 4000 and dept in (10, 20) order by salary desc
select name, upper(name) as loud, salary * 12 / 1000 as k from emp where name like '%''%' or name like '_ob'
select d.title, count(*) as n, avg(salary) as mean, max(e.salary) from emp e join dept d on e.dept = d.id group by d.title having count(*) > 1 order by mean desc
select count(*) , sum(salary) from emp where salary is not null
select distinct dept from emp order by dept desc limit 2
update emp set salary = coalesce(salary, 0) + 100, name = lower(name) where dept between 20 and 30
select name, salary from emp order by name
delete from emp where not salary >= 4500
select name from emp
select id from emp e join dept d on e.dept = d.id
select foo from emp
select * from nowhere
selekt 1
insert into dept values (1)
select name from emp where
select 'a from emp
select bogus(name) from emp
drop table emp
""".strip().splitlines():
    print(">", sql)
    try:
        print(show(db.execute(sql)))
    except SqlError as e:
        print("ERROR:", e)
