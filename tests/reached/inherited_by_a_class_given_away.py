import pickle


class Base:
    def __init__(self, n=0):
        self.n = n

    def method(self, x):
        return x

    @classmethod
    def make(cls, x):
        return cls(x)

    @property
    def prop(self):
        return self.n


class Derived(Base):
    pass


made = pickle.loads(pickle.dumps(Derived))
print(Base(1).method(2), Base.make(3).prop, Base(1).n)
print(made().method(3), made("a").n, made.make(5).prop, made.make("b").prop)
