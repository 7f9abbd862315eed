"""A wrong call, in a method called by sorted."""


class Item:
    def __init__(self, n):
        self.n = n


print(sorted([Item(1)])[0].n)
print(sorted([Item(2), Item(1)]))
