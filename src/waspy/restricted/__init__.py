"""The front end for restricted Python, in which the runtime is written: see docs/restricted.md."""

from waspy.restricted.compile import compile_runtime
from waspy.restricted.errors import RuntimeRejected
from waspy.restricted.registry import Registry

__all__ = ["Registry", "RuntimeRejected", "compile_runtime"]
