import io

print(io.StringIO("abc").read())
try:
    raise IOError(2, "x")
except OSError as e:
    print(repr(e))
