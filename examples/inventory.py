"""An inventory with dataclasses, a decorator that logs, and an LRU cache in front of a slow price service."""

import functools
import json
from collections import OrderedDict, defaultdict
from dataclasses import asdict, dataclass, field, replace
from typing import Iterator, Optional


class LRUCache:
    """Keeps the most recently used entries."""

    def __init__(self, capacity: int):
        if capacity < 1:
            raise ValueError(f"capacity must be positive, not {capacity}")
        self.capacity = capacity
        self.entries: OrderedDict[str, object] = OrderedDict()
        self.hits = self.misses = 0

    def __call__(self, function):
        @functools.wraps(function)
        def cached(key):
            if key in self:
                return self[key]
            self.misses += 1
            self[key] = value = function(key)
            return value

        cached.cache = self
        return cached

    def __contains__(self, key):
        return key in self.entries

    def __getitem__(self, key):
        self.entries.move_to_end(key)
        self.hits += 1
        return self.entries[key]

    def __setitem__(self, key, value):
        self.entries[key] = value
        self.entries.move_to_end(key)
        while len(self.entries) > self.capacity:
            evicted, _ = self.entries.popitem(last=False)
            print(f"  (evicted {evicted})")

    def __repr__(self):
        return f"LRUCache({list(self.entries)}, hits={self.hits}, misses={self.misses})"


@LRUCache(3)
def price_of(sku: str) -> float:
    """Asks the slow service."""
    return round(sum(map(ord, sku)) / 37, 2)


@dataclass(order=True)
class Item:
    sku: str
    quantity: int = field(default=0, compare=False)
    tags: list[str] = field(default_factory=list, compare=False, repr=False)
    location: Optional[str] = field(default=None, compare=False)

    def __post_init__(self):
        if self.quantity < 0:
            raise ValueError(f"{self.sku}: negative quantity {self.quantity}")

    @property
    def value(self) -> float:
        return self.quantity * price_of(self.sku)


@dataclass(frozen=True)
class Movement:
    sku: str
    change: int
    reason: str = "unknown"


class StockError(Exception):
    def __init__(self, sku, wanted, available):
        super().__init__(f"{sku}: wanted {wanted}, have {available}")
        self.missing = wanted - available


def logged(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        try:
            result = method(self, *args, **kwargs)
        except Exception as error:
            print(f"{method.__name__}({shown}) failed: {error}")
            raise
        print(f"{method.__name__}({shown})")
        return result

    return wrapper


class Inventory:
    def __init__(self):
        self.items: dict[str, Item] = {}
        self.history: list[Movement] = []
        self.by_tag: defaultdict[str, set[str]] = defaultdict(set)

    def __iter__(self) -> Iterator[Item]:
        return iter(sorted(self.items.values()))

    def __len__(self):
        return len(self.items)

    def __contains__(self, sku):
        return sku in self.items

    @logged
    def add(self, sku, quantity, *tags, location=None):
        item = self.items.setdefault(sku, Item(sku))
        self.items[sku] = replace(item, quantity=item.quantity + quantity, location=location or item.location)
        self.items[sku].tags = sorted({*item.tags, *tags})
        for tag in tags:
            self.by_tag[tag].add(sku)
        self.history.append(Movement(sku, quantity, "delivery"))

    @logged
    def remove(self, sku, quantity):
        if sku not in self:
            raise KeyError(sku)
        item = self.items[sku]
        if item.quantity < quantity:
            raise StockError(sku, quantity, item.quantity)
        item.quantity -= quantity
        self.history.append(Movement(sku, -quantity, "sale"))

    def total(self):
        return sum(item.value for item in self)

    def export(self):
        return json.dumps([asdict(item) for item in self], indent=1)


def main():
    stock = Inventory()
    stock.add("bolt-m4", 500, "steel", "small", location="A1")
    stock.add("nut-m4", 480, "steel", "small", location="A2")
    stock.add("gear-12", 7, "steel", location="B4")
    stock.add("belt", 3, "rubber")
    stock.add("bolt-m4", 20, "blue")
    for sku, count in [("gear-12", 2), ("belt", 5), ("motor", 1), ("nut-m4", 80)]:
        try:
            stock.remove(sku, count)
        except StockError as error:
            print("  order", error.missing, "more")
        except KeyError as error:
            print("  no such item:", error)
    for item in stock:
        print(item, f"{item.value:.2f}")
    print({tag: sorted(skus) for tag, skus in sorted(stock.by_tag.items())})
    print(f"total {stock.total():.2f}", price_of.cache)
    print(stock.export())
    print(stock.history[-1], Movement("a", 1) == Movement("a", 1), len({Movement("a", 1), Movement("a", 1)}))
    try:
        stock.history[0].change = 0
    except AttributeError as error:
        print(type(error).__name__, error)
    try:
        Item("bad", -1)
    except ValueError as error:
        print(error)


if __name__ == "__main__":
    main()
