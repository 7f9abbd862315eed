"""id(): different for all that lives at once, the same for the same object, also for many of them."""

import copy

lists = [[] for _ in range(3000)]
dicts = [{} for _ in range(3000)]
others = [(1,), "text", 2.5, {1}, len, print, int, lambda: 0, b"x", range(3), None, True, [], {}]
everything = lists + dicts + others + list(range(-5, 50))
ids = [id(o) for o in everything]
print(len(set(ids)) == len(ids), ids == [id(o) for o in everything])
print(id(lists[5]) == id(lists[5]), lists[5] is lists[5], id(lists[5]) == id(lists[6]))


def has_cycle(node, seen=None):
    seen = set() if seen is None else seen
    if id(node) in seen:
        return True
    return any(has_cycle(child, seen | {id(node)}) for child in node if isinstance(child, list))


loop = [1, [2, [3]]]
print(has_cycle(loop))
loop[1].append(loop)
print(has_cycle(loop))
shared = [1]
made = copy.deepcopy({"a": shared, "b": shared, "loop": loop})
print(made["a"] is made["b"], made["a"] is shared, made["loop"][1][2] is made["loop"])
table = {id(o): o for o in lists}
print(all(table[id(o)] is o for o in lists), len(table))
for _ in range(300):
    copy.deepcopy({"x": [1, {"y": (2, [3])}]})
