"""Calls of functions in tables with known arguments before what is spread."""


class Game:
    def __init__(self):
        self.score = 0
        self.log = []

    def go(self, where, steps="1"):
        self.score += int(steps)
        self.log.append(where.upper())

    def look(self):
        self.log.append("look")

    def take(self, *things):
        self.score += len(things)
        self.log.extend(things)

    def mixed(self, first, *rest, **named):
        self.log.append((first, rest, sorted(named.items())))


COMMANDS = {"go": Game.go, "look": Game.look, "take": Game.take, "mixed": Game.mixed}


def run(game, line, **named):
    verb, *rest = line.split()
    try:
        COMMANDS[verb](game, *rest, **named)
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)


game = Game()
for line in ["go north", "go south 3", "look", "take a b c", "take", "mixed x y z", "jump", "go", "look here"]:
    run(game, line)
run(game, "mixed only", colour="red")
run(game, "go", where="up", steps=4)
print(game.score, game.log)


def several(a, b, c=0, *rest):
    return a, b, c, rest


def other(a, *rest):
    return a + 1, rest


for f in (several, other):
    for items in ([2, 3], [2.5, "x", None], range(4)):
        print(f(1, *items), f(1, *items, 9), f(1, 2, *items, *items))


def scaled(a, b=1, c=2):
    return a * b + c


for items, named in (([3], {"b": 2.5}), ([4, 5], {"c": 0.25}), ([6], {}), ([], {"a": 2.5, "c": 7})):
    print(scaled(*items, **named))
