class Meta(type):
    def __new__(mcs, name, bases, namespace):
        for key in list(namespace):
            if key[:2] != "__":
                print(key, namespace[key](None))
        return type.__new__(mcs, name, bases, namespace)


class A(metaclass=Meta):
    def run(self):
        return "ran"
