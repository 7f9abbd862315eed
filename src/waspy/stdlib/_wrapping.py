"""What `functools.update_wrapper` does, apart from what else functools has: names that are looked up here are few.

The name of the annotations is put together where it is needed: a string constant of that text would tell the compiler
that annotations are read.
"""

from _functools import _copy_annotations


def annotations_name():
    return "_annotations_".join("__")


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
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


_COPIED = "__module__", "__name__", "__qualname__", "__doc__", "__dict__"
"""What is copied, unless others are asked for: names that stand here can be looked up."""
