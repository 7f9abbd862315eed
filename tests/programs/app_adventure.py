"""Text adventure world with components, commands via decorators, save/load with json, and undo by command pattern."""

from __future__ import annotations
import copy, json, sys, textwrap
from abc import ABC, abstractmethod
from collections import deque
from contextlib import contextmanager
from enum import Enum
from functools import partial, wraps
from types import MappingProxyType, SimpleNamespace
from weakref import WeakKeyDictionary, WeakValueDictionary, ref


class Direction(Enum):
    NORTH = ("n", 0, -1)
    SOUTH = ("s", 0, 1)
    EAST = ("e", 1, 0)
    WEST = ("w", -1, 0)

    def __init__(self, short, dx, dy):
        self.short, self.dx, self.dy = short, dx, dy

    @property
    def opposite(self):
        return next(d for d in Direction if (d.dx, d.dy) == (-self.dx, -self.dy))

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for d in cls:
                if value.lower() in (d.short, d.name.lower()):
                    return d
        return None


class Room:
    instances = WeakValueDictionary()

    def __init__(self, name, text):
        self.name, self.text = name, text
        self.exits: dict[Direction, Room] = {}
        self.items: list[str] = []
        Room.instances[name] = self

    def connect(self, direction, other):
        self.exits[direction] = other
        other.exits[direction.opposite] = self
        return other

    def describe(self):
        body = textwrap.fill(self.text, 44, subsequent_indent="  ")
        exits = ", ".join(sorted(d.name.lower() for d in self.exits))
        return f"== {self.name} ==\n{body}\nExits: {exits}" + (
            f"\nYou see: {', '.join(sorted(self.items))}" if self.items else ""
        )

    def __repr__(self):
        return f"Room({self.name!r})"


class Command(ABC):
    registry: dict[str, type[Command]] = {}

    def __init_subclass__(cls, names=(), **kw):
        super().__init_subclass__(**kw)
        for n in (*names, cls.__name__.lower()):
            Command.registry[n] = cls

    def __init__(self, game, *args):
        self.game, self.args = game, args

    @abstractmethod
    def do(self) -> str: ...
    def undo(self):
        raise GameError(f"cannot undo {type(self).__name__.lower()}")


class GameError(Exception):
    pass


class Go(Command, names=["walk", "n", "s", "e", "w"]):
    def do(self):
        if not self.args:
            raise GameError("go where?")
        try:
            d = Direction(self.args[0])
        except ValueError as e:
            raise GameError(str(e)) from e
        self.old = self.game.room
        if d not in self.old.exits:
            raise GameError(f"no way {d.name.lower()}")
        self.game.room = self.old.exits[d]
        return self.game.room.describe()

    def undo(self):
        self.game.room = self.old


class Take(Command, names=["get"]):
    def do(self):
        item = " ".join(self.args)
        if item not in self.game.room.items:
            raise GameError(f"there is no {item or 'nothing'} here")
        self.place = self.game.room
        self.place.items.remove(item)
        self.game.inventory.append(item)
        self.item = item
        return f"taken: {item}"

    def undo(self):
        self.game.inventory.remove(self.item)
        self.place.items.append(self.item)


class Look(Command, names=["l"]):
    def do(self):
        return self.game.room.describe()

    def undo(self):
        pass


class Inventory(Command, names=["i"]):
    def do(self):
        return "you carry " + (", ".join(self.game.inventory) or "nothing")


class Undo(Command):
    def do(self):
        if not self.game.history:
            raise GameError("nothing to undo")
        last = self.game.history.pop()
        last.undo()
        return f"undid {type(last).__name__.lower()}"


class Save(Command):
    def do(self):
        g = self.game
        g.saved = json.dumps(
            {"room": g.room.name, "inventory": g.inventory, "items": {r.name: r.items for r in g.rooms}}, sort_keys=True
        )
        return g.saved


class Load(Command):
    def do(self):
        state = json.loads(self.game.saved, object_hook=lambda d: SimpleNamespace(**d) if "room" in d else d)
        self.game.room = Room.instances[state.room]
        self.game.inventory[:] = state.inventory
        for name, items in state.items.items():
            Room.instances[name].items[:] = items
        return f"loaded; in {self.game.room.name}"


def counted(f):
    counts = WeakKeyDictionary()

    @wraps(f)
    def inner(self, *a):
        counts[self] = counts.get(self, 0) + 1
        self.turns = counts[self]
        return f(self, *a)

    inner.counts = counts
    return inner


class Game:
    HELP = MappingProxyType({"go": "move", "take": "pick up"})

    def __init__(self):
        hall = Room("Hall", "A long hall with portraits of forgotten people looking down at you from the dusty walls.")
        kitchen = hall.connect(Direction.EAST, Room("Kitchen", "It smells of soup."))
        cellar = kitchen.connect(Direction.SOUTH, Room("Cellar", "Dark."))
        kitchen.items += ["spoon", "old bread"]
        cellar.items.append("lamp")
        self.rooms = [hall, kitchen, cellar]
        self.room, self.inventory, self.history, self.saved = hall, [], deque(maxlen=5), "{}"

    @counted
    def execute(self, line):
        word, *args = line.lower().split()
        cls = Command.registry.get(word)
        if cls is None:
            raise GameError(f"I don't know {word!r}")
        if cls is Go and len(word) == 1:
            args = [word]
        c = cls(self, *args)
        out = c.do()
        if type(c).undo is not Command.undo:
            self.history.append(c)
        return out


g = Game()
for line in [
    "look",
    "e",
    "take old bread",
    "get spoon",
    "i",
    "go up",
    "go",
    "s",
    "take lamp",
    "save",
    "undo",
    "undo",
    "i",
    "undo",
    "undo",
    "look",
    "undo",
    "undo",
    "undo",
    "dance",
    "load",
    "i",
    "n",
    "w",
    "w",
]:
    try:
        out = g.execute(line)
    except GameError as e:
        out = f"! {e}" + (f" (from {type(e.__cause__).__name__})" if e.__cause__ else "")
    print(f"[{g.turns}] > {line}\n{out}")
print(
    sorted(Command.registry),
    Direction("N"),
    Direction.EAST.opposite,
    Direction.NORTH.value,
    [d.short for d in Direction],
)
try:
    Game.HELP["x"] = 1
except TypeError as e:
    print(e)
r = ref(g)
print(r() is g, len(Game.execute.counts), Game.execute.__name__, len(Room.instances), dict(Game.HELP))
snapshot = copy.deepcopy({"inv": g.inventory, "rooms": [r.items for r in g.rooms]})
g.inventory.clear()
print(snapshot, g.inventory, copy.copy(g).rooms is g.rooms)
