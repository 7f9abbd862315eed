"""Quicksort and merge sort written out, and the builtin sort with and without keys."""


def numbers(n):
    seed = 12345
    out = []
    for _ in range(n):
        seed = (seed * 16807) % 2147483647
        out.append(seed % 100000)
    return out


def quicksort(xs, low, high):
    while low < high:
        pivot = xs[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while xs[i] < pivot:
                i += 1
            while xs[j] > pivot:
                j -= 1
            if i <= j:
                xs[i], xs[j] = xs[j], xs[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(xs, low, j)
            low = i
        else:
            quicksort(xs, i, high)
            high = j


def merge_sort(xs):
    if len(xs) < 2:
        return xs
    middle = len(xs) // 2
    left, right = merge_sort(xs[:middle]), merge_sort(xs[middle:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    out.extend(left[i:])
    out.extend(right[j:])
    return out


def main():
    xs = numbers(200000)
    ys = xs[:]
    quicksort(ys, 0, len(ys) - 1)
    zs = merge_sort(xs)
    ws = sorted(xs)
    print(ys == ws, zs == ws, ws[:5], ws[-5:])
    vs = sorted(xs, key=lambda x: (x % 100, -x))
    print(vs[:5], vs[-5:])


main()
