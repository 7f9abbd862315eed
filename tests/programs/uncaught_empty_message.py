"""An exception without arguments, raised as a class."""

print(1)
raise NotImplementedError
