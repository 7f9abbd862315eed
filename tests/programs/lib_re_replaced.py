"""re: a function of the module that is replaced is called, also by those who name a pattern that is known."""

import re


def match(pattern, string, flags=0):
    return "mine", pattern, string, flags


print(re.match("a", "ab"))
old = re.match
re.match = match
print(re.match("a", "ab"), re.search("b", "ab"))
re.match = old
print(re.match("a", "ab"))
