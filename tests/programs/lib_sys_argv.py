# args: one two
import sys

print(sys.argv[1:], len(sys.argv), __name__ in sys.modules)
