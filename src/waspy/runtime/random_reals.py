"""random.Random: floats of various distributions, as in Lib/random.py."""

from waspy.lang import *
from waspy.runtime import elementary_log as logarithms
from waspy.runtime import exceptions, math_module, ops
from waspy.runtime import float as floats
from waspy.runtime.layout import *
from waspy.runtime.random_module import RandomClass, Twister, number
from waspy.runtime.singletons import *

PI = 3.141592653589793
TWICE_PI = 6.283185307179586
E = 2.718281828459045
NORMAL = 1.7155277699214135  # 4 * exp(-0.5) / sqrt(2.0)
LOG_4 = 1.3862943611198906
GAMMA = 2.504077396776274  # 1.0 + log(4.5)


def log(x: f64) -> f64:
    return math_module.checked(logarithms.log(x), x)


def log_number(r: Twister) -> f64:
    """The logarithm of a number from (0, 1]."""
    return log(1.0 - number(r))


# --- even ---------------------------------------------------------------------------------------------
def uniform_f64(r: Twister, a: f64, b: f64) -> f64:
    return a + (b - a) * number(r)


@method(RandomClass, told_as="python")
def uniform(self: Twister, a: obj, b: obj) -> obj:
    if isinstance(a, Float) and isinstance(b, Float):
        return ops.box_f64(uniform_f64(self, a.value, b.value))
    width = ops.sub(b, a)
    return ops.add(a, ops.mul(width, ops.box_f64(number(self))))


@method(RandomClass, told_as="python")
def triangular(self: Twister, low: obj | None = None, high: obj | None = None, mode: obj | None = None) -> obj:
    u = number(self)
    a = 0.0 if low is None else ops.to_f64(low)
    b = 1.0 if high is None else ops.to_f64(high)
    c = 0.5
    if mode is not None and mode is not NONE:
        if b - a == 0.0:
            return ops.box_f64(a) if low is None else low
        c = (ops.to_f64(mode) - a) / (b - a)
    if u > c:
        u = 1.0 - u
        c = 1.0 - c
        x = a
        a = b
        b = x
    return ops.box_f64(a + (b - a) * math_module.sqrt(u * c))


# --- normal -------------------------------------------------------------------------------------------
def normal(r: Twister) -> f64:
    """Of mean 0 and deviation 1: the ratio of two even numbers (Kinderman and Monahan)."""
    while True:
        u1 = number(r)
        u2 = 1.0 - number(r)
        z = NORMAL * (u1 - 0.5) / u2
        if z * z / 4.0 <= -log(u2):
            return z


def paired_normal(r: Twister) -> f64:
    """The same, by the sine and cosine of an angle, of which one is kept for the next time."""
    if r.has_spare:
        r.has_spare = False
        return r.spare
    angle = number(r) * TWICE_PI
    radius = f64_sqrt(-2.0 * log_number(r))
    r.spare = math_module.sin(angle) * radius
    r.has_spare = True
    return math_module.cos(angle) * radius


def placed(z: f64, mu: obj | None, sigma: obj | None) -> obj:
    """mu + z * sigma"""
    scaled = ops.box_f64(z) if sigma is None else ops.mul(ops.box_f64(z), sigma)
    return ops.add(ops.box_f64(0.0) if mu is None else mu, scaled)


def gauss_f64(r: Twister, mu: f64, sigma: f64) -> f64:
    return mu + paired_normal(r) * sigma


def normal_f64(r: Twister, mu: f64, sigma: f64) -> f64:
    return mu + normal(r) * sigma


@method(RandomClass, told_as="python")
def gauss(self: Twister, mu: obj | None = None, sigma: obj | None = None) -> obj:
    return placed(paired_normal(self), mu, sigma)


@method(RandomClass, told_as="python")
def normalvariate(self: Twister, mu: obj | None = None, sigma: obj | None = None) -> obj:
    return placed(normal(self), mu, sigma)


@method(RandomClass, told_as="python")
def lognormvariate(self: Twister, mu: f64, sigma: f64) -> f64:
    return math_module.exp(normal_f64(self, mu, sigma))


# --- others -------------------------------------------------------------------------------------------
@method(RandomClass, told_as="python")
def expovariate(self: Twister, lambd: f64) -> f64:
    return floats.divide(-log_number(self), lambd)


@method(RandomClass, told_as="python")
def vonmisesvariate(self: Twister, mu: f64, kappa: f64) -> f64:
    if kappa <= 1e-6:
        return TWICE_PI * number(self)
    s = 0.5 / kappa
    r = s + f64_sqrt(1.0 + s * s)
    z = 0.0
    while True:
        z = math_module.cos(PI * number(self))
        d = z / (r + z)
        u = number(self)
        if u < 1.0 - d * d or u <= (1.0 - d) * math_module.exp(d):
            break
    q = 1.0 / r
    angle = math_module.acos((q + z) / (1.0 + q * z))
    return floats.floor_mod(mu + angle if number(self) > 0.5 else mu - angle, TWICE_PI)


@method(RandomClass, told_as="python")
def gammavariate(self: Twister, alpha: f64, beta: f64) -> f64:
    if alpha <= 0.0 or beta <= 0.0:
        exceptions.raise_value_error(S("gammavariate: alpha and beta must be > 0.0"))
    if alpha > 1.0:
        return gamma_above_one(self, alpha) * beta
    if alpha == 1.0:
        return -log_number(self) * beta
    return gamma_below_one(self, alpha) * beta


def gamma_above_one(r: Twister, alpha: f64) -> f64:
    """By R.C.H. Cheng."""
    a = math_module.sqrt(2.0 * alpha - 1.0)
    b = alpha - LOG_4
    c = alpha + a
    while True:
        u1 = number(r)
        if not (1e-7 < u1 and u1 < 0.9999999):
            continue
        u2 = 1.0 - number(r)
        v = log(u1 / (1.0 - u1)) / a
        x = alpha * math_module.exp(v)
        z = u1 * u1 * u2
        s = b + c * v - x
        if s + GAMMA - 4.5 * z >= 0.0 or s >= log(z):
            return x


def gamma_below_one(r: Twister, alpha: f64) -> f64:
    """Algorithm GS of Kennedy and Gentle."""
    b = (E + alpha) / E
    while True:
        p = b * number(r)
        x = floats.power_f64(p, 1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
        u = number(r)
        limit = floats.power_f64(x, alpha - 1.0) if p > 1.0 else math_module.exp(-x)
        if u <= limit:
            return x


@method(RandomClass, told_as="python")
def betavariate(self: Twister, alpha: f64, beta: f64) -> f64:
    y = gammavariate(self, alpha, 1.0)
    return y / (y + gammavariate(self, beta, 1.0)) if y != 0.0 else 0.0


@method(RandomClass, told_as="python")
def paretovariate(self: Twister, alpha: f64) -> f64:
    u = 1.0 - number(self)
    return floats.power_f64(u, floats.divide(-1.0, alpha))


@method(RandomClass, told_as="python")
def weibullvariate(self: Twister, alpha: f64, beta: f64) -> f64:
    u = 1.0 - number(self)
    return alpha * floats.power_f64(-log(u), floats.divide(1.0, beta))
