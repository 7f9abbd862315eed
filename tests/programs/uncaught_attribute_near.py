"""An uncaught AttributeError asks about near attributes: here of an instance, which has those that it was given."""


class Account:
    currency = "EUR"

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount

    @property
    def password(self):
        raise AttributeError("password cannot be read")


account = Account("Ann")
account.deposit(5)
for name in ["blance", "depositt", "curency", "__balance", "limit"]:
    try:
        getattr(account, name)
    except AttributeError as error:
        print(error, error.name, error.obj is account)
account._password = "secret"
account.password
