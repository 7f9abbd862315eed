"""An uncaught exception with a cause: the last line is of the outer one."""


def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError(f"cannot parse {text!r}") from e


print(parse("12"))
parse("twelve")
