"""sys.stdout replaced by the library: what writes to it by name goes there too."""

import io
import pprint
import sys
from contextlib import redirect_stderr, redirect_stdout

out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out), redirect_stderr(err):
    print("printed")
    sys.stdout.write("written\n")
    sys.stderr.write("error\n")
    print("to stderr", file=sys.stderr)
    pprint.pprint({"a": [1, 2]})
    with redirect_stdout(sys.__stdout__):
        sys.stdout.write("directly\n")
print(out.getvalue(), err.getvalue(), out.tell())
sys.stdout.write("back\n")
