"""Classes with type parameters that nothing looks at: alone, below others, subscripted where they are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Generic, Iterator, List, Optional, TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=object)


class Node(Generic[K, T]):
    def __init__(self, key: K, value: T) -> None:
        self.key = key
        self.value = value
        self.next: Optional[Node[K, T]] = None


class Table(Generic[K, T]):
    size: int = 8

    def __init__(self) -> None:
        self.rows: List[Optional[Node[K, T]]] = [None] * self.size
        self.count = 0

    def put(self, key: K, value: T) -> Node[K, T]:
        at = hash(key) % self.size
        node: Node[K, T] = Node[K, T](key, value)
        node.next = self.rows[at]
        self.rows[at] = node
        self.count += 1
        return node

    def items(self) -> Iterator[tuple[K, T]]:
        for node in self.rows:
            while node is not None:
                yield node.key, node.value
                node = node.next


class Counting(Table[K, int]):
    def add(self, key: K) -> None:
        self.put(key, self.count)


class Words(Counting[str]):
    pass


@dataclass
class Pair(Generic[T]):
    first: T
    second: T

    def swapped(self) -> Pair[T]:
        return Pair(self.second, self.first)


def mapped(f: Callable[[T], K], pair: Pair[T]) -> Pair[K]:
    return Pair[int](f(pair.first), f(pair.second))


table = Table[int, float]()
for i in range(20):
    table.put(i * 7, i / 2)
print(table.count, sorted(table.items())[:3], sum(v for _, v in table.items()))
counting: Counting[int] = Counting()
counting.add(3)
counting.add(11)
print(list(counting.items()), isinstance(counting, Table), isinstance(Words(), Counting), Words.__name__)
print(mapped(lambda x: x + 1, Pair(1, 2)).swapped(), Pair(1, 2) == Pair(1, 2), Pair[str]("a", "b"))
index: Dict[int, Pair[int]] = {1: Pair(3, 4)}
print(index, repr(Table)[:22], type(table) is Table)
