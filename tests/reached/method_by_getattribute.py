class A:
    def _run(self):
        return "ran"

    def __getattribute__(self, name):
        return object.__getattribute__(self, "_" + name)


print(A().run())
