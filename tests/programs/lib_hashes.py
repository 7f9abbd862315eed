"""hashlib, hmac, base64, binascii, zlib's checksums, secrets, uuid."""

import base64
import binascii
import hashlib
import hmac
import secrets
import uuid
import zlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name)
    for piece in (b"", b"abc", bytes(range(200)), b"x" * 1000):
        h.update(piece)
        print(name, h.hexdigest()[:32], h.digest_size, h.block_size, h.name)
    print(getattr(hashlib, name)(b"a").hexdigest() == hashlib.new(name, b"a").hexdigest(), len(h.copy().digest()))
for length in (55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128):
    print(hashlib.sha256(b"q" * length).hexdigest()[:16], hashlib.md5(b"q" * length).hexdigest()[:16])
print(
    hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2, 30).hex()
)
print(sorted(hashlib.algorithms_guaranteed)[:1] != [], "sha256" in hashlib.algorithms_available)
for bad in (lambda: hashlib.md5("text"), lambda: hashlib.new("nope"), lambda: hashlib.sha256(5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

print(hmac.new(b"key", b"message", "sha256").hexdigest(), hmac.digest(b"k" * 100, b"m", "md5").hex())
print(
    hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.new(b"k", digestmod=hashlib.sha1).name
)

data = bytes(range(0, 256, 7))
for encode, decode in (
    (base64.b64encode, base64.b64decode),
    (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.b32encode, base64.b32decode),
    (base64.b16encode, base64.b16decode),
    (base64.b85encode, base64.b85decode),
    (base64.a85encode, base64.a85decode),
):
    print(encode(data), decode(encode(data)) == data, encode(b""), encode(b"a"))
print(base64.encodebytes(b"z" * 100), base64.b64decode("aGVsbG8="), base64.standard_b64encode(b"??>"))
for bad in ("abc", "a", "ab=c!"):
    try:
        print(base64.b64decode(bad))
    except binascii.Error as error:
        print(error)
try:
    base64.b64decode("a*b=", validate=True)
except binascii.Error as error:
    print(error)
print(
    binascii.hexlify(b"\x01\xff"),
    binascii.unhexlify("01ff"),
    binascii.crc32(b"hello"),
    zlib.crc32(b"lo", zlib.crc32(b"hel")),
    zlib.adler32(b"hello"),
)

print(
    uuid.UUID("12345678123456781234567812345678"),
    uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"),
    uuid.uuid3(uuid.NAMESPACE_URL, "x"),
)
u = uuid.UUID(int=5)
print(
    repr(u),
    u.hex,
    u.bytes,
    u.version,
    u == uuid.UUID("{00000000-0000-0000-0000-000000000005}"),
    u.urn,
    u.fields,
    hash(u) == hash(uuid.UUID(int=5)),
)
v = uuid.uuid4()
print(v.version, len(str(v)), v.variant == uuid.RFC_4122, v != uuid.uuid4(), uuid.uuid1().version)
try:
    uuid.UUID("bad")
except ValueError as error:
    print(error)
print(
    len(secrets.token_hex(8)),
    len(secrets.token_bytes(5)),
    secrets.choice([7]),
    secrets.randbelow(1),
    len(secrets.token_urlsafe(6)),
)
