"""Data classes of a module that imports `dataclasses` itself."""

import dataclasses

import dataclasses as other_name


@dataclasses.dataclass
class Item:
    name: str
    tags: list = dataclasses.field(default_factory=list)
    size: int = 0

    def grown(self, by):
        return dataclasses.replace(self, size=self.size + by)


@dataclasses.dataclass(frozen=True, order=True)
class Key:
    a: int
    b: int = dataclasses.field(default=2, compare=False)


def main():
    item = Item("n")
    item.tags.append(1)
    print(item, item.grown(3), Item("m").tags, dataclasses.asdict(item), dataclasses.astuple(Key(5)))
    print(
        [f.name for f in dataclasses.fields(Key)], dataclasses.is_dataclass(Item), Key(1) < Key(2, 0), {Key(3), Key(3)}
    )
    try:
        Key(1).a = 5
    except dataclasses.FrozenInstanceError as e:
        print("frozen", e)
    print("dataclasses" in globals(), dataclasses.__name__, other_name is dataclasses)


main()
