"""The names of CPython's `socket`, for programs that import what imports it (email, http, urllib). There is no network:
what would reach it raises OSError."""

import errno
from enum import IntEnum

error = OSError
timeout = TimeoutError
has_ipv6 = False
SOMAXCONN = 4096
_GLOBAL_DEFAULT_TIMEOUT = object()
_default_timeout = None


class herror(OSError):
    pass


class gaierror(OSError):
    pass


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3


AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = AddressFamily
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = SocketKind
SOL_SOCKET, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_KEEPALIVE, SO_REUSEPORT = 1, 2, 3, 4, 6, 9, 15
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, TCP_NODELAY = 0, 6, 17, 41, 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
AI_PASSIVE, EAI_NONAME = 1, -2
INADDR_ANY = 0


def _no_network():
    raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")


class socket:
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _no_network()


SocketType = socket


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    _no_network()


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    _no_network()


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    _no_network()


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    raise gaierror(EAI_NONAME, "Name or service not known")


def gethostbyname(hostname):
    raise gaierror(EAI_NONAME, "Name or service not known")


def gethostbyaddr(ip_address):
    raise herror(1, "Unknown host")


def gethostname():
    return "localhost"


def getfqdn(name=""):
    return name.strip() or gethostname()


def has_dualstack_ipv6():
    return False


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout):
    global _default_timeout
    if timeout is not None and timeout < 0:
        raise ValueError("Timeout value out of range")
    _default_timeout = None if timeout is None else float(timeout)


def htons(x):
    return (x & 255) << 8 | x >> 8


def htonl(x):
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohs, ntohl = htons, htonl


def inet_aton(ip_string):
    parts = ip_string.split(".")
    if len(parts) != 4 or not all(p.isdecimal() and int(p) < 256 for p in parts):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(map(int, parts))


def inet_ntoa(packed_ip):
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(map(str, packed_ip))
