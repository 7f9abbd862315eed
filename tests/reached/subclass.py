class Names(list):
    pass


print(Names("ab"), Names().copy(), Names.__mro__[1]("cd"))
