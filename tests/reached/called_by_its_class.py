class C:
    def __init__(self, size=[3]):
        self.size = size[0]

    def double(self, by=2):
        return self.size * by

    @property
    def half(self):
        return self.size / 2


class D(C):
    def __init__(self):
        C.__init__(self, [5])


print(C.double(C()), C().double(by=3), C(size=[4]).double(), D().double(), C().half)
