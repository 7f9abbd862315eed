"""Both ends of an OrderedDict: taken from, moved to, put before, of several at a time, while keys come and go."""

import random
from collections import OrderedDict


class Model:
    """The same with a list."""

    def __init__(self):
        self.items = []

    def popitem(self, last=True):
        if not self.items:
            raise KeyError("dictionary is empty")
        return self.items.pop(-1 if last else 0)

    def move_to_end(self, key, last=True):
        at = [k for k, _ in self.items].index(key)
        item = self.items.pop(at)
        self.items.insert(len(self.items) if last else 0, item)

    def put(self, key, value):
        for i, (k, _) in enumerate(self.items):
            if k == key:
                self.items[i] = (key, value)
                return
        self.items.append((key, value))

    def delete(self, key):
        self.items = [(k, v) for k, v in self.items if k != key]


random.seed(11)
ordered = [OrderedDict() for _ in range(3)]
models = [Model() for _ in range(3)]
for step in range(6000):
    which = random.randrange(3)
    o, m = ordered[which], models[which]
    action = random.randrange(9)
    key = random.randrange(60)
    if action < 3:
        o[key] = step
        m.put(key, step)
    elif action == 3 and o:
        assert o.popitem(last=False) == m.popitem(last=False)
    elif action == 4 and o:
        assert o.popitem() == m.popitem()
    elif action == 5 and key in o:
        o.move_to_end(key)
        m.move_to_end(key)
    elif action == 6 and key in o:
        o.move_to_end(key, last=False)
        m.move_to_end(key, last=False)
    elif action == 7 and key in o:
        del o[key]
        m.delete(key)
    elif action == 8 and step % 500 == 8:
        o.clear()
        m.items = []
    assert list(o.items()) == m.items, (step, list(o.items()), m.items)
print([len(o) for o in ordered], [list(o)[:3] for o in ordered])

queue = OrderedDict((i, str(i)) for i in range(50000))
total = 0
while queue:
    total += queue.popitem(last=False)[0]
    if total % 7 == 0:
        queue.pop(total % 50000, None)
print(total)
stack = OrderedDict.fromkeys(range(50000))
while len(stack) > 1:
    total += stack.popitem()[0]
print(total, stack)


class Cache(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


cache = Cache(100)
for i in range(30000):
    cache[i * i % 1009] = i
print(len(cache), list(cache)[:5], list(cache.values())[-3:])
for end in (True, False):
    try:
        OrderedDict().popitem(last=end)
    except KeyError as e:
        print(e)
    try:
        cache.move_to_end("missing", last=end)
    except KeyError as e:
        print(e)
