"""doctest: examples in docstrings are text to compile, which no module can. The names are here, so that programs that
run their examples only when asked to can be compiled without all that Lib/doctest.py needs."""

from collections import namedtuple

__all__ = ["testmod", "testfile", "run_docstring_examples", "TestResults"]

TestResults = namedtuple("TestResults", "failed attempted")

ELLIPSIS = 8
NORMALIZE_WHITESPACE = 4
IGNORE_EXCEPTION_DETAIL = 32
REPORT_ONLY_FIRST_FAILURE = 1024


def _refuse():
    raise NotImplementedError("doctest: examples cannot be run, there is no compiler in the module")


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):  # fmt: skip
    _refuse()


def testfile(filename, *args, **kwargs):
    _refuse()


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    _refuse()
