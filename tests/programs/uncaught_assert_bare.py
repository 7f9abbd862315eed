"""A failing assert without a message: the last line is the bare class."""

print("x")
assert []
