"""A bank with insufficient funds."""


class BankError(Exception):
    """Base."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account = account
        self.needed = needed
        super().__init__(f"account {account.number}: need {needed:.2f}, have {account.balance:.2f}")


class Account:
    def __init__(self, number, balance=0.0):
        self.number = number
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, number, balance):
        self.accounts[number] = Account(number, balance)
        return self.accounts[number]

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        try:
            a.withdraw(amount)
        except InsufficientFunds as e:
            print("transfer failed:", e)
            raise BankError("transfer aborted") from e
        else:
            b.deposit(amount)
        finally:
            print("done with", source, target)


bank = Bank()
bank.open("A", 100)
bank.open("B", 50)
bank.transfer("A", "B", 30)
print(bank.accounts["A"].balance, bank.accounts["B"].balance)
bank.transfer("B", "A", 500)
