import sys
from collections import namedtuple

Job = namedtuple("Job", ["name", "cost"], defaults=[1])


class Queue:
    def __init__(self, limit):
        self.items, self.limit = [], limit

    def __enter__(self):
        print("open")
        return self

    def __exit__(self, kind, value, tb):
        print("close", kind.__name__ if kind else None, value)
        return False

    def put(self, job):
        if len(self.items) >= self.limit:
            raise OverflowError(f"queue full: {job}")
        self.items.append(job)


with Queue(2) as q:
    q.put(Job("a"))
    q.put(Job("b", 3))
print(q.items, Job._field_defaults, Job("x")._replace(cost=9))
try:
    Job()
except TypeError as e:
    print(e)
sys.stdout.write("before\n")
with Queue(1) as q:
    for name in "xyz":
        q.put(Job(name))
