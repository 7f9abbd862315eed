"""An exception in a class body."""


class Broken:
    fine = 1
    print("in body", fine)
    wrong = undefined_thing + 1


print("never")
