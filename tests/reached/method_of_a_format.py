class A:
    @property
    def size(self):
        return 3


print(("{0." + "si" + "ze}").format(A()))
