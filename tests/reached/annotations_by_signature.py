"""`inspect` reads annotations."""

import inspect
from typing import Dict, List, Optional


def f(a: List[int], b: Optional[Dict[str, int]] = None, *c: "text") -> int | None:
    return None


print(inspect.signature(f))
