from collections import ChainMap, Counter, UserDict


class Plain:
    x = 1


print(Counter(UserDict(a=2)), Counter(ChainMap({"b": 3})), Counter(iter("aab")), Counter({"c": 4}).most_common(1))
print(Counter(vars(Plain))["x"], Counter(range(2)), Counter(a=1).most_common())
