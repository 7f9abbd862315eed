"""re: a list of patterns that the program changes by way of its own module."""

import re

import __main__

PARTS = ["a", "b"]
__main__.PARTS.append("c")
print(re.findall("|".join(PARTS), "abcd"), re.compile("|".join(PARTS)).pattern)
