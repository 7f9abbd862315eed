"""sys.exit with a number; finally clauses and atexit-like cleanups run."""

import sys

try:
    print("leaving")
    sys.exit(42)
except Exception:
    print("not an Exception")
finally:
    print("cleanup")
