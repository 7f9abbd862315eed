print("helper loaded", __name__)
value = "original"
_private = 1


def change():
    global value
    value = "changed"


def show():
    return value


if __name__ == "__main__":
    print("never printed")
