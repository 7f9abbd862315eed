"""Attributes that `__init__` assigns, and something deletes."""


class Node:
    limit = 7

    def __init__(self, value, limit=None):
        self.value = value
        self.limit = limit
        self.weight = 1.5

    def drop(self):
        del self.limit

    def total(self):
        return self.value + self.limit


def attempt(function, *args):
    try:
        print(function(*args))
    except AttributeError as e:
        print(e)


node = Node(1, 2)
attempt(node.total)
node.drop()
attempt(node.total)
attempt(node.drop)
node.limit = 5
attempt(node.total)
delattr(node, "val" + "ue")
attempt(node.total)
attempt(lambda: node.weight * 2)
del node.weight
attempt(lambda: node.weight * 2)
node.weight = 2
attempt(lambda: node.weight * 2)
