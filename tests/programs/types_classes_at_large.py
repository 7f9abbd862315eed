"""The class of a value that inference does not know makes instances, with anything."""

import json


class Line:
    def __init__(self, length):
        self.length = length

    def more(self):
        return self.length + self.length


box = json.loads("[1]")
p = Line(3)
box.append(p)
longer = box[1].__class__("ab")
print(longer.length, longer.more(), p.more())


class Named:
    def __init__(self, name):
        self.name = name

    def more(self):
        return self.name + self.name


other = json.loads("[1]")
n = Named(3)
other.append(n)
again = other[1]
print(n.more())
again.__init__("ab")
print(again.name, again.more(), n.more())


class Point:
    def __init__(self, x):
        self.x = x

    def twice(self):
        return self.x + self.x


found = json.loads("[1]")
found.append(Point(2))
made = type(found[1])("ab")
print(type(made).__name__, made.x, made.twice(), Point(2).twice())
