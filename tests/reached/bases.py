print(True.__class__.__base__("7"), True.__class__.__mro__[1]("8"), False.__class__.__bases__[0](9))
