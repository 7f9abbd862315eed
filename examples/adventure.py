"""A text adventure that reads commands: rooms, things, doors, a lamp that runs out.

Try: look, take lamp, light lamp, down, take key, up, east, unlock door, north, take crown, inventory, quit
"""

import sys


class Thing:
    def __init__(self, name, description, fixed=False):
        self.name, self.description, self.fixed = name, description, fixed

    def __str__(self):
        article = "an" if self.name[0] in "aeiou" else "a"
        return f"{article} {self.name}"


class Lamp(Thing):
    def __init__(self):
        super().__init__("lamp", "An old oil lamp.")
        self.oil = 8
        self.lit = False

    def burn(self):
        if self.lit:
            self.oil -= 1
            if self.oil == 0:
                self.lit = False
                return "Your lamp goes out."
            if self.oil == 3:
                return "Your lamp flickers."
        return None


class Room:
    def __init__(self, name, description, dark=False):
        self.name, self.description, self.dark = name, description, dark
        self.exits = {}
        self.things = []
        self.locked = set()

    def connect(self, direction, other, back, locked=False):
        self.exits[direction] = other
        other.exits[back] = self
        if locked:
            self.locked.add(direction)


class GameOver(Exception):
    def __init__(self, message, won):
        super().__init__(message)
        self.won = won


SHORT = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down", "l": "look", "i": "inventory",
         "x": "examine", "get": "take"}
DIRECTIONS = ("north", "south", "east", "west", "up", "down")


class Game:
    def __init__(self):
        self.lamp = Lamp()
        self.key = Thing("key", "A rusty iron key.")
        self.crown = Thing("crown", "The crown of the last king.")
        self.here = self.build()
        self.carried = []
        self.score = self.moves = 0
        self.seen = set()

    def build(self):
        hall = Room("Hall", "A dusty hall. Stairs lead down; a passage goes east.")
        cellar = Room("Cellar", "Barrels and cobwebs.", dark=True)
        gallery = Room("Gallery", "Portraits look at you. To the north is a heavy door.")
        vault = Room("Vault", "A small stone room.")
        hall.connect("down", cellar, "up")
        hall.connect("east", gallery, "west")
        gallery.connect("north", vault, "south", locked=True)
        hall.things.append(self.lamp)
        cellar.things.append(self.key)
        gallery.things.append(Thing("portrait", "The king, wearing his crown.", fixed=True))
        vault.things.append(self.crown)
        return hall

    @property
    def can_see(self):
        return not self.here.dark or self.lamp.lit and self.lamp in self.carried

    def find(self, name, places):
        for place in places:
            for thing in place:
                if thing.name == name:
                    return thing
        return None

    def describe(self):
        if not self.can_see:
            return "It is dark. You hear something move."
        lines = [f"-- {self.here.name} --", self.here.description]
        lines += [f"There is {thing} here." for thing in self.here.things]
        lines.append("Exits: " + ", ".join(sorted(self.here.exits)))
        return "\n".join(lines)

    def command(self, line):
        words = [w for w in line.lower().split() if w not in ("the", "a", "to", "go")]
        if not words:
            return "Say something."
        verb, *rest = (SHORT.get(w, w) for w in words)
        noun = " ".join(rest)
        self.moves += 1
        if verb in DIRECTIONS:
            answer = self.go(verb)
        else:
            action = getattr(self, f"do_{verb}", None)
            if action is None:
                return f"I don't know how to {verb!r}."
            answer = action(noun)
        note = self.lamp.burn()
        return answer + ("\n" + note if note else "")

    def go(self, direction):
        if direction not in self.here.exits:
            return "You can't go that way."
        if direction in self.here.locked:
            return "The door is locked."
        if not self.can_see and self.moves % 2 and direction != "up":
            raise GameOver("You fall into a pit.", won=False)
        self.here = self.here.exits[direction]
        if self.here not in self.seen:
            self.seen.add(self.here)
            self.score += 5
        return self.describe()

    def do_look(self, noun):
        return self.describe() if not noun else self.do_examine(noun)

    def do_examine(self, noun):
        thing = self.find(noun, [self.here.things if self.can_see else [], self.carried])
        return thing.description if thing else "You see no such thing."

    def do_take(self, noun):
        names = [t.name for t in self.here.things if not t.fixed] if noun == "all" else [noun]
        answers = []
        for name in names:
            thing = self.find(name, [self.here.things]) if self.can_see else None
            if thing is None:
                answers.append("You see no such thing.")
            elif thing.fixed:
                answers.append(f"The {thing.name} won't move.")
            else:
                self.here.things.remove(thing)
                self.carried.append(thing)
                self.score += 10
                answers.append(f"Taken: {thing.name}.")
        if self.crown in self.carried:
            raise GameOver("You hold the crown!", won=True)
        return "\n".join(answers) or "Nothing to take."

    def do_drop(self, noun):
        thing = self.find(noun, [self.carried])
        if thing is None:
            return "You don't have that."
        self.carried.remove(thing)
        self.here.things.append(thing)
        self.score -= 10
        return "Dropped."

    def do_light(self, noun):
        if noun != "lamp" or self.lamp not in self.carried:
            return "You can't light that."
        if self.lamp.oil == 0:
            return "There is no oil left."
        self.lamp.lit = True
        return "The lamp shines." + ("\n" + self.describe() if self.here.dark else "")

    def do_unlock(self, noun):
        if not self.here.locked:
            return "There is nothing to unlock."
        if self.key not in self.carried:
            return "You need a key."
        self.here.locked.clear()
        self.score += 20
        return "The lock gives way."

    def do_inventory(self, noun):
        return "You carry " + (", ".join(map(str, self.carried)) or "nothing") + "."

    def do_score(self, noun):
        return f"{self.score} points in {self.moves} moves."

    def do_quit(self, noun):
        raise GameOver("Goodbye.", won=False)


def main():
    game = Game()
    print(game.describe())
    try:
        while True:
            try:
                line = input("> ")
            except EOFError:
                print()
                raise GameOver("The story ends here.", won=False) from None
            print(game.command(line))
    except GameOver as over:
        print(over)
        print(game.do_score(""))
        return 0 if over.won else 1


if __name__ == "__main__":
    sys.exit(main())
