import first

NAME = "second"
print("first has NAME yet:", hasattr(first, "NAME"))


def get_first():
    return first.NAME
