"""globals(): a dict that shows the globals of a module, which are WebAssembly globals, and writes through to them.

globals()["x"] = 1      sets the global x
"""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import name_dict
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


def of(m: Module) -> Dict:
    """What is bound now; later changes on either side do not show on the other."""
    d = dicts.new_dict()
    g = m.get_slot
    if g is not None:
        for i in range(len(m.names)):
            v = g(i)
            if v is not None:
                name_dict.put(d, m.names[i], v)
    rest = m.dict
    if rest is not None:
        dicts.merge_dict(d, rest)
    return d
