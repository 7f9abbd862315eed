"""What copy and pickle ask for."""
import copy
import pickle


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


class Copied:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


class Stated:
    def __getstate__(self):
        return {"s": 1}

    def __setstate__(self, state):
        self.state = state


print(copy.copy(Reduced(1)).n, pickle.loads(pickle.dumps(Reduced(5))).n, copy.copy(Copied()), copy.deepcopy([Copied()]))
print(copy.copy(Stated()).state, pickle.loads(pickle.dumps(Stated())).state)
