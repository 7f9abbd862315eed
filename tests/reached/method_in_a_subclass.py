class A:
    def run(self):
        return self.step()


class B(A):
    def step(self):
        return "stepped"


things = [B(), 3, "x"]
print(things[0].run())
print(hasattr(B, "step"), "step" in dir(B), B.__name__)
