"""Graphs: generic classes, Dijkstra, topological sort, union find, MST, BFS grids, A*, Floyd, bipartite, SCC."""

from __future__ import annotations
import heapq
import math
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations, count, pairwise, product, permutations
from typing import Generic, NamedTuple, TypeVar, Optional

N = TypeVar("N", bound=Hashable)


class Edge(NamedTuple):
    src: str
    dst: str
    weight: float = 1.0

    @property
    def reverse(self) -> Edge:
        return self._replace(src=self.dst, dst=self.src)


@dataclass
class Graph(Generic[N]):
    directed: bool = False
    adj: dict[N, dict[N, float]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def from_edges(cls, edges: Iterable[tuple], **kw) -> Graph[N]:
        g = cls(**kw)
        for e in edges:
            g.add(*e)
        return g

    def add(self, u: N, v: N, w: float = 1) -> None:
        self.adj[u][v] = w
        self.adj[v] if self.directed else self.adj[v].__setitem__(u, w)

    def __iter__(self) -> Iterator[N]:
        return iter(self.adj)

    def __len__(self):
        return len(self.adj)

    def __contains__(self, n):
        return n in self.adj

    def __getitem__(self, n):
        return self.adj[n]

    def edges(self):
        seen = set()
        for u, nbrs in self.adj.items():
            for v, w in nbrs.items():
                if self.directed or (v, u) not in seen:
                    seen.add((u, v))
                    yield Edge(u, v, w)

    def dijkstra(self, start: N) -> tuple[dict[N, float], dict[N, N]]:
        dist = {n: math.inf for n in self} | {start: 0}
        prev: dict[N, N] = {}
        heap: list[tuple[float, int, N]] = [(0, 0, start)]
        tie = count(1)
        while heap:
            d, _, u = heapq.heappop(heap)
            if d > dist[u]:
                continue
            for v, w in self[u].items():
                if (nd := d + w) < dist[v]:
                    dist[v], prev[v] = nd, u
                    heapq.heappush(heap, (nd, next(tie), v))
        return dist, prev

    def path(self, a: N, b: N) -> list[N]:
        dist, prev = self.dijkstra(a)
        if dist[b] == math.inf:
            raise LookupError(f"no path from {a!r} to {b!r}")
        out = [b]
        while out[-1] != a:
            out.append(prev[out[-1]])
        return out[::-1]

    def topo(self) -> list[N]:
        indeg = {n: 0 for n in self}
        for e in self.edges():
            indeg[e.dst] += 1
        q = deque(sorted(n for n, d in indeg.items() if not d))
        order = []
        while q:
            order.append(n := q.popleft())
            for m in sorted(self[n]):
                indeg[m] -= 1
                if not indeg[m]:
                    q.append(m)
        if len(order) != len(self):
            raise ValueError("cycle among " + ", ".join(sorted(set(self) - set(order))))
        return order

    def scc(self) -> list[set[N]]:
        index, low, stack, on, out = {}, {}, [], set(), []

        def visit(v):
            index[v] = low[v] = len(index)
            stack.append(v)
            on.add(v)
            for w in self[v]:
                if w not in index:
                    visit(w)
                    low[v] = min(low[v], low[w])
                elif w in on:
                    low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                comp = set()
                while True:
                    comp.add(w := stack.pop())
                    on.discard(w)
                    if w == v:
                        break
                out.append(comp)

        for v in list(self):
            if v not in index:
                visit(v)
        return out


class UnionFind:
    def __init__(self, items=()):
        self.parent = {i: i for i in items}
        self.rank = dict.fromkeys(self.parent, 0)

    def find(self, x):
        while (p := self.parent.setdefault(x, x)) != x:
            self.parent[x] = self.parent[p]
            x = p
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank.get(a, 0) < self.rank.get(b, 0):
            a, b = b, a
        self.parent[b] = a
        if self.rank.get(a, 0) == self.rank.get(b, 0):
            self.rank[a] = self.rank.get(a, 0) + 1
        return True


CITIES = [
    ("A", "B", 7),
    ("A", "C", 9),
    ("A", "F", 14),
    ("B", "C", 10),
    ("B", "D", 15),
    ("C", "D", 11),
    ("C", "F", 2),
    ("D", "E", 6),
    ("E", "F", 9),
    ("G", "H", 1),
]
g: Graph[str] = Graph.from_edges(CITIES)
print(g.dijkstra("A")[0], g.path("A", "E"), sum(g[u][v] for u, v in pairwise(g.path("A", "E"))))
try:
    g.path("A", "G")
except LookupError as e:
    print(type(e).__name__, e)
uf = UnionFind(g)
mst = [e for e in sorted(g.edges(), key=lambda e: (e.weight, e)) if uf.union(e.src, e.dst)]
print(sum(e.weight for e in mst), [f"{e.src}{e.dst}" for e in mst], mst[0].reverse, len({uf.find(n) for n in g}))
deps = Graph.from_edges(
    [("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket")],
    directed=True,
)
print(deps.topo())
deps.add("jacket", "shirt")
try:
    deps.topo()
except ValueError as e:
    print(e)
print(sorted(map(sorted, deps.scc())))

MAZE = """\
S.#.....
..#.###.
....#...
.##.#.#.
...#..#G"""
grid = MAZE.splitlines()
cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row)}
start, goal = (next(p for p, ch in cells.items() if ch == k) for k in "SG")


def astar(start, goal):
    h = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    open_, came, cost = [(h(start), start)], {start: None}, {start: 0}
    while open_:
        _, cur = heapq.heappop(open_)
        if cur == goal:
            path = []
            while cur:
                path.append(cur)
                cur = came[cur]
            return path[::-1]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nxt = cur[0] + dr, cur[1] + dc
            if cells.get(nxt, "#") != "#" and cost[cur] + 1 < cost.get(nxt, math.inf):
                cost[nxt] = cost[cur] + 1
                came[nxt] = cur
                heapq.heappush(open_, (cost[nxt] + h(nxt), nxt))


route = set(astar(start, goal))
for r, row in enumerate(grid):
    print("".join("*" if (r, c) in route and ch == "." else ch for c, ch in enumerate(row)))
nodes = sorted(set("ABCDEF"))
dist = {(u, v): 0 if u == v else g[u].get(v, math.inf) for u, v in product(nodes, repeat=2)}
for k, i, j in product(nodes, repeat=3):
    dist[i, j] = min(dist[i, j], dist[i, k] + dist[k, j])
print("\n".join("  ".join(f"{dist[u, v]:>3}" for v in nodes) for u in nodes))


@cache
def tsp(at, left):
    if not left:
        return dist[at, "A"], (at,)
    return min((dist[at, n] + (sub := tsp(n, left - {n}))[0], (at, *sub[1])) for n in left)


print(tsp("A", frozenset(nodes) - {"A"}), tsp.cache_info())
best = min(permutations(nodes[1:]), key=lambda p: sum(dist[a, b] for a, b in pairwise(("A", *p, "A"))))
print(best, {frozenset(c) for c in combinations("abc", 2)} == {frozenset("ab"), frozenset("bc"), frozenset("ac")})
