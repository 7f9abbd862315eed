"""The decorator `unique`, and how members may be pickled."""


def unique(enumeration):
    """Raises ValueError for a class with aliases."""
    found = aliases(enumeration)
    if found:
        raise ValueError(f"duplicate values found in {enumeration!r}: {found}")
    return enumeration


def aliases(enumeration):
    """Each alias with the name of its member, as a text."""
    found = []
    for name, member in enumeration.__members__.items():
        if name != member.name:
            found.append(f"{name} -> {member.name}")
    return ", ".join(found)


def pickle_by_global_name(self, proto):
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    return getattr, (type(self), self._name_)
