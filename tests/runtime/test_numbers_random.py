"""_random.Random and _sha512 against CPython's."""

from __future__ import annotations

import _random
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from number_values import inward, outward

from waspy.lang import Array, i32, u8
from waspy.runtime import layout, random_module, sha512_module


def twister() -> random_module.Twister:
    state = Array[i32](random_module.N)
    return random_module.Twister(random_module.RandomClass, None, 0, state, random_module.UNSEEDED, False, 0.0)


@pytest.mark.parametrize("seed", [0, 1, -7, True, 2**31, 2**32, 2**63, 10**50, 2.5])
def test_same_numbers(seed: float) -> None:
    ours, theirs = twister(), _random.Random(seed)
    random_module.seed(ours, inward(seed))
    for i in range(400):
        assert random_module.next_f64(ours) == theirs.random()
        assert outward(random_module.getrandbits(ours, i)) == theirs.getrandbits(i)
    assert outward(random_module.words(ours)) == theirs.getstate()
    other = twister()
    random_module.setstate(other, random_module.getstate(ours))
    assert random_module.next_f64(other) == theirs.random()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.binary(max_size=300), max_size=4))
def test_sha512(parts: list[bytes]) -> None:
    for start, size, name in ((sha512_module.START_512, 64, "sha512"), (sha512_module.START_384, 48, "sha384")):
        h = sha512_module.new_hash(start, size, None)
        for part in parts:
            sha512_module.update(h, layout.Bytes(None, 0, len(part), Array[u8].of(*part)))
        expected = hashlib.new(name, b"".join(parts))
        assert outward(sha512_module.hexdigest(h)) == expected.hexdigest()
        assert outward(sha512_module.digest(h)) == expected.digest()
