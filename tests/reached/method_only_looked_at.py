class A:
    def run(self):
        """Runs."""
        return "ran"

    @property
    def size(self):
        return 3


for name in sorted(n for n in dir(A) if n[:2] != "__"):
    print(name)
A().rum
