"""A module that looks into itself."""

import sys
from typing import List

total: List[int] = []
print(vars(sys.modules[__name__])["__annot" + "ations__"])
