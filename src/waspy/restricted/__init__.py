"""The front end for restricted Python, in which the runtime is written: see docs/restricted.md."""
