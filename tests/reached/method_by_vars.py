class A:
    @staticmethod
    def run():
        return "ran"


print([f.__func__() for name, f in vars(A).items() if name[:2] != "__"])
