"""dict() of what answers for its keys itself."""


class D(dict):
    def __iter__(self):
        return iter(["only"])

    def __getitem__(self, k):
        return "got " + k


print(dict(D(a=1)), {**D(b=2)})


class G:
    def __getattr__(self, n):
        if n == "keys":
            return lambda: ["dyn"]
        raise AttributeError(n)

    def __getitem__(self, k):
        return 1


print(dict(G()))
