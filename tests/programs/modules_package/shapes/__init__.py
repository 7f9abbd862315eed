print("shapes init")
from .base import Shape
from . import circle

VERSION = "1." + str(circle.MINOR)
__all__ = ["exported", "circle"]


def exported():
    return "exported", Shape.__module__


def hidden():
    return 1
