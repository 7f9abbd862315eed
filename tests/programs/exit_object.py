"""raise SystemExit with an object prints it."""

print("a")
raise SystemExit([1, "two"])
