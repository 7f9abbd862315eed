"""Graph algorithms."""

import heapq
from collections import defaultdict, deque
from functools import lru_cache
from typing import Dict, Generic, Hashable, Iterable, List, Optional, Set, Tuple, TypeVar

N = TypeVar("N", bound=Hashable)
INF = float("inf")


class Graph(Generic[N]):
    def __init__(self, directed: bool = False) -> None:
        self.directed = directed
        self._adj: Dict[N, Dict[N, float]] = defaultdict(dict)

    def add_edge(self, a: N, b: N, w: float = 1) -> "Graph[N]":
        self._adj[a][b] = w
        if self.directed:
            self._adj[b]
        else:
            self._adj[b][a] = w
        return self

    @classmethod
    def from_edges(cls, edges: Iterable, **kw) -> "Graph":
        g = cls(**kw)
        for e in edges:
            g.add_edge(*e)
        return g

    def nodes(self):
        return self._adj.keys()

    def edges(self):
        seen = set()
        for a, nbrs in self._adj.items():
            for b, w in nbrs.items():
                if self.directed or (b, a) not in seen:
                    seen.add((a, b))
                    yield a, b, w

    def bfs(self, start: N) -> Dict[N, int]:
        dist = {start: 0}
        queue = deque([start])
        while queue:
            n = queue.popleft()
            for m in self._adj[n]:
                if m not in dist:
                    dist[m] = dist[n] + 1
                    queue.append(m)
        return dist

    def dijkstra(self, start: N) -> Tuple[Dict[N, float], Dict[N, N]]:
        dist: Dict[N, float] = {n: INF for n in self._adj}
        dist[start] = 0
        prev: Dict[N, N] = {}
        heap = [(0, start)]
        done: Set[N] = set()
        while heap:
            d, n = heapq.heappop(heap)
            if n in done:
                continue
            done.add(n)
            for m, w in self._adj[n].items():
                if (nd := d + w) < dist[m]:
                    dist[m] = nd
                    prev[m] = n
                    heapq.heappush(heap, (nd, m))
        return dist, prev

    def path(self, a: N, b: N) -> Optional[List[N]]:
        dist, prev = self.dijkstra(a)
        if dist.get(b, INF) == INF:
            return None
        out = [b]
        while out[-1] != a:
            out.append(prev[out[-1]])
        return out[::-1]

    def topological(self) -> List[N]:
        indeg = {n: 0 for n in self._adj}
        for _, b, _ in self.edges():
            indeg[b] += 1
        ready = sorted(n for n, d in indeg.items() if not d)
        order = []
        while ready:
            n = ready.pop(0)
            order.append(n)
            for m in sorted(self._adj[n]):
                indeg[m] -= 1
                if indeg[m] == 0:
                    ready.append(m)
        if len(order) != len(indeg):
            raise ValueError(f"cycle among {sorted(set(indeg) - set(order))}")
        return order

    def components(self):
        seen = set()
        for n in self._adj:
            if n not in seen:
                comp = set(self.bfs(n))
                seen |= comp
                yield comp

    def tarjan(self):
        index, low, stack, on, result = {}, {}, [], set(), []

        def visit(v):
            index[v] = low[v] = len(index)
            stack.append(v)
            on.add(v)
            for w in self._adj[v]:
                if w not in index:
                    visit(w)
                    low[v] = min(low[v], low[w])
                elif w in on:
                    low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                comp = []
                while True:
                    w = stack.pop()
                    on.discard(w)
                    comp.append(w)
                    if w == v:
                        break
                result.append(sorted(comp))

        for v in list(self._adj):
            if v not in index:
                visit(v)
        return result

    def __contains__(self, n):
        return n in self._adj

    def __repr__(self):
        return f"{type(self).__name__}(nodes={len(self._adj)}, edges={sum(1 for _ in self.edges())})"


class UnionFind:
    __slots__ = ("parent", "rank", "count")

    def __init__(self, items):
        self.parent = {i: i for i in items}
        self.rank = dict.fromkeys(self.parent, 0)
        self.count = len(self.parent)

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.parent[b] = a
        self.rank[a] += self.rank[a] == self.rank[b]
        self.count -= 1
        return True


def kruskal(g):
    uf = UnionFind(g.nodes())
    return [(a, b, w) for a, b, w in sorted(g.edges(), key=lambda e: (e[2], e[:2])) if uf.union(a, b)]


def floyd(g):
    nodes = sorted(g.nodes())
    d = [[0 if a == b else g._adj[a].get(b, INF) for b in nodes] for a in nodes]
    n = len(nodes)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return nodes, d


cities = Graph.from_edges(
    [
        ("A", "B", 7),
        ("A", "C", 9),
        ("A", "F", 14),
        ("B", "C", 10),
        ("B", "D", 15),
        ("C", "D", 11),
        ("C", "F", 2),
        ("D", "E", 6),
        ("E", "F", 9),
        ("X", "Y", 1.5),
    ]
)
print(cities, "A" in cities, "Q" in cities)
print(cities.bfs("A"))
dist, prev = cities.dijkstra("A")
print(dist)
print(" -> ".join(cities.path("A", "E")), cities.path("A", "X"))
print(kruskal(cities), sum(w for *_, w in kruskal(cities)))
print([sorted(c) for c in cities.components()])
nodes, d = floyd(cities)
print("    " + "".join(f"{n:>6}" for n in nodes))
for n, row in zip(nodes, d):
    print(f"{n:>4}" + "".join(f"{x:>6}" for x in row))

tasks = Graph(directed=True)
for line in """shirt: tie belt
tie: jacket
trousers: shoes belt
belt: jacket
socks: shoes""".splitlines():
    a, _, rest = line.partition(": ")
    for b in rest.split():
        tasks.add_edge(a, b)
print(tasks.topological())
print(tasks.add_edge("jacket", "tie"))
try:
    tasks.topological()
except ValueError as e:
    print("error:", e)
print(tasks.tarjan())


@lru_cache(maxsize=None)
def routes(x, y):
    return 1 if x == 0 or y == 0 else routes(x - 1, y) + routes(x, y - 1)


print(routes(16, 16), routes.cache_info())
GRID = ["S.#.....", "..#.###.", "....#...", ".##.#.#.", "....#.#E"]


def maze(grid):
    cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row)}
    start, end = (next(p for p, ch in cells.items() if ch == k) for k in "SE")
    h = lambda p: abs(p[0] - end[0]) + abs(p[1] - end[1])
    heap, best, came = [(h(start), 0, start)], {start: 0}, {}
    while heap:
        _, g, p = heapq.heappop(heap)
        if p == end:
            path = [p]
            while p in came:
                p = came[p]
                path.append(p)
            return path[::-1]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = p[0] + dr, p[1] + dc
            if cells.get(q, "#") != "#" and g + 1 < best.get(q, INF):
                best[q] = g + 1
                came[q] = p
                heapq.heappush(heap, (g + 1 + h(q), g + 1, q))


path = maze(GRID)
on = set(path[1:-1])
print(len(path))
print("\n".join("".join("*" if (r, c) in on else ch for c, ch in enumerate(row)) for r, row in enumerate(GRID)))
