"""A class body whose namespace gets names in another way."""

import re

WORD = "a+"


class Changed:
    found = re.findall(WORD, "aabb")
    locals()["WORD"] = "b+"
    changed = re.findall(WORD, "aabb")


print(Changed.found, Changed.changed)
