from waspy.lang import *


def hypot(x: f64, y: f64) -> f64:
    return x


def atan2(x: f64, y: f64) -> f64:
    return x


def exp(x: f64) -> f64:
    return x


def log(x: f64) -> f64:
    return x


def sin(x: f64) -> f64:
    return x


def cos(x: f64) -> f64:
    return x
