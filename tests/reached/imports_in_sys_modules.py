"""Imports whose names nobody reads are not missed, unless `sys.modules` is looked at."""

import sys
from fractions import Fraction
from typing import Dict, List


def f(x: List[int]) -> Dict[str, Fraction]:
    return {}


print(f([1]), "typing" in sys.modules, "fractions" in sys.modules)
