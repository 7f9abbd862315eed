"""A bank: accounts, interest, transfers, history, custom errors."""


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} lacks {amount - account.balance:.2f}")
        self.account, self.amount = account, amount


class Account:
    next_id = 100

    def __init__(self, owner, balance=0.0):
        self.owner, self.balance = owner, balance
        self.id, Account.next_id = Account.next_id, Account.next_id + 1
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"invalid amount: {amount}")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"<{type(self).__name__} {self.id} {self.owner}: {self.balance:,.2f}>"

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.05):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        self.deposit(round(self.balance * self.rate, 2))


class Overdraft(Account):
    limit = 500

    def withdraw(self, amount):
        if amount > self.balance + self.limit:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("overdraft" if self.balance < 0 else "withdraw", amount))


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, *args, **kw):
        account = kind(*args, **kw)
        self.accounts[account.owner] = account
        return account

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except ValueError:
            a.balance += amount
            raise

    def __iter__(self):
        return iter(self.accounts.values())

    def __len__(self):
        return len(self.accounts)


bank = Bank()
bank.open(Account, "ann", 100)
bank.open(Savings, "bob", 1000, rate=0.1)
bank.open(Overdraft, "cyd", 50)
for source, target, amount in [
    ("ann", "bob", 30),
    ("ann", "bob", 300),
    ("cyd", "ann", 400),
    ("bob", "zed", 1),
    ("bob", "ann", -5),
    ("cyd", "ann", 1e6),
]:
    try:
        bank.transfer(source, target, amount)
        print("ok", source, target, amount)
    except BankError as e:
        print("bank error:", e)
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
bank.accounts["bob"].add_interest()
print(len(bank), *bank, sep="\n")
print(max(bank), min(bank), sorted(bank)[1].owner)
for a in bank:
    print(a.owner, a.history)
print(sum(a.balance for a in bank), [type(a).__mro__[1].__name__ for a in bank])
