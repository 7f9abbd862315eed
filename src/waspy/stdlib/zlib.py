"""zlib: checksums. Compression is missing."""

from _binascii import adler32 as _adler32
from _binascii import crc32 as _crc32


class error(Exception):
    pass


def crc32(data, value=0, /):
    return _crc32(data, value & 0xFFFFFFFF)


def adler32(data, value=1, /):
    return _adler32(data, value & 0xFFFFFFFF)
