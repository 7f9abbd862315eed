class A:
    def run(self):
        return "ran"


print([f(A()) for name, f in A.__dict__.items() if name[:2] != "__"])
