"""Banking: decorators with args, audit log, custom exceptions, singletons, transactions with rollback, generators with send."""

from __future__ import annotations
import functools
import itertools
import operator
from collections import OrderedDict, deque, ChainMap
from contextlib import contextmanager, ExitStack, closing, AbstractContextManager
from dataclasses import dataclass, field
from typing import Callable, ClassVar, Iterator, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class BankError(Exception):
    """Base."""

    code: ClassVar[int] = 100

    def __init_subclass__(cls, code: int | None = None, **kw):
        super().__init_subclass__(**kw)
        if code is not None:
            cls.code = code

    def __str__(self):
        return f"E{self.code}: {', '.join(map(str, self.args))}"


class InsufficientFunds(BankError, code=201):
    def __init__(self, need: float, have: float):
        super().__init__(need, have)
        self.need, self.have = need, have

    @property
    def short(self):
        return self.need - self.have


class AccountLocked(BankError, code=202): ...


def audited(action: str, *, level: str = "INFO") -> Callable[[Callable[P, R]], Callable[P, R]]:
    def deco(fn: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(fn)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            self, *rest = args
            try:
                result = fn(*args, **kwargs)
            except BankError as e:
                Audit().record("ERROR", action, f"{type(e).__name__}({e})")
                raise
            else:
                Audit().record(level, action, f"{rest} {kwargs}" if kwargs else f"{rest}")
                return result

        return wrapper

    return deco


class Singleton(type):
    _instances: dict[type, object] = {}

    def __call__(cls, *a, **k):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*a, **k)
        return cls._instances[cls]


class Audit(metaclass=Singleton):
    def __init__(self):
        self.lines: deque[str] = deque(maxlen=20)
        self._seq = itertools.count(1)

    def record(self, level, action, detail):
        self.lines.append(f"{next(self._seq):03d} {level:<5} {action:>9} {detail}")

    def __iter__(self):
        yield from self.lines

    def __len__(self):
        return len(self.lines)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list[tuple[str, float]] = field(default_factory=list, repr=False)
    locked: bool = field(default=False, kw_only=True)
    id: int = field(default_factory=itertools.count(1000).__next__, init=False)

    @audited("deposit")
    def deposit(self, amount: float) -> float:
        if amount <= 0:
            raise BankError(f"bad amount {amount!r}")
        self.balance += amount
        self.history.append(("dep", amount))
        return self.balance

    @audited("withdraw", level="WARN")
    def withdraw(self, amount: float, *, force=False) -> float:
        if self.locked and not force:
            raise AccountLocked(self.owner)
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(("wd", -amount))
        return self.balance

    def __lt__(self, other):
        return self.balance < other.balance

    def __bool__(self):
        return self.balance > 0

    def __contains__(self, kind):
        return any(k == kind for k, _ in self.history)

    def __getitem__(self, i):
        return self.history[i]

    def __len__(self):
        return len(self.history)

    def __iadd__(self, amt):
        self.deposit(amt)
        return self


@contextmanager
def transaction(*accounts: Account) -> Iterator[dict[int, float]]:
    saved = {a.id: (a.balance, list(a.history)) for a in accounts}
    try:
        yield {k: b for k, (b, _) in saved.items()}
    except BankError as e:
        for a in accounts:
            a.balance, a.history = saved[a.id]
        print("rolled back:", e)
        raise
    finally:
        print("tx end", sorted(saved))


def transfer(src, dst, amount):
    with transaction(src, dst) as snap:
        src.withdraw(amount)
        dst.deposit(amount)
        return snap


def interest(rate):
    total = 0.0
    while True:
        acc = yield total
        if acc is None:
            return round(total, 2)
        gain = acc.balance * rate
        acc += gain
        total += gain


alice, bob = Account("alice", 100.0), Account("bob", locked=True)
print(alice, bob, bool(bob))
print(transfer(alice, bob, 30))
for amt in (500, -5):
    try:
        transfer(alice, bob, amt)
    except InsufficientFunds as e:
        print("short by", e.short, e.args, repr(e))
    except BankError as e:
        print(e, e.code, type(e).__mro__[1].__name__)
try:
    bob.withdraw(1)
except AccountLocked as e:
    print(e)
print(bob.withdraw(1, force=True), "wd" in bob, "dep" in alice, alice[-1], len(bob), alice < bob, max(alice, bob).owner)
co = interest(0.1)
next(co)
for a in (alice, bob):
    print(f"total {co.send(a):.3f}")
try:
    co.send(None)
except StopIteration as s:
    print("interest", s.value)
print(*Audit(), sep="\n")
print(len(Audit()), Audit() is Audit(), Account.deposit.__name__, Account.withdraw.__wrapped__.__kwdefaults__)


class Ledger(AbstractContextManager):
    def __init__(self, name):
        self.name, self.entries = name, []

    def __exit__(self, *exc):
        print(f"close {self.name} {[type(e).__name__ if e else None for e in exc[1:2]]}")
        return exc[0] is not None and issubclass(exc[0], ZeroDivisionError)

    def close(self):
        print("closing", self.name)


with Ledger("a") as la, Ledger("b") as lb, closing(Ledger("c")) as lc:
    la.entries.append(1 / len(lb.entries))
with ExitStack() as stack:
    ls = [stack.enter_context(Ledger(f"s{i}")) for i in range(3)]
    stack.callback(lambda *a, **k: print("callback", a, k), 1, x=2)
    stack.push(lambda t, v, tb: print("pushed", t) or False)
    kept = stack.pop_all()
print("not yet closed")
with kept:
    raise ZeroDivisionError
print("done", functools.reduce(operator.add, (h for _, h in alice.history)))
