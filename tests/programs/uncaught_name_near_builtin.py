"""The name of a builtin, from inside of a class body."""


class Settings:
    none_at_all = 3
    defaults = none
