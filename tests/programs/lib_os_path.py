"""os.path, as an attribute and imported; its variables in paths."""

import os
import os.path
from os import path as p
from os.path import basename, join

print(os.path.join("a", "b", "/c", "d"), p.split("x/y.txt"), join("e", "f"), basename("g/h"), os.path.splitext("a.b.c"))
print(os.path.__name__, p is os.path, os.path.sep, hasattr(os.path, "exists"), hasattr(os.path, "nothing"))
print(
    os.path.normpath("a/./b/../c//d"), os.path.isabs("/x"), os.path.exists("/no/such"), os.path.relpath("/a/b", "/a/c")
)
os.environ.update({"ONE": "1", "T_2": "two", "DOLLAR": "$ONE", "EMPTY": ""})
for text in [
    "$ONE", "${ONE}", "$ONE/$T_2/x", "a$", "$$ONE", "$NONE/$ONE", "${ONE", "${}", "$-", "${T_2}${ONE}$T_2", "$DOLLAR$ONE", "${EMPTY}x",
    "$ONEé", "${a b}", "plain", "", "$ONE}", "${{ONE}}", "é$ONE",
]:  # fmt: skip
    print(repr(text), repr(os.path.expandvars(text)), os.path.expandvars(text.encode()))
try:
    os.path.expandvars(5)
except TypeError as e:
    print(e)
