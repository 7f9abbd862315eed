"""A misspelt name gets a suggestion."""
counter = 1
print(counter)
print(countr)
