assert print("x") is None
assert False, "message"
