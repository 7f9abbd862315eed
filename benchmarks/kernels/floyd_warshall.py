"""All shortest paths of a dense graph (Floyd and Warshall), distances as ints in a list of rows."""


def make(n: int, seed: int) -> list[list[int]]:
    rows: list[list[int]] = []
    for i in range(n):
        row: list[int] = []
        for j in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(0 if i == j else (seed >> 8) % 10000 + 1)
        rows.append(row)
    return rows


def shortest(d: list[list[int]], n: int) -> None:
    for k in range(n):
        through = d[k]
        for i in range(n):
            row = d[i]
            first = row[k]
            for j in range(n):
                length = first + through[j]
                if length < row[j]:
                    row[j] = length


def main() -> None:
    n = 240
    for seed in range(1, 17):
        d = make(n, seed)
        shortest(d, n)
        total = 0
        longest = 0
        for row in d:
            for x in row:
                total += x
                if x > longest:
                    longest = x
        print(seed, total, longest)


main()
