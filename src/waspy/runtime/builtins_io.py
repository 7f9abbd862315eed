"""print() and input()."""

from waspy.lang import *
from waspy.runtime import calls, classes, console, exceptions, files, ops
from waspy.runtime import str as strings
from waspy.runtime.files import File
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


@function("builtins", "print")
def print_(
    *args: Array[obj],
    sep: obj | None = None,
    end: obj | None = None,
    file: obj | None = None,
    flush: bool = False,
) -> None:
    separator = text_option(sep, S(" "), S("sep must be None or a string, not %"))
    last = text_option(end, S("\n"), S("end must be None or a string, not %"))
    target = file
    if target is None or target is NONE:
        target = console.redirected
        if target is None:
            print_plain(args, separator, last)
            if flush:
                console.flush()
            return
        if target is NONE:
            return
    if isinstance(target, File) and target.descriptor == console.STDOUT:
        print_plain(args, separator, last)
        if flush:
            console.flush()
        return
    for printer in PRINTERS:
        printer(args, separator, last, target, flush)
        return


def print_text(text: Str) -> None:
    """print(text), of a str."""
    if is_live("modules.store") and console.redirected is not None:
        print_(text)
        return
    depth = calls.depth
    if is_live("recursion"):
        if depth < COLD:
            calls.depth = depth + 1
        calls.check_depth(calls.CALLING)
    console.write(text)
    console.write(S("\n"))
    calls.depth = depth


def print_to(args: Array[obj], separator: Str, end: Str, target: obj, flush: bool) -> None:
    """To any object with a method `write`."""
    for i in range(len(args)):
        if i > 0:
            calls.method1(target, S("write"), separator)
        calls.method1(target, S("write"), ops.str_(args[i]))
    calls.method1(target, S("write"), end)
    if flush:
        calls.method0(target, S("flush"))


# Only a program that has file objects or classes of its own can print to anything but standard output.
PRINTERS = Array[Func[[Array[obj], Str, Str, obj, bool], None]].of(
    when_live("io.TextFileClass", print_to),
    when_live("classes.build_class", print_to),
    when_live("io_memory.StringIOClass", print_to),
)


def text_option(o: obj | None, default: Str, message: Str) -> Str:
    if o is None or o is NONE:
        return default
    if isinstance(o, Str):
        return o
    exceptions.raise_type_error(fill1(message, classes.type_name(o)))


COLD = 8  # levels


def print_plain(args: Array[obj], separator: Str, end: Str) -> None:
    """To standard output. The call is a level of recursion, but in CPython not after it ran a few times: so not deep
    down."""
    depth = calls.depth
    if depth < COLD:
        calls.depth = depth + 1
    for i in range(len(args)):
        if i > 0:
            console.write(separator)
        text = ops.str_(args[i])
        calls.check_depth(calls.CALLING)
        console.write(text)
    console.write(end)
    calls.depth = depth


@function("builtins", "input")
def input_(prompt: obj | None = None, /) -> obj:
    from waspy.runtime import io

    if prompt is not None:
        write_prompt(prompt)
    console.flush()
    if is_live("modules.store"):
        source = console.source
        if source is not None and source is not io.STDIN_FILE:
            return line_of(source)
    line = files.line(io.STDIN_FILE, -1)
    n = len(line)
    if n == 0:
        exceptions.raise_eof_error(S("EOF when reading a line"))
    if line[n - 1] == ord("\n"):
        n -= 1
        if n > 0 and line[n - 1] == ord("\r"):
            n -= 1
    return strings.from_utf8(line, 0, n)


def write_prompt(prompt: obj) -> None:
    if is_live("modules.store") and console.redirected is not None:
        print_(prompt, end=S(""))
    else:
        console.write(ops.str_(prompt))


def line_of(source: obj) -> obj:
    """What `readline` of an object that stands in for standard input gives, without the end of the line."""
    if source is NONE:
        exceptions.raise_runtime_error(S("input(): lost sys.stdin"))
    line = calls.method0(source, S("readline"))
    if not isinstance(line, Str):
        exceptions.raise_type_error(S("object.readline() returned non-string"))
    n = line.length
    if n == 0:
        exceptions.raise_eof_error(S("EOF when reading a line"))
    return strings.substring(line, 0, n - 1) if strings.char_at(line, n - 1) == ord("\n") else line
