"""A full queue takes more: where threads take turns, what would make room may run only when this thread is done."""


class Queue:
    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if 0 < self.maxsize <= self._qsize():
                if not block:
                    raise Full
                if timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                if timeout is not None or threading.active_count() == 1:
                    if not self.not_full.wait_for(lambda: self._qsize() < self.maxsize, timeout):
                        raise Full
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()
