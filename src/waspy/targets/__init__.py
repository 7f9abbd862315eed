"""What `waspy build` writes, one target per file: `write(compiled, output)` returns the files written."""
