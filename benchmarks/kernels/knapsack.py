"""The 0/1 knapsack by dynamic programming over one row, then the edit distance of two sequences over two rows."""


def knapsack(weights: list[int], values: list[int], capacity: int) -> int:
    best = [0] * (capacity + 1)
    for i in range(len(weights)):
        weight = weights[i]
        value = values[i]
        for room in range(capacity, weight - 1, -1):
            with_item = best[room - weight] + value
            if with_item > best[room]:
                best[room] = with_item
    return best[capacity]


def distance(a: list[int], b: list[int]) -> int:
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


def numbers(count: int, limit: int, seed: int) -> list[int]:
    result: list[int] = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        result.append((seed >> 8) % limit + 1)
    return result


def main() -> None:
    weights = numbers(800, 1000, 3)
    values = numbers(800, 5000, 4)
    print(knapsack(weights, values, 50000), knapsack(weights, values, 77777))
    a = numbers(5200, 4, 5)
    b = numbers(5000, 4, 6)
    print(distance(a, b))


main()
