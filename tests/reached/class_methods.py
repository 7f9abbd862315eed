print(True.from_bytes(b"\1", "big"), (1.5).fromhex("0x1p3"), b"".fromhex("61"), {}.fromkeys("ab"))
