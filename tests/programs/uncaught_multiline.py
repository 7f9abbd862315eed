"""A message of several lines: its last line is the last one."""

print("start")
raise ValueError("first line\nsecond line")
