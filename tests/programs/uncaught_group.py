"""An uncaught exception group and a note."""

e = ValueError("noted")
e.add_note("a note at the end")
raise e
