"""What is too large for any memory is a MemoryError, without arguments, that can be caught."""


def attempt(name, make):
    try:
        print(name, len(make()))
    except MemoryError as error:
        print(name, repr(error), str(error) == "", error.args)


n = 10**12
attempt("list", lambda: [0] * n)
attempt("pair", lambda: [1, 2] * n)
attempt("tuple", lambda: (None,) * n)
attempt("str", lambda: "x" * n * 10)
attempt("bytes", lambda: b"ab" * n * 10)
attempt("zeros", lambda: bytes(10 * n))
attempt("bytearray", lambda: bytearray(10 * n))
attempt("ljust", lambda: "x".ljust(10 * n))
attempt("empty", lambda: [] * n)
items = []
try:
    items += [items] * n
finally:
    print(len(items))
