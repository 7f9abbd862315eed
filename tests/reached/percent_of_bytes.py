print(b"%(a)s %(b)d" % {b"a": b"x", b"b": 2}, b"%c%b" % (65, bytearray(b"y")))
