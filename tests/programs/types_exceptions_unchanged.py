"""Exceptions whose classes nobody else gets hold of: unboxed fields, what is caught, mixins."""


class Overdraft(Exception):
    def __init__(self, name, need, have):
        super().__init__(f"{name} needs {need}")
        self.name = name
        self.need = need
        self.have = have

    @property
    def short(self):
        return self.need - self.have


class Closed(Exception):
    pass


class Empty(Closed):
    """No more than a name."""


class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance

    def withdraw(self, amount):
        if self.balance < 0:
            raise Closed(self.name)
        if self.balance == 0:
            raise Empty
        if amount > self.balance:
            raise Overdraft(self.name, amount, self.balance)
        self.balance -= amount
        return self.balance


total = 0.0
for account in (Account("a", 10.5), Account("b", 0), Account("c", -1)):
    for amount in (3, 5.25, 100):
        try:
            print(account.withdraw(amount))
        except Overdraft as e:
            total += e.short
            print(e, e.short, e.args, repr(e))
        except Empty as e:
            print("empty", e.args, str(e), repr(e))
        except Closed as e:
            print("closed", e.args[0], e)
print(total)


class Retry(Exception):
    def __init__(self, attempt, delay):
        self.attempt = attempt
        self.delay = delay


def attempt(n):
    if n < 3:
        raise Retry(n, n * 0.5)
    return n


def loop():
    n, waited = 0, 0.0
    while True:
        try:
            return attempt(n), waited
        except Retry as e:
            n = e.attempt + 1
            waited += e.delay
            last = e
            if n == 2:
                print(last.args, last, repr(last))


print(loop())
errors = [Retry(i, i / 4) for i in range(3)]
print(sum(e.delay for e in errors), [e.attempt for e in errors], errors)
try:
    try:
        raise Retry(1, 0.25)
    finally:
        raise Closed("while")
except Closed as e:
    print(e.__context__.delay, e.__cause__)
try:
    raise Overdraft("z", 2, 1) from Retry(5, 1.0)
except Overdraft as e:
    print(e.__cause__.attempt, e.__cause__)


def big(n):
    raise Retry(n, n)


for n in (1, 2**80, -(2**70), True, 2.5):
    try:
        big(n)
    except Retry as e:
        print(e.attempt + e.delay, e.attempt)


# mixins: which comes first
class Mixin:
    def __str__(self):
        return "mixin"

    def __init__(self, *args):
        self.mixed = args


class Before(Mixin, Exception):
    pass


class Behind(Exception, Mixin):
    pass


for cls in (Before, Behind):
    try:
        raise cls("x")
    except Exception as e:
        print(str(e), e.args, hasattr(e, "mixed"), [k.__name__ for k in cls.__mro__])


class Valued(Exception):
    def __init__(self, *args):
        super().__init__(*args)
        self.value = args

    def __eq__(self, other):
        return isinstance(other, Valued) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    @property
    def first(self):
        return self.value[0] if self.value else None


print(Valued(1, 2) == Valued(1, 2), Valued() == Valued(3), {Valued(1): 2}[Valued(1)], Valued(8).first, Valued().first)


class Late(Exception):
    args_seen = None

    def __init__(self):
        Late.args_seen = self.args
        super().__init__("late")


try:
    raise Late
except Late as e:
    print(e.args, Late.args_seen)


class Slotted(Exception):
    __slots__ = ("a",)

    def __init__(self, a):
        self.a = a
        self.b = 2


try:
    raise Slotted(1)
except Slotted as e:
    print(e.a, e.b, e.__dict__, e.args)


raise Overdraft("last", 3, 2)
