"""What statements ask for."""


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *error):
        return True


class Items:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i

    def __delitem__(self, i):
        print("deleted", i)

    def __contains__(self, x):
        return x == "in"

    def __len__(self):
        return 0

    def __call__(self, x):
        return "called", x


class Attributes:
    def __getattr__(self, name):
        return "got " + name

    def __delattr__(self, name):
        print("deleted", name)

    def __setattr__(self, name, value):
        print("set", name, value)


with Manager() as m:
    print(m)
    raise ValueError
items = Items()
del items[4]
print(list(items), "in" in items, bool(items), items(5))
a = Attributes()
a.x = 1
del a.y
print(a.z)
match items:
    case Items():
        print("matched")
