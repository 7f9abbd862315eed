"""Loop recognition in control-flow graphs (the algorithm of Paul Havlak, 1997), on generated graphs of nested loops."""


class BasicBlock:
    def __init__(self, name):
        self.name = name
        self.successors = []
        self.predecessors = []

    def __repr__(self):
        return f"B{self.name}"


class Graph:
    def __init__(self):
        self.blocks = {}
        self.entry = None

    def block(self, name):
        found = self.blocks.get(name)
        if found is None:
            found = self.blocks[name] = BasicBlock(name)
            if self.entry is None:
                self.entry = found
        return found

    def connect(self, source, target):
        source, target = self.block(source), self.block(target)
        source.successors.append(target)
        target.predecessors.append(source)

    def __len__(self):
        return len(self.blocks)


class Loop:
    def __init__(self, header, reducible=True):
        self.header = header
        self.reducible = reducible
        self.blocks = set()
        self.children = []
        self.parent = None
        self.depth = 0

    def set_parent(self, parent):
        self.parent = parent
        parent.children.append(self)

    def set_depth(self, depth):
        self.depth = depth
        for child in self.children:
            child.set_depth(depth + 1)

    def nesting(self):
        return 1 + max((child.nesting() for child in self.children), default=0)


class LoopForest:
    def __init__(self):
        self.root = Loop(None)
        self.loops = []

    def add(self, header, reducible):
        loop = Loop(header, reducible)
        loop.blocks.add(header)
        self.loops.append(loop)
        return loop

    def finish(self):
        for loop in self.loops:
            if loop.parent is None:
                loop.set_parent(self.root)
        self.root.set_depth(0)

    def summary(self):
        depths = {}
        for loop in self.loops:
            depths[loop.depth] = depths.get(loop.depth, 0) + 1
        irreducible = sum(not loop.reducible for loop in self.loops)
        members = sum(len(loop.blocks) for loop in self.loops)
        return len(self.loops), self.root.nesting() - 1, irreducible, members, sorted(depths.items())


class Node:
    """A node of the union-find forest: a block, or a loop that has been collapsed into its header."""

    __slots__ = ("block", "number", "parent", "loop")

    def __init__(self, block, number):
        self.block = block
        self.number = number
        self.parent = self
        self.loop = None

    def find(self):
        path = []
        node = self
        while node is not node.parent:
            if node.parent is not node.parent.parent:
                path.append(node)
            node = node.parent
        for visited in path:
            visited.parent = node
        return node

    def union(self, into):
        self.parent = into


class LoopFinder:
    NON_HEADER, REDUCIBLE, SELF, IRREDUCIBLE, DEAD = "non-header", "reducible", "self", "irreducible", "dead"

    def __init__(self, graph):
        self.graph = graph
        self.numbers = {}
        self.nodes = []
        self.last = []
        self.forest = LoopForest()

    def number_depth_first(self):
        """Preorder numbers, and for each block the highest number in the subtree below it."""
        entry = self.graph.entry
        stack = [(entry, iter(entry.successors))]
        self.visit(entry)
        while stack:
            block, successors = stack[-1]
            for successor in successors:
                if successor not in self.numbers:
                    self.visit(successor)
                    stack.append((successor, iter(successor.successors)))
                    break
            else:
                stack.pop()
                self.last[self.numbers[block]] = len(self.nodes) - 1

    def visit(self, block):
        self.numbers[block] = len(self.nodes)
        self.nodes.append(Node(block, len(self.nodes)))
        self.last.append(0)

    def is_ancestor(self, above, below):
        return above <= below <= self.last[above]

    def classify_edges(self):
        back, other = [], []
        for node in self.nodes:
            into_back, into_other = [], set()
            for predecessor in node.block.predecessors:
                number = self.numbers.get(predecessor)
                if number is None:
                    continue
                if self.is_ancestor(node.number, number):
                    into_back.append(number)
                else:
                    into_other.add(number)
            back.append(into_back)
            other.append(into_other)
        return back, other

    def find(self):
        self.number_depth_first()
        back, other = self.classify_edges()
        kinds = [self.NON_HEADER] * len(self.nodes)
        headers = [0] * len(self.nodes)
        for w in range(len(self.nodes) - 1, -1, -1):
            header = self.nodes[w]
            body = []
            for v in back[w]:
                if v == w:
                    kinds[w] = self.SELF
                else:
                    found = self.nodes[v].find()
                    if found not in body:
                        body.append(found)
            worklist = list(body)
            if body:
                kinds[w] = self.REDUCIBLE
            while worklist:
                x = worklist.pop(0)
                for y in sorted(other[x.number]):
                    candidate = self.nodes[y].find()
                    if not self.is_ancestor(w, candidate.number):
                        kinds[w] = self.IRREDUCIBLE
                        other[w].add(candidate.number)
                    elif candidate.number != w and candidate not in body:
                        worklist.append(candidate)
                        body.append(candidate)
            if body or kinds[w] == self.SELF:
                self.collapse(header, body, headers, kinds[w])
        self.forest.finish()
        return self.forest

    def collapse(self, header, body, headers, kind):
        loop = self.forest.add(header.block, kind != self.IRREDUCIBLE)
        header.loop = loop
        for node in body:
            headers[node.number] = header.number
            node.union(header)
            if node.loop is not None:
                node.loop.set_parent(loop)
            else:
                loop.blocks.add(node.block)


class GraphBuilder:
    """Writes graphs the way a compiler's front end would: straight lines, diamonds, loops in loops."""

    def __init__(self):
        self.graph = Graph()
        self.next = 0

    def fresh(self):
        self.next += 1
        return self.next

    def straight(self, start, length):
        for _ in range(length):
            end = self.fresh()
            self.graph.connect(start, end)
            start = end
        return start

    def diamond(self, start):
        left, right, join = self.fresh(), self.fresh(), self.fresh()
        for middle in (left, right):
            self.graph.connect(start, middle)
            self.graph.connect(middle, join)
        return join

    def loop(self, start, depth, width):
        header = self.straight(start, 1)
        at = self.diamond(header)
        if depth > 0:
            for _ in range(width):
                at = self.loop(at, depth - 1, width)
        bottom = self.straight(at, 2)
        self.graph.connect(bottom, header)
        return self.straight(bottom, 1)

    def irreducible(self, start):
        left, right = self.fresh(), self.fresh()
        self.graph.connect(start, left)
        self.graph.connect(start, right)
        self.graph.connect(left, right)
        self.graph.connect(right, left)
        return self.straight(right, 1)


def build(units, depth, width):
    builder = GraphBuilder()
    at = builder.straight(0, 3)
    for unit in range(units):
        at = builder.loop(at, depth, width)
        if unit % 5 == 4:
            at = builder.irreducible(at)
    return builder.graph


def main():
    for units, depth, width in [(1, 0, 0), (10, 1, 2), (25, 2, 2), (20, 3, 2), (6, 3, 4), (40, 4, 2)]:
        graph = build(units, depth, width)
        for _ in range(20):
            summary = LoopFinder(graph).find().summary()
        loops, nesting, irreducible, members, depths = summary
        print(f"{len(graph)} blocks: {loops} loops, nesting {nesting}, {irreducible} irreducible, {members} members")
        print("  ", ", ".join(f"depth {depth}: {count}" for depth, count in depths))


main()
