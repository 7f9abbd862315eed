"""Annotations everywhere, pass, ellipsis, docstrings, conditional definitions, semicolons, line joining."""

"not a docstring, just an expression"
...
x: int
y: "forward" = 1
z: list[int] = []
w = 2
print(x_defined := "x" in globals(), y, z, w)


def f(a: int = 1, *args: "q", b: float = 2.0, **kw: dict) -> None: ...


def g():
    "g's docstring"
    q: int
    r: undefined_annotation_is_not_evaluated = 5
    return r


class C:
    a: int = 1
    b: str

    def m(self) -> "C":
        return self

    class D:
        pass


print(f.__annotations__, g.__doc__, g(), C.__annotations__, f() is None, C().m().a, C.D.__qualname__)
if w > 1:

    def conditional():
        return "first"
else:

    def conditional():
        return "second"


print(conditional(), __doc__[:11])
total = 1 + 2 + (3 + 4)
if total:
    print("one line")
    print("another")
while total > 8:
    total -= 1
for i in range(2):
    print(i, end=" ")
    print(i * i, end=";")
print()
try:
    1 / 0
except ZeroDivisionError:
    print("zero")
finally:
    print("fin")
lambda_list = [lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw)]
print(lambda_list[0](1, *[5, 6], k=7, z=8))


def gen():
    yield


class Empty:
    pass


print(list(gen()), vars(Empty()), True if not () else False, (yield_ := 3))
assert True
print(__annotations__)
if False:
    unbound = 1
try:
    unbound
except NameError as e:
    print(e)
type_ = type
match_ = "soft"
match = 1
case = 2
print(match, case)
