"""LIR text to a running module, on both engines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import wasm_engines

from waspy.ir.lir_parser import parse_unit
from waspy.wasm import strings
from waspy.wasm.linker import LinkError, LinkResult, link
from waspy.wasm.object import compile_unit


def build(text: str) -> LinkResult:
    unit = parse_unit(text)
    return link([compile_unit(unit)], unit.exports, names=True)


def test_factorial() -> None:
    text = """
        export fac fac
        func fac [i64 -> i64]
        b1(%1: i64):
          %2: i64 = i64.const(1)
          jump b2(%1, %2)
        b2(%3: i64, %4: i64):
          %5: i32 = i64.eqz %3
          branch %5 -> b3, b4
        b3:
          return %4
        b4:
          %6: i64 = i64.mul %4, %3
          %7: i64 = i64.sub %3, %2
          jump b2(%7, %6)
    """
    assert wasm_engines.both(build(text).binary, [("fac", ("10",))]) == ["3628800"]


OBJECTS = """
    struct $Object {const vt: (ref $VTable)}
    struct $Point : $Object {const vt: (ref $VTable), x: i64, y: i64}
    struct $Box : $Object {const vt: (ref $VTable), value: (ref null eq)}
    struct $VTable {const area: (ref null [(ref $Object) -> i64]), const never: (ref null func)}
    array $Bytes i8
    import log host log [i32 -> ]
    data text b"hello"
    global point_vt (ref $VTable) = ("struct.new", "$VTable", [AREA, ("when", "attr:x", UNUSED)])
    global counter mut i32 = ("i32.const", 7)
    export run run
    export catch catch
    export bytes bytes
    func unused [ -> ]
    b1:
      return
    func area [(ref $Object) -> i64]
    b1(%1: (ref $Object)):
      br_cast((ref $Point)) %1 -> b2, b3
    b2(%2: (ref $Point)):
      %3: i64 = struct.get($Point, x) %2
      %4: i64 = struct.get($Point, y) %2
      %5: i64 = i64.mul %3, %4
      return %5
    b3:
      unreachable
    func run [i64 -> i64]
    b1(%1: i64):
      %2: (ref $VTable) = global.get(point_vt)
      %3: i64 = i64.const(3)
      %4: (ref $Point) = struct.new($Point) %2, %1, %3
      %5: (ref $VTable) = struct.get($Object, vt) %4
      %6: (ref null [(ref $Object) -> i64]) = struct.get($VTable, area) %5
      br_null %6 -> b2, b3
    b2:
      unreachable
    b3(%7: (ref [(ref $Object) -> i64])):
      %8: i64 = call_ref([(ref $Object) -> i64]) %4, %7
      return %8
    func thrower [i32 -> i32]
    b1(%1: i32):
      branch %1 -> b2, b3
    b2:
      %2: (ref i31) = ref.i31 %1
      throw %2
    b3:
      call(log) %1
      %3: i32 = global.get(counter)
      return %3
    func catch [i32 -> i32]
    var @1: i32
    b1(%1: i32) handler b4:
      var.set(@1) %1
      %2: i32 = call(thrower) %1
      %3: i32 = i32.const(0)
      var.set(@1) %3
      %4: i32 = call(thrower) %3
      jump b2(%4)
    b2(%5: i32):
      return %5
    b4(%6: (ref eq)):
      %7: (ref i31) = ref.cast((ref i31)) %6
      %8: i32 = i31.get_s %7
      %9: i32 = var.get(@1)
      %10: i32 = i32.add %8, %9
      jump b2(%10)
    func bytes [i32 -> i32]
    b1(%1: i32):
      %2: i32 = i32.const(0)
      %3: i32 = i32.const(5)
      %4: (ref $Bytes) = array.new_data($Bytes, text) %2, %3
      %5: i32 = array.get_u($Bytes) %4, %1
      return %5
""".replace("UNUSED", "('ref.func', 'unused')").replace("AREA", "('ref.func', 'area')")


def test_objects_exceptions_data() -> None:
    result = build(OBJECTS)
    calls: list[wasm_engines.Call] = [("run", ("14",)), ("catch", (0,)), ("catch", (21,)), ("bytes", (4,))]
    assert wasm_engines.both(result.binary, calls) == ["42", "7 0 0", "42", "111"]
    assert "unused" not in {name for name, _, _ in result.report.functions}
    assert result.report.imports == [("host", "log")]
    assert build(OBJECTS).binary == result.binary


STRINGS = """
    array $Bytes i8
    struct $Str {length: i32, text: (ref null $Bytes)}
    struct $Slots {const a: (ref null func), const b: (ref null func), const rest: (ref $List)}
    array $List (ref null func)
    global slots (ref $Slots) = ("struct.new", "$Slots", [WHEN_A, WHEN_B, ("array.new_fixed", "$List", [IF_A, IF_B])])
    export byte byte
    export filled filled
    func byte [i32 i32 -> i32]
    b1(%1: i32, %2: i32):
      switch %1 -> b2, b3, b4
    b2:
      %3: (ref $Str) = global.get("str:hello")
      jump b5(%3)
    b3:
      %4: (ref $Str) = global.get("str:caf\\u00e9s")
      jump b5(%4)
    b4:
      %5: (ref $Str) = global.get("str:x")
      jump b5(%5)
    b5(%6: (ref $Str)):
      %7: (ref null $Bytes) = struct.get($Str, text) %6
      %8: i32 = array.get_u($Bytes) %7, %2
      return %8
    func a [ -> ]
    b1:
      return
    func b [ -> ]
    b1:
      return
    func filled [ -> i32]
    b1:
      live("attr:a")
      %1: (ref $Slots) = global.get(slots)
      %2: (ref null func) = struct.get($Slots, b) %1
      %3: i32 = ref.is_null %2
      %4: (ref $List) = struct.get($Slots, rest) %1
      %5: i32 = array.len %4
      %6: i32 = i32.add %3, %5
      return %6
"""
for kind in ("when", "if_live"):
    for letter in "ab":
        STRINGS = STRINGS.replace(
            f"{kind.split('_')[0].upper()}_{letter.upper()}", f"('{kind}', 'attr:{letter}', ('ref.func', '{letter}'))"
        )


def string_constant(text: str) -> tuple[Any, ...]:
    points = [("i32.const", ord(c)) for c in text]
    return ("struct.new", "$Str", [("i32.const", len(text)), ("array.new_fixed", "$Bytes", points)])


def test_strings_are_shared_and_packed() -> None:
    unit = parse_unit(STRINGS)
    result = link([compile_unit(unit)], unit.exports, string_constant=string_constant)
    calls: list[wasm_engines.Call] = [("byte", args) for args in ((0, 0), (0, 4), (1, 3), (2, 0))]
    assert wasm_engines.both(result.binary, calls) == [str(ord(c)) for c in "ho\xe9x"]
    assert ("link.strings", 10) in result.report.data


def test_many_strings_take_several_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Engines limit the length of a constant array."""
    monkeypatch.setattr(strings, "MAX_STRINGS", 1)
    unit = parse_unit(STRINGS.replace("str:x", "str:next"))
    result = link([compile_unit(unit)], unit.exports, string_constant=string_constant)
    calls: list[wasm_engines.Call] = [("byte", args) for args in ((0, 0), (1, 3), (2, 2))]
    assert wasm_engines.both(result.binary, calls) == [str(ord(c)) for c in "h\xe9x"]


def test_conditional_initialisers() -> None:
    """Slot b is null and the list has one element: only "attr:a" is live."""
    unit = parse_unit(STRINGS)
    result = link([compile_unit(unit)], unit.exports, string_constant=string_constant)
    assert wasm_engines.both(result.binary, [("filled", ())]) == ["2"]
    assert "b" not in {name for name, _, _ in result.report.functions}


def test_objects_made_by_functions() -> None:
    """For Wasmtime: globals are null until the start function has run, texts come from data."""
    unit = parse_unit(STRINGS)
    result = link([compile_unit(unit)], unit.exports, string_constant=string_constant, for_wasmtime=True)
    calls: list[wasm_engines.Call] = [("byte", args) for args in ((0, 0), (0, 4), (1, 3), (2, 0))]
    assert wasm_engines.both(result.binary, [*calls, ("filled", ())]) == [*(str(ord(c)) for c in "ho\xe9x"), "2"]
    assert ("link.texts", 10) in result.report.data
    assert not any(name == "link.strings" for name, _ in result.report.data)
    objects = parse_unit(OBJECTS)
    built = link([compile_unit(objects)], objects.exports, for_wasmtime=True)
    assert wasm_engines.both(built.binary, [("run", ("14",)), ("catch", (0,))]) == ["42", "7 0 0"]


def test_missing_symbols_are_named() -> None:
    with pytest.raises(LinkError, match="'nowhere' is not defined"):
        build("export f f\nfunc f [ -> ]\nb1:\n  call(nowhere)\n  return\n")


def test_code_for_structs_that_nobody_makes() -> None:
    text = """
        struct $A {x: i32}
        struct $B {x: i32}
        struct $C : $A {x: i32}
        export run run
        func only_for_a [ -> i32]
        b1:
          %1: i32 = i32.const(1)
          return %1
        func only_for_b [ -> i32]
        b1:
          %1: i32 = i32.const(2)
          return %1
        func takes_b [(ref $B) -> i32]
        b1(%1: (ref $B)):
          %2: i32 = call(only_for_b)
          return %2
        func test [(ref eq) -> i32]
        b1(%1: (ref eq)):
          br_cast((ref $A)) %1 -> b2, b3
        b2(%2: (ref $A)):
          %3: i32 = call(only_for_a)
          return %3
        b3:
          br_cast((ref $B)) %1 -> b4, b5
        b4(%4: (ref $B)):
          %5: (ref $B) = struct.new_default($B)
          %6: i32 = call(takes_b) %5
          return %6
        b5:
          %7: i32 = i32.const(0)
          return %7
        func run [ -> i32]
        b1:
          %1: i32 = i32.const(7)
          %2: (ref $C) = struct.new($C) %1
          %3: i32 = call(test) %2
          return %3
    """
    result = build(text)
    assert {name for name, _, _ in result.report.functions} == {"only_for_a", "run", "test"}
    assert wasm_engines.both(result.binary, [("run", ())]) == ["1"]
