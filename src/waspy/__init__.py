"""Waspy: a native Python-to-WebAssembly compiler."""

__version__ = "0.1.0"
