class A:
    def run(self):
        return "ran"

    names = [f(None) for name, f in locals().copy().items() if name[:2] != "__"]


print(A.names)
