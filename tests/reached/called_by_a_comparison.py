class P:
    def __init__(self, rank):
        self.rank = rank

    def key(self):
        return self.rank

    def __lt__(self, other):
        return self.rank < other.key()


print([p.rank for p in sorted([P(2), P(1)])])
