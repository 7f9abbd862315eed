import pickle


class Base:
    def __init__(self):
        self.n = 0


class Derived(Base):
    __iter__ = None


try:
    print(list(Derived()))
except TypeError as e:
    print(e)
print(Derived().n, pickle.loads(pickle.dumps(3)))
