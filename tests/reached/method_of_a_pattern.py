class A:
    __match_args__ = ("run", "size")

    def run(self):
        return "ran"

    @property
    def size(self):
        return 3


match A():
    case A(f, size):
        print(f(), size)
