"""Items of lists of ints that are one of several: conditional expressions, variables of branches and handlers."""


def distance(a, b):
    before = list(range(len(b) + 1))
    for i in range(len(a)):
        row = [i + 1]
        for j in range(len(b)):
            cost = before[j] if a[i] == b[j] else before[j] + 1
            if before[j + 1] + 1 < cost:
                cost = before[j + 1] + 1
            if row[j] + 1 < cost:
                cost = row[j] + 1
            row.append(cost)
        before = row
    return before[len(b)]


print(distance([1, 2, 3, 4, 1], [2, 3, 1, 1]), distance([], [5]), distance([2**70, 1], [2**70, -(2**63)]))


def choose(xs, at):
    """Some items do not fit 64 bits."""
    total = 0
    for i in range(len(xs)):
        x = xs[i] if i % 2 else xs[at] + i
        total += x
        y = xs[i - 1] if x > 5 else i
        total -= y * 3
    return total, x, y


print(choose([1, 2, 3, 4], 2), choose([2**63 - 1, 2**63 - 2, 7], 0), choose([2**64, -(2**64), 2**63, 5], -1))
print(choose([-(2**63), -1], 1))


def guarded(xs, keys):
    best = 0
    for k in keys:
        try:
            best = xs[k] if k else best + 1
        except IndexError as e:
            print(e, best)
            best = -best
    return best


print(guarded([2**62, 2**63, 3], [0, 1, 0, 5, 0, -3, -4]))


def passed_on(xs, flag):
    """Nothing is computed with it here."""
    x = xs[0] if flag else xs[1]
    return [x, xs], x


print(passed_on([2**65, 4], True), passed_on([2**65, 4], False))
