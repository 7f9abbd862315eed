"""Graph searches: breadth first, depth first, Dijkstra with heapq, topological order, components, grid paths."""

import heapq

graph = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {"e": 3}, "e": {}, "z": {}}


def bfs(start, goal):
    queue, seen = [[start]], {start}
    while queue:
        path = queue.pop(0)
        if path[-1] == goal:
            return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                queue.append(path + [n])
    return None


def dfs(node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for n in sorted(graph[node]):
        if n not in seen:
            dfs(n, seen)
    return seen


def dijkstra(start):
    dist, prev = {n: float("inf") for n in graph}, {}
    dist[start] = 0
    heap = [(0, start)]
    while heap:
        d, n = heapq.heappop(heap)
        if d > dist[n]:
            continue
        for m, w in graph[n].items():
            if d + w < dist[m]:
                dist[m], prev[m] = d + w, n
                heapq.heappush(heap, (d + w, m))
    return dist, prev


def path_to(prev, goal):
    path = [goal]
    while path[-1] in prev:
        path.append(prev[path[-1]])
    return path[::-1]


def topological(g):
    indegree = {n: 0 for n in g}
    for edges in g.values():
        for m in edges:
            indegree[m] += 1
    ready = sorted(n for n, d in indegree.items() if d == 0)
    while ready:
        n = ready.pop(0)
        yield n
        for m in g[n]:
            indegree[m] -= 1
            if indegree[m] == 0:
                ready.append(m)
    if any(indegree.values()):
        raise ValueError("cycle")


print(bfs("a", "e"), bfs("e", "a"), dfs("a"))
dist, prev = dijkstra("a")
print(dist, path_to(prev, "e"))
print(list(topological(graph)))
try:
    print(list(topological({"x": "y", "y": "x"})))
except ValueError as e:
    print(e)
grid = """
S.#.
.#..
...E
""".strip().splitlines()
walls = {(r, c) for r, row in enumerate(grid) for c, v in enumerate(row) if v == "#"}
cells = {v: (r, c) for r, row in enumerate(grid) for c, v in enumerate(row)}


def steps(start, goal):
    frontier, dist = [start], {start: 0}
    for r, c in frontier:
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            p = (r + dr, c + dc)
            if p not in dist and p not in walls and 0 <= p[0] < len(grid) and 0 <= p[1] < len(grid[0]):
                dist[p] = dist[r, c] + 1
                frontier.append(p)
    return dist.get(goal), len(dist)


print(steps(cells["S"], cells["E"]), sorted(walls))
parent = list(range(8))


def find(x):
    while parent[x] != x:
        parent[x] = x = parent[parent[x]]
    return x


for a, b in [(0, 1), (2, 3), (1, 3), (5, 6)]:
    parent[find(a)] = find(b)
groups = {}
for i in range(8):
    groups.setdefault(find(i), []).append(i)
print(sorted(groups.values()))
