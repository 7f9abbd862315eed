"""codecs: the byte order marks, the codecs of str.encode and bytes.decode, and some between bytes or texts."""

__all__ = [
    "BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM32_LE", "BOM64_LE",
    "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "encode", "decode", "lookup", "CodecInfo", "getencoder",
    "getdecoder", "open", "iterencode", "iterdecode",
]  # fmt: skip

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"

_open_file = open


# --- codecs that are no encodings of text ---------------------------------------------------------------------
def _rot13(text, errors="strict"):
    letters = "abcdefghijklmnopqrstuvwxyz"
    turned = letters[13:] + letters[:13]
    return text.translate(str.maketrans(letters + letters.upper(), turned + turned.upper()))


def _to_hex(data, errors="strict"):
    return bytes(data).hex().encode("ascii")


def _from_hex(data, errors="strict"):
    from binascii import unhexlify

    return unhexlify(data)


def _to_base64(data, errors="strict"):
    from base64 import encodebytes

    return encodebytes(data)


def _from_base64(data, errors="strict"):
    from base64 import decodebytes

    return decodebytes(data)


_TRANSFORMS = {"rot13": (_rot13, _rot13), "hex": (_to_hex, _from_hex), "base64": (_to_base64, _from_base64)}


def _transform(encoding):
    name = encoding.lower().replace("-", "").replace("_", "").removesuffix("codec")
    return _TRANSFORMS.get(name)


def encode(obj, encoding="utf-8", errors="strict"):
    transform = _transform(encoding)
    return transform[0](obj, errors) if transform is not None else obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    transform = _transform(encoding)
    return transform[1](obj, errors) if transform is not None else bytes(obj).decode(encoding, errors)


# --- looking codecs up ----------------------------------------------------------------------------------------
_NAMES = {"utf8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1", "latin-1": "iso8859-1", "iso-8859-1": "iso8859-1"}


class CodecInfo(tuple):
    """encode and decode give a pair: the result, and how much was used."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, name=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


def lookup(encoding):
    if _transform(encoding) is None:
        "".encode(encoding)

    def encoder(obj, errors="strict"):
        return encode(obj, encoding, errors), len(obj)

    def decoder(obj, errors="strict"):
        return decode(obj, encoding, errors), len(obj)

    name = encoding.lower().replace("_", "-").replace(" ", "-")
    return CodecInfo(encoder, decoder, name=_NAMES.get(name, name))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is None:
        return _open_file(filename, mode, buffering)
    return _open_file(filename, mode.replace("b", ""), buffering, encoding, errors, newline="")


def iterencode(iterator, encoding, errors="strict"):
    for text in iterator:
        yield encode(text, encoding, errors)


def iterdecode(iterator, encoding, errors="strict"):
    yield decode(b"".join(iterator), encoding, errors)
