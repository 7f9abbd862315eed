"""sys.exit with a message: printed to standard error, code 1."""

import sys


def main():
    print("working")
    sys.exit("fatal: nothing to do")


main()
