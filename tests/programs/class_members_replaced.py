"""What a class has under a name is something else later: a property or none, and what `__set_name__` puts there."""


class Given:
    size = 3

    def __init__(self):
        self.n = self.size

    def twice(self):
        return self.size * 2

    @property
    def area(self):
        return 1.5

    @property
    def kind(self):
        return "a"


def show(given):
    print(given.n, given.twice(), given.area + 1, given.kind)


show(Given())
Given.size = property(lambda self: 8)
show(Given())
Given.area = property(lambda self: 2.5)
Given.kind = "b"
show(Given())


class Replacing:
    def __set_name__(self, owner, name):
        owner.start = lambda self: 3
        setattr(owner, "stop", lambda self: name)  # noqa: B010
        self.owners = [owner]


class Named:
    def __set_name__(self, owner, name, *more):
        owner.names = name, more


class Told:
    replacing = Replacing()
    named = Named()
    names = 1.5

    def start(self):
        return 8

    def stop(self):
        return 9

    def both(self):
        return self.start(), self.stop(), self.names


class Below(Told):
    def stop(self):
        return self.replacing.owners[0].__name__


for told in (Told(), Below()):
    print(told.start(), told.stop(), told.both())
