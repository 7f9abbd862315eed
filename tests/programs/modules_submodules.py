"""`import package.module`: the submodules of library packages as attributes of the package."""

import collections.abc
import json.decoder
import json
import sys

print(collections.abc.Iterable.__name__, isinstance([], collections.abc.Sequence), collections.Counter("aab")["a"])
print(
    json.decoder.JSONDecodeError.__name__,
    json.decoder is sys.modules["json.decoder"],
    json.decoder.JSONDecoder is json.JSONDecoder,
)
for package, name in [(collections, "abc"), (json, "encoder"), (json, "decoder")]:
    print(getattr(package, name).__name__, name in dir(package))
try:
    json.nothing
except AttributeError as e:
    print(e)


def late():
    import json.encoder

    return json.encoder.encode_basestring_ascii("é")


print(late(), json.scanner.__name__, hasattr(json, "tool"))
