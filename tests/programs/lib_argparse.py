"""argparse and getopt. args: given in the program"""

import argparse
import getopt
import sys


def parse(parser, *arguments):
    try:
        print(sorted(vars(parser.parse_args(arguments)).items(), key=lambda item: item[0]))
    except SystemExit as stop:
        print("exit", stop.code)


sys.stderr = sys.stdout
parser = argparse.ArgumentParser(
    prog="tool",
    description="Does things with files, in a description long enough to be wrapped over two lines.",
    epilog="The end.",
)
parser.add_argument("input", help="the input file")
parser.add_argument("rest", nargs="*", type=int, help="numbers (default: %(default)s)", default=[7])
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
parser.add_argument(
    "-o",
    "--output",
    metavar="FILE",
    default="out.txt",
    help="where to write to; a help text that is rather long and goes on and on",
)
parser.add_argument("-n", "--number", type=float, choices=[1.0, 2.5])
parser.add_argument("--flag", action="store_true")
parser.add_argument("--no-color", dest="color", action="store_false")
parser.add_argument("--add", action="append")
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
group = parser.add_mutually_exclusive_group()
group.add_argument("--fast", action="store_const", const="fast", dest="mode")
group.add_argument("--slow", action="store_const", const="slow", dest="mode")
parser.print_help()
print(parser.format_usage(), end="")
parse(parser, "a")
parse(
    parser,
    "a",
    "1",
    "2",
    "-vv",
    "--output=x",
    "-n",
    "2.5",
    "--flag",
    "--add",
    "p",
    "--add",
    "q",
    "--no-color",
    "--fast",
)
parse(parser, "-ox", "in", "--numb", "1")
parse(parser)
parse(parser, "a", "x")
parse(parser, "a", "-n", "3")
parse(parser, "a", "--fast", "--slow")
parse(parser, "a", "--unknown")
parse(parser, "a", "-o")
parse(parser, "--version")
parse(parser, "--", "-dash")
print(parser.parse_known_args(["a", "--what", "1"]))

sub = argparse.ArgumentParser(prog="git")
commands = sub.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND")
add = commands.add_parser("add", help="add a file", aliases=["a"])
add.add_argument("path", nargs="+")
commit = commands.add_parser("commit", help="commit")
commit.add_argument("-m", "--message", required=True)
commit.set_defaults(run="committing")
sub.print_help()
parse(sub, "add", "x", "y")
parse(sub, "a", "z")
parse(sub, "commit", "-m", "hello")
parse(sub, "commit")
parse(sub, "nope")
parse(sub)


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return int(text)


extra = argparse.ArgumentParser(
    formatter_class=argparse.ArgumentDefaultsHelpFormatter, prog="x", add_help=False, allow_abbrev=False
)
extra.add_argument("--even", type=even, default=2, help="an even number")
extra.add_argument("--pair", nargs=2, metavar=("A", "B"))
extra.add_argument("--maybe", nargs="?", const="const", default="none")
extra.add_argument("--bool", action=argparse.BooleanOptionalAction, default=True, help="yes or no")
extra.add_argument_group("special", "special options").add_argument("--in-group", help=argparse.SUPPRESS)
print(extra.format_help())
parse(extra, "--even", "4", "--pair", "1", "2", "--maybe", "--no-bool")
parse(extra, "--even", "3")
parse(extra, "--even", "x")
parse(extra, "--pair", "1")
print(
    argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1)
)
print(getopt.getopt(["-a", "-bval", "--long", "--name=x", "rest"], "ab:", ["long", "name="]))
try:
    getopt.getopt(["-z"], "a")
except getopt.GetoptError as error:
    print(error)
