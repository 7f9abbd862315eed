"""A plugin registry kept by a metaclass, with priorities, dependencies and a command dispatcher."""

import heapq


class PluginMeta(type):
    registry = {}

    def __new__(mcls, name, bases, ns, abstract=False, priority=0):
        cls = super().__new__(mcls, name, bases, ns)
        if not abstract:
            if cls.name in mcls.registry:
                raise TypeError(f"plugin {cls.name!r} twice")
            cls.priority = priority
            mcls.registry[cls.name] = cls
        return cls

    def __init__(cls, name, bases, ns, **options):
        super().__init__(name, bases, ns)

    def __lt__(cls, other):
        return (-cls.priority, cls.name) < (-other.priority, other.name)


class Plugin(metaclass=PluginMeta, abstract=True):
    needs = ()

    def run(self, data):
        raise NotImplementedError(type(self).__name__)


class Upper(Plugin, priority=1):
    name = "upper"

    def run(self, data):
        return data.upper()


class Reverse(Plugin, priority=5):
    name, needs = "reverse", ("upper",)

    def run(self, data):
        return data[::-1]


class Broken(Plugin):
    name = "broken"


print(sorted(PluginMeta.registry), [c.name for c in sorted(PluginMeta.registry.values())])
try:

    class Again(Upper):
        pass
except TypeError as e:
    print(e)
heap = list(PluginMeta.registry.values())
heapq.heapify(heap)
data = "Hello"
while heap:
    plugin = heapq.heappop(heap)
    try:
        data = plugin().run(data)
    except NotImplementedError as e:
        print("skipped", e)
    else:
        print(plugin.name, "->", data)


def order(name, done=()):
    for need in PluginMeta.registry[name].needs:
        done = order(need, done)
    return done if name in done else (*done, name)


print(order("reverse"))


class Shell:
    def do_add(self, *xs):
        """Adds numbers."""
        return sum(map(int, xs))

    def do_echo(self, *xs):
        return " ".join(xs)

    def __call__(self, line):
        verb, *args = line.split()
        f = getattr(self, f"do_{verb}", None)
        return f(*args) if f else f"no such command: {verb}"

    def help(self):
        return {n[3:]: getattr(self, n).__doc__ for n in dir(self) if n.startswith("do_")}


sh = Shell()
print(sh("add 1 2 3"), sh("echo a b"), sh("fly"), sh.help())
