"""_os: what `stdlib/os.py` asks of the host."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import exceptions, host, sys_module
from waspy.runtime import list as lists
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_os")


@function("_os")
def urandom(size: i32, /) -> obj:
    if size < 0:
        exceptions.raise_value_error(S("negative argument not allowed"))
    content = Array[u8](size)
    done = 0
    while done < size:
        n = min(size - done, host.TRANSFER_SIZE)
        host.random(host.TRANSFER, n)
        for i in range(n):
            content[done + i] = load_u8(host.TRANSFER + i)
        done += n
    return byte_strings.new_bytes(content)


@function("_os")
def environment() -> obj:
    """A list of "NAME=value"."""
    result = lists.empty()
    while True:
        n = host.environment(result.length, host.TRANSFER, host.TRANSFER_SIZE)
        if n < 0:
            return result
        lists.append(result, sys_module.host_text(min(n, host.TRANSFER_SIZE)))
