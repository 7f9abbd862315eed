"""What is to be known of Python's constants."""


def has_steady_hash(value: object) -> bool:
    """Whether it is a number or a tuple of some: their hashes are the same in every process."""
    if isinstance(value, tuple):
        return all(map(has_steady_hash, value))
    return isinstance(value, (int, float, complex))
