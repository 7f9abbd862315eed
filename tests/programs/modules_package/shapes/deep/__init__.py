print("deep init")
from .. import __name__ as parent
