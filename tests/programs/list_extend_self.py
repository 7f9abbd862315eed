"""A list below `list` is extended by itself: by what it holds at the start, whatever its __iter__ says."""


class Plain(list):
    pass


class Iterating(list):
    def __iter__(self):
        for i in range(len(self)):
            yield self[i] * 10


class Extending(list):
    def twice(self):
        self.extend(self)
        self += self
        self[1:1] = self
        return self


for cls in (Plain, Iterating):
    items = cls([1, 2])
    items += items
    print(list.__repr__(items))
    items.extend(items)
    print(list.__repr__(items))
    list.extend(items, items)
    print(len(items))
print(Extending([1, "a"]).twice())
plain = [1, 2]
plain += plain
plain.extend(plain)
print(plain)
