def given(name, bases, namespace):
    print([namespace[key](None) for key in namespace if key[:2] != "__"])
    return type(name, bases, namespace)


def base():
    return type("M", (type,), {"__new__": lambda mcs, *a: given(*a)})("B", (), {})


class A(base() or object):
    def run(self):
        return "ran"
