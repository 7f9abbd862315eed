"""An uncaught exception of the program's own class, with a message."""


class ConfigError(Exception):
    def __str__(self):
        return "config: " + " ".join(map(str, self.args))


def load(name):
    raise ConfigError("missing", name)


print("before")
load("db")
print("never")
