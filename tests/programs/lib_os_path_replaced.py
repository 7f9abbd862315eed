"""os.path, when a program puts something else there."""

import os

saved = os.path
os.path = "replaced"
print(os.path, saved.join("q", "r"))
os.path = saved
print(os.path.join("q", "r"))
