"""An LRU cache on a linked list, an event queue with priorities, a state machine, a small observer."""

import heapq


class Link:
    __slots__ = ("key", "value", "prev", "next")


class LRU:
    def __init__(self, size):
        self.size, self.map = size, {}
        self.head = Link()
        self.head.prev = self.head.next = self.head

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _front(self, n):
        n.prev, n.next = self.head, self.head.next
        n.prev.next = n.next.prev = n

    def __getitem__(self, key):
        n = self.map[key]
        self._unlink(n)
        self._front(n)
        return n.value

    def __setitem__(self, key, value):
        if key in self.map:
            self._unlink(self.map[key])
        elif len(self.map) >= self.size:
            last = self.head.prev
            self._unlink(last)
            del self.map[last.key]
        n = Link()
        n.key, n.value = key, value
        self.map[key] = n
        self._front(n)

    def __iter__(self):
        n = self.head.next
        while n is not self.head:
            yield n.key, n.value
            n = n.next


c = LRU(3)
for i, k in enumerate("abcd"):
    c[k] = i
c["b"]
c["b"] = 10
c["e"] = 5
print(list(c), sorted(c.map))
try:
    c["a"]
except KeyError as e:
    print("missing", e)


class Simulation:
    def __init__(self):
        self.queue, self.now, self.count = [], 0, 0

    def at(self, delay, action, *args):
        self.count += 1
        heapq.heappush(self.queue, (self.now + delay, self.count, action, args))

    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, action, args = heapq.heappop(self.queue)
            action(*args)


sim = Simulation()


def ping(n):
    print(f"t={sim.now} ping {n}")
    if n:
        sim.at(2, ping, n - 1)


sim.at(1, ping, 2)
sim.at(1, print, "same time, later")
sim.at(0.5, lambda: sim.at(0.5, print, "nested"))
sim.run(10)
print(sim.now, len(sim.queue))


class Light:
    states = {"green": ("yellow", 3), "yellow": ("red", 1), "red": ("green", 2)}

    def __init__(self):
        self.state, self.left = "red", 2
        self.watchers = []

    def tick(self):
        self.left -= 1
        if self.left == 0:
            old, (self.state, _) = self.state, self.states[self.state]
            self.left = self.states[self.state][1]
            for w in self.watchers:
                w(old, self.state)


light = Light()
light.watchers.append(lambda a, b: print(a, "->", b))
seen = []
light.watchers.append(lambda *change: seen.append(change))
for _ in range(8):
    light.tick()
print(light.state, light.left, len(seen), seen[-1])
h = [5, 1, 4]
heapq.heapify(h)
print(
    heapq.heappushpop(h, 3),
    heapq.heapreplace(h, 9),
    heapq.nsmallest(2, h),
    heapq.nlargest(2, h),
    [heapq.heappop(h) for _ in range(3)],
)
