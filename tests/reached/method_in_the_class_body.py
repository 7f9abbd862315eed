class A:
    def run(self):
        return "ran"

    walk = run

    def stop(self):
        return "stopped"

    print(stop(None))


print(A().walk())
