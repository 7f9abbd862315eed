"""warnings: filters, recording, errors."""

import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
    warnings.warn(RuntimeWarning("third"))
print([(str(w.message), w.category.__name__) for w in log])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("bad", UserWarning)
    except UserWarning as error:
        print("raised", error)

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="quiet")
    warnings.filterwarnings("ignore", category=SyntaxWarning)
    warnings.warn("quiet please")
    warnings.warn("loud")
    warnings.warn("syntax", SyntaxWarning)
print(len(log), log[0].message)

try:
    warnings.warn("x", int)
except TypeError as error:
    print(error)
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "  x = 1"))
