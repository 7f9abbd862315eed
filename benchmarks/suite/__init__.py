"""The benchmark runner: what is measured (`sets`, `peers`), how (`measure`, ...) and what is written about it."""
