"""Without re and decimal, which are larger than all of the module; short ways for fractions among themselves."""


def _run(text, start):
    """Where decimal digits, with single underscores between them, end; `start`: there are none."""
    at, n = start, len(text)
    while at < n and (text[at].isdecimal() or (text[at] == "_" and at > start and text[at + 1 : at + 2].isdecimal())):
        at += 1
    return at


def _parsed(text):
    """Numerator and denominator, not yet in lowest terms; None if it is no fraction."""
    stripped = text.strip()
    start = 1 if stripped[:1] in ("+", "-") else 0
    at = _run(stripped, start)
    if at == start and (stripped[at : at + 1] != "." or not stripped[at + 1 : at + 2].isdecimal()):
        return None
    numerator, denominator = int(stripped[start:at] or "0"), 1
    if stripped[at : at + 1] == "/":
        end = _run(stripped, at + 1)
        if end == at + 1 or end < len(stripped):
            return None
        denominator = int(stripped[at + 1 :])
    else:
        decimals = exponent = ""
        if stripped[at : at + 1] == ".":
            end = _run(stripped, at + 1)
            if end == at + 1:
                while stripped[end : end + 1] in ("d", "D"):
                    end += 1
            decimals, at = stripped[at + 1 : end], end
        if stripped[at : at + 1] in ("e", "E"):
            first = at + 2 if stripped[at + 1 : at + 2] in ("+", "-") else at + 1
            end = _run(stripped, first)
            if end > first:
                exponent, at = stripped[at + 1 : end], end
        if at < len(stripped):
            return None
        if decimals:
            decimals = decimals.replace("_", "")
            denominator = 10 ** len(decimals)
            numerator = numerator * denominator + int(decimals)
        if exponent:
            exponent = int(exponent)
            if exponent >= 0:
                numerator *= 10**exponent
            else:
                denominator *= 10**-exponent
    return -numerator if stripped[0] == "-" else numerator, denominator


def _made(numerator, denominator):
    """Of numbers in lowest terms."""
    self = object.__new__(Fraction)
    self._numerator = numerator
    self._denominator = denominator
    return self


class Fraction:
    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, (float, _decimals)):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            m = _parsed(numerator)
            if m is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)  # noqa: UP031
            numerator, denominator = m
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)  # noqa: UP031
        if _normalize:
            g = math.gcd(numerator, denominator)
            if denominator < 0:
                g = -g
            numerator //= g
            denominator //= g
        self._numerator = numerator
        self._denominator = denominator
        return self

    def _operator_fallbacks(monomorphic_operator, fallback_operator):
        def forward(a, b):
            if type(b) is Fraction or isinstance(b, (int, Fraction)):
                return monomorphic_operator(a, b)
            elif isinstance(b, float):
                return fallback_operator(float(a), b)
            elif isinstance(b, complex):
                return fallback_operator(complex(a), b)
            else:
                return NotImplemented

        forward.__name__ = "__" + fallback_operator.__name__ + "__"
        forward.__doc__ = monomorphic_operator.__doc__

        def reverse(b, a):
            if type(a) is int or isinstance(a, numbers.Rational):
                return monomorphic_operator(a, b)
            elif isinstance(a, numbers.Real):
                return fallback_operator(float(a), float(b))
            elif isinstance(a, numbers.Complex):
                return fallback_operator(complex(a), complex(b))
            else:
                return NotImplemented

        reverse.__name__ = "__r" + fallback_operator.__name__ + "__"
        reverse.__doc__ = monomorphic_operator.__doc__

        return forward, reverse

    def _add(a, b):
        """a + b"""
        if type(a) is Fraction is type(b):
            na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        else:
            na, da, nb, db = a.numerator, a.denominator, b.numerator, b.denominator
        g = math.gcd(da, db)
        if g == 1:
            return _made(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        g2 = math.gcd(t, g)
        if g2 == 1:
            return _made(t, s * db)
        return _made(t // g2, s * (db // g2))

    def _sub(a, b):
        """a - b"""
        if type(a) is Fraction is type(b):
            na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        else:
            na, da, nb, db = a.numerator, a.denominator, b.numerator, b.denominator
        g = math.gcd(da, db)
        if g == 1:
            return _made(na * db - da * nb, da * db)
        s = da // g
        t = na * (db // g) - nb * s
        g2 = math.gcd(t, g)
        if g2 == 1:
            return _made(t, s * db)
        return _made(t // g2, s * (db // g2))

    def _mul(a, b):
        """a * b"""
        if type(a) is Fraction is type(b):
            na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        else:
            na, da, nb, db = a.numerator, a.denominator, b.numerator, b.denominator
        g1 = math.gcd(na, db)
        if g1 > 1:
            na //= g1
            db //= g1
        g2 = math.gcd(nb, da)
        if g2 > 1:
            nb //= g2
            da //= g2
        return _made(na * nb, db * da)

    def __neg__(a):
        return _made(-a._numerator, a._denominator)

    def __abs__(a):
        return _made(abs(a._numerator), a._denominator)

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if type(b) is Fraction:
            return a._numerator == b._numerator and a._denominator == b._denominator
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def __lt__(a, b):
        if type(b) is Fraction:
            return a._numerator * b._denominator < a._denominator * b._numerator
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        if type(b) is Fraction:
            return a._numerator * b._denominator > a._denominator * b._numerator
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        if type(b) is Fraction:
            return a._numerator * b._denominator <= a._denominator * b._numerator
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        if type(b) is Fraction:
            return a._numerator * b._denominator >= a._denominator * b._numerator
        return a._richcmp(b, operator.ge)


from _number_context import class_of_decimals as _class_of_decimals

_decimals = _class_of_decimals(numbers.Rational)
