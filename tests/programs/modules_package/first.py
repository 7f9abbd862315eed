import second


def get_second():
    return second.NAME


NAME = "first"
