"""inspect: signatures and kinds of objects."""

import functools
import inspect
from typing import Optional


def f(a, b: int, /, c, d: str = "x", *args: float, e, g=None, **kw) -> bool:
    """Doc of f.

        indented
    last
    """


def plain():
    pass


class Base:
    """Base doc."""

    def __init__(self, x, y=2):
        self.x = x

    def method(self, p, *, q=3):
        """Method doc."""

    @classmethod
    def make(cls, n):
        return cls(n)

    @staticmethod
    def helper(z=()):
        pass

    @property
    def size(self):
        return 1

    def gen(self):
        yield 1


class Sub(Base):
    def method(self, p, *, q=4):
        pass

    def __call__(self, k):
        pass


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)


class WithNew:
    def __new__(cls, first, *rest):
        return object.__new__(cls)


for target in (
    f,
    plain,
    Base,
    Base.method,
    Base(1).method,
    Base.make,
    Base.helper,
    Sub,
    Sub(1),
    WithNew,
    lambda x, y=1: x,
):
    print(inspect.signature(target))
sig = inspect.signature(f)
for name, p in sig.parameters.items():
    print(
        name, p.kind, p.kind.description, p.default is p.empty, p.annotation if p.annotation is not p.empty else "-", p
    )
print(
    sig.return_annotation,
    repr(sig),
    repr(sig.parameters["d"]),
    sig == inspect.signature(f),
    inspect.signature(plain).return_annotation is inspect.Signature.empty,
)
bound = sig.bind(1, 2, 3, e=5, other=6)
print(bound.arguments, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound, sig.bind_partial(1).arguments)
for args, kwargs in (((1,), {}), ((1, 2, 3), {}), ((), {"a": 1}), ((1, 2, 3), {"c": 1, "e": 1})):
    try:
        sig.bind(*args, **kwargs)
    except TypeError as error:
        print(error)
try:
    inspect.signature(plain).bind(1)
except TypeError as error:
    print(error)
try:
    inspect.signature(plain).bind(z=1)
except TypeError as error:
    print(error)


@functools.wraps(f)
def wrapper(*args, **kwargs):
    return f(*args, **kwargs)


print(inspect.signature(wrapper), inspect.unwrap(wrapper) is f, inspect.signature(functools.partial(f, 1, 2, e=4)))
print(
    inspect.getdoc(f), inspect.getdoc(Sub.method), inspect.getdoc(Base(1)), inspect.cleandoc("  a\n    b\n      c\n\n")
)
print(
    inspect.isfunction(f),
    inspect.ismethod(Base(1).method),
    inspect.isclass(Base),
    inspect.isbuiltin(len),
    inspect.ismodule(inspect),
    inspect.isgeneratorfunction(Base.gen),
    inspect.isgenerator(Base(1).gen()),
    inspect.isroutine(len),
    inspect.isabstract(Base),
    inspect.iscoroutinefunction(f),
    inspect.isdatadescriptor(Base.size),
    inspect.ismethoddescriptor(str.join),
)
print([name for name, value in inspect.getmembers(Sub, inspect.isfunction)], inspect.getmro(Sub))
print(inspect.getfullargspec(f), inspect.getfullargspec(Base.method).args, inspect.getfullargspec(Base(1).method).args)
print(type(inspect.getattr_static(Base(1), "size")), inspect.getcallargs(plain), inspect.getmodule(f).__name__)
print([(a.name, a.kind) for a in inspect.classify_class_attrs(Base) if not a.name.startswith("__")])


def typed(a: Optional[int], b: "list[int]" = None, c: dict[str, int] = {}) -> None: ...


print(inspect.signature(typed), inspect.get_annotations(typed))
P = inspect.Parameter
made = inspect.Signature([P("a", P.POSITIONAL_ONLY), P("b", P.KEYWORD_ONLY, default=1)], return_annotation=int)
print(made, made.replace(parameters=[]), P("z", P.VAR_KEYWORD), P("a", P.POSITIONAL_ONLY) == P("a", P.POSITIONAL_ONLY))
for bad in (
    lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)]),
    lambda: P("1", P.KEYWORD_ONLY),
    lambda: inspect.signature(5),
):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
g = Base(1).gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g))
