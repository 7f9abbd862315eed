"""hashlib: the algorithms by their names."""

from _hashes import md5, sha1, sha224, sha256
from _sha512 import sha384, sha512

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available = set(algorithms_guaranteed)
_CONSTRUCTORS = {"md5": md5, "sha1": sha1, "sha224": sha224, "sha256": sha256, "sha384": sha384, "sha512": sha512}

__all__ = [
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed", "algorithms_available",
    "pbkdf2_hmac", "file_digest",
]  # fmt: skip


def new(name, data=b"", *, usedforsecurity=True):
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    constructor = _CONSTRUCTORS.get(name.lower().replace("-", ""))
    if constructor is None:
        raise ValueError(f"unsupported hash type {name}")
    return constructor(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """PKCS #5's key derivation (RFC 8018)."""
    inner, outer = new(hash_name), new(hash_name)
    size = inner.block_size
    key = bytes(password)
    if len(key) > size:
        key = new(hash_name, key).digest()
    key = key.ljust(size, b"\0")
    inner.update(bytes(byte ^ 0x36 for byte in key))
    outer.update(bytes(byte ^ 0x5C for byte in key))
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = outer.digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")

    def hmac(message):
        first, second = inner.copy(), outer.copy()
        first.update(message)
        second.update(first.digest())
        return second.digest()

    derived = b""
    block = 1
    while len(derived) < dklen:
        step = hmac(bytes(salt) + block.to_bytes(4, "big"))
        mixed = int.from_bytes(step, "big")
        for _ in range(iterations - 1):
            step = hmac(step)
            mixed ^= int.from_bytes(step, "big")
        derived += mixed.to_bytes(inner.digest_size, "big")
        block += 1
    return derived[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of the rest of a binary file; `digest` is a name or a constructor."""
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        digestobj.update(fileobj.getvalue())
        return digestobj
    while data := fileobj.read(_bufsize):
        digestobj.update(data)
    return digestobj
