"""What an `except*` clause raises, what one raises again and what none takes leave together."""


def fail():
    raise ExceptionGroup("several", [ValueError(1), TypeError(2), OSError(3)])


def main():
    try:
        fail()
    except* ValueError:
        raise RuntimeError("new")
    except* TypeError:
        raise


main()
