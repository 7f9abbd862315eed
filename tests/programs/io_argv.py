"""sys.argv, a small option parser."""

# args: --verbose -n 3 file.txt --name=x other
import sys


def parse(argv):
    options, rest = {}, []
    it = iter(argv)
    for a in it:
        if a.startswith("--"):
            key, eq, value = a[2:].partition("=")
            options[key] = value if eq else True
        elif a.startswith("-") and len(a) > 1:
            options[a[1:]] = next(it)
        else:
            rest.append(a)
    return options, rest


print(parse(sys.argv[1:]), len(sys.argv), sys.argv[0].endswith("io_argv.py"))
print(__name__, __file__.endswith("io_argv.py"))
sys.exit(len(sys.argv) if "n" in parse(sys.argv[1:])[0] else 0)
