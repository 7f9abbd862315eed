"""pprint writes the fields of data classes that do not write themselves."""

import pprint
from dataclasses import dataclass, field


@dataclass
class Point:
    x: int
    label: str = "p" * 40
    more: list = None


@dataclass
class Plain:
    x: int
    label: str = "pppppppppppppppppppppppppppppppppppppppppppp"
    more: list = None


class Below(Plain):
    pass


class Own(Plain):
    def __repr__(self):
        return "Own" * 30


@dataclass
class Written:
    x: str = "short"

    def __repr__(self):
        return "Written" * 20


@dataclass(repr=False)
class Without(Plain):
    y: int = 2


def local():
    @dataclass
    class Inner:
        x: int = 1
        text: str = "t" * 70

    return Inner()


for o in (Point(1, more=list(range(20))), Plain(2, more=["a" * 30] * 3), Below(3, more=list("abcdefgh")), Own(4), Written(), Without(5, more=list(range(30))), local()):
    pprint.pprint(o, width=60)
print(Point.__dataclass_params__, local().__dataclass_params__)
