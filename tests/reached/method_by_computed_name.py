class A:
    def run(self):
        return "ran"


print(getattr(A(), "".join(["r", "un"]))())
