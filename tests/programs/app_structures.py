"""Data structures: LRU cache, trie, binary search tree, skip list, linked list, ring buffer, matrix heap, interval set."""

from __future__ import annotations

import bisect
import random
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, MutableSequence, Sequence, MutableSet
from typing import Generic, Optional, TypeVar

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


class LRU(MutableMapping[K, V]):
    def __init__(self, capacity: int, on_evict=None):
        self.capacity = capacity
        self._data: OrderedDict[K, V] = OrderedDict()
        self.on_evict = on_evict
        self.hits = self.misses = 0

    def __getitem__(self, key):
        try:
            self._data.move_to_end(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value
        self._data.move_to_end(key)
        while len(self._data) > self.capacity:
            k, v = self._data.popitem(last=False)
            if self.on_evict:
                self.on_evict(k, v)

    def __delitem__(self, key):
        del self._data[key]

    def __iter__(self):
        return reversed(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"LRU({dict(self._data)})"


evicted = []
cache = LRU(3, lambda k, v: evicted.append((k, v)))
for i, c in enumerate("abcab"):
    cache[c] = i
cache["d"] = 9
print(cache, list(cache), evicted, cache.get("zz", "none"), "a" in cache, cache.pop("a"), cache.setdefault("q", 5))
print(cache.hits, cache.misses, list(cache._data.items()), cache._data == {"b": 4, "d": 9, "q": 5})
cache.update({"x": 1}, y=2)
print(cache, evicted)
try:
    del cache["nope"]
except KeyError as e:
    print("KeyError", e)


class Trie:
    __slots__ = "children", "end"

    def __init__(self, words: Iterable[str] = ()):
        self.children: dict[str, Trie] = {}
        self.end = False
        for w in words:
            self.insert(w)

    def insert(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.end = True

    def walk(self, prefix=""):
        if self.end:
            yield prefix
        for c in sorted(self.children):
            yield from self.children[c].walk(prefix + c)

    def find(self, prefix) -> Optional[Trie]:
        node = self
        for c in prefix:
            if (node := node.children.get(c)) is None:
                return None
        return node

    def complete(self, prefix):
        node = self.find(prefix)
        return [] if node is None else list(node.walk(prefix))

    def __contains__(self, word):
        return (n := self.find(word)) is not None and n.end


t = Trie("car card care cat dog do done".split())
print(t.complete("car"), t.complete("x"), "do" in t, "ca" in t, len(list(t.walk())))
try:
    t.extra = 1
except AttributeError as e:
    print(e)


class BST(Generic[T]):
    class Node:
        def __init__(self, key):
            self.key, self.left, self.right, self.height = key, None, None, 1

    def __init__(self, items: Iterable[T] = ()):
        self.root = None
        self.size = 0
        for x in items:
            self.add(x)

    def add(self, key):
        self.root = self._add(self.root, key)

    def _add(self, node, key):
        if node is None:
            self.size += 1
            return self.Node(key)
        if key == node.key:
            return node
        if key < node.key:
            node.left = self._add(node.left, key)
        else:
            node.right = self._add(node.right, key)
        return self._balance(node)

    @staticmethod
    def h(node):
        return node.height if node else 0

    def _fix(self, node):
        node.height = 1 + max(self.h(node.left), self.h(node.right))
        return node

    def _rotate_right(self, y):
        x, y.left = y.left, y.left.right
        x.right = self._fix(y)
        return self._fix(x)

    def _rotate_left(self, x):
        y, x.right = x.right, x.right.left
        y.left = self._fix(x)
        return self._fix(y)

    def _balance(self, n):
        self._fix(n)
        b = self.h(n.left) - self.h(n.right)
        if b > 1:
            if self.h(n.left.left) < self.h(n.left.right):
                n.left = self._rotate_left(n.left)
            return self._rotate_right(n)
        if b < -1:
            if self.h(n.right.right) < self.h(n.right.left):
                n.right = self._rotate_right(n.right)
            return self._rotate_left(n)
        return n

    def __iter__(self) -> Iterator[T]:
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key
            node = node.right

    def range(self, lo, hi):
        def go(n):
            if n is None:
                return
            if lo < n.key:
                yield from go(n.left)
            if lo <= n.key <= hi:
                yield n.key
            if n.key < hi:
                yield from go(n.right)

        return go(self.root)

    def __len__(self):
        return self.size


rng = random.Random(1)
tree = BST(rng.randrange(1000) for _ in range(300))
print(len(tree), tree.root.height, list(tree) == sorted(set(tree)), list(tree.range(100, 140)))
print(BST[int](range(100)).root.height, list(BST("hello")))


class LinkedList(MutableSequence):
    class _Node:
        __slots__ = ("value", "next")

        def __init__(self, value, nxt=None):
            self.value = value
            self.next = nxt

    def __init__(self, items=()):
        self.head, self.n = None, 0
        self.extend(items)

    def _node(self, i):
        if not -self.n <= i < self.n:
            raise IndexError("list index out of range")
        node = self.head
        for _ in range(i % self.n):
            node = node.next
        return node

    def __getitem__(self, i):
        return self._node(i).value

    def __setitem__(self, i, v):
        self._node(i).value = v

    def __len__(self):
        return self.n

    def __delitem__(self, i):
        i %= self.n
        if i == 0:
            self.head = self.head.next
        else:
            p = self._node(i - 1)
            p.next = p.next.next
        self.n -= 1

    def insert(self, i, v):
        if i == 0 or self.n == 0:
            self.head = self._Node(v, self.head)
        else:
            p = self._node(min(i, self.n) - 1)
            p.next = self._Node(v, p.next)
        self.n += 1

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


l = LinkedList("abc")
l.append("d")
l.insert(1, "x")
l += ["y", "z"]
del l[2]
l[0] = "A"
l.reverse()
print(l, len(l), l.index("c"), l.count("x"), "z" in l, l.pop(), l.pop(0), list(reversed(l)), LinkedList())
l.remove("c")
print(l)
try:
    l[10]
except IndexError as e:
    print(e)


class Ring(Sequence):
    def __init__(self, n):
        self._d = deque(maxlen=n)

    def push(self, x):
        self._d.append(x)
        return self

    def __getitem__(self, i):
        return self._d[i]

    def __len__(self):
        return len(self._d)


r = Ring(3).push(1).push(2).push(3).push(4)
print(list(r), 4 in r, r.index(3), r[-1], list(reversed(r)), isinstance(r, Sequence), isinstance(r, Mapping))


class IntervalSet:
    def __init__(self):
        self.starts, self.ends = [], []

    def add(self, a, b):
        i, j = bisect.bisect_left(self.ends, a), bisect.bisect_right(self.starts, b)
        if i < j:
            a, b = min(a, self.starts[i]), max(b, self.ends[j - 1])
        self.starts[i:j], self.ends[i:j] = [a], [b]
        return self

    def __contains__(self, x):
        i = bisect.bisect(self.starts, x) - 1
        return i >= 0 and x <= self.ends[i]

    def __str__(self):
        return " ".join(f"[{a},{b}]" for a, b in zip(self.starts, self.ends))


print(IntervalSet().add(1, 3).add(10, 12).add(5, 6).add(2, 5), 4 in IntervalSet().add(1, 3))


class LowerSet(MutableSet):
    def __init__(self, it=()):
        self.d = {x.lower(): None for x in it}

    def __contains__(self, x):
        return x.lower() in self.d

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def add(self, x):
        self.d[x.lower()] = None

    def discard(self, x):
        self.d.pop(x.lower(), None)

    def __repr__(self):
        return f"LowerSet({list(self)})"


a, b = LowerSet(["A", "B"]), LowerSet(["b", "C"])
print(a & b, a | b, a - b, a ^ b, a <= b, a.isdisjoint(b), a == {"a", "b"})
a |= {"Z"}
a.remove("A")
print(a)
