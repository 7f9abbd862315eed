from . import parent as parent_name
from ..base import Shape


def where():
    return __name__, Shape.__name__, __package__
