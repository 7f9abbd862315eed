"""Lists of numbers made of tuples: of rows that zip puts together, of tuples of every length, kind and class."""

from collections import namedtuple


class Backwards(tuple):
    def __iter__(self):
        return reversed(self[:])


Pair = namedtuple("Pair", "a b")


def rotate(rows, times):
    for _ in range(times):
        rows = [list(row) for row in zip(*rows[::-1])]
    return rows


def columns(rows):
    return list(map(list, zip(*rows)))


def totals(rows):
    return [sum(list(c)) for c in zip(*rows, strict=True)]


def main():
    ints = [[i * 10 + j for j in range(5)] for i in range(4)]
    floats = [[i / (j + 1) for j in range(4)] for i in range(3)]
    flags = [[i % (j + 2) == 0 for j in range(5)] for i in range(4)]
    print(rotate(ints, 1), rotate(ints, 3), rotate(ints, 4) == ints)
    print(columns(floats), columns(columns(floats)) == floats)
    print(rotate(flags, 2), columns(flags))
    print(totals(ints), totals(floats), totals(flags))
    try:
        print(totals([[1, 2], [3]]))
    except ValueError as e:
        print(e)
    print(columns([]), columns([[]]), columns([[1]]), columns([[1, 2], [3]]))
    made = list((1, 2, 3, 4, 5))
    made.append(2**70)
    made[0] -= 1
    print(made, list((1.5, 2.5, -0.0, float("inf"))), list((True, False, True, True)))
    t = (1, 2, 3, 4)
    one, other = list(t), list(t)
    one[0] = 99
    other += [5]
    print(t, one, other)
    t = (1.0, 2.0, 3.0, 4.0)
    one = list(t)
    one[-1] *= 2
    one.append(1)
    print(t, one, sorted(one))
    print(list((1, 2.5, 3, 4)), list((1, True, 2, 3)), list((1, 2**80, 3, 4)), list((2**40, -(2**62), 2**63, 0)))
    print(list(Backwards((1, 2, 3, 4))), list(Pair(1, 2)), list(Backwards((1.5, 2.5))), list(()))
    rows = [[1, 2, 3], [4, 5, 6]]
    for column in zip(*rows):
        rows[0].append(0)
        rows[1].pop()
        print(list(column), rows)


main()
