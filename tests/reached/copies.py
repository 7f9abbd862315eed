import copy

print(copy.copy(bytearray(b"a")), copy.copy([1]), copy.deepcopy({1: (2, [3])}), copy.copy(range(3)))
