kept = []


def keep(f):
    kept.append(f)
    return f


class A:
    @keep
    def run(self):
        return "ran"

    @staticmethod
    @keep
    def stop():
        return "stopped"


print([f(*[None] * f.__code__.co_argcount) for f in kept])
