"""Matrices with operators, Gaussian elimination, eigenvalues by power iteration, linear regression, a histogram."""

import math
import random
from fractions import Fraction


class ShapeError(ValueError):
    pass


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ShapeError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, index):
        if isinstance(index, tuple):
            i, j = index
            if isinstance(i, slice):
                return [row[j] for row in self.rows[i]]
            return self.rows[i][j]
        return self.rows[index]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        if self.shape != other.shape:
            raise ShapeError(f"cannot add {self.shape} and {other.shape}")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, factor):
        return Matrix([[a * factor for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __sub__(self, other):
        return self + -1 * other

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ShapeError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __str__(self):
        cells = [[f"{x:.4g}" if isinstance(x, float) else str(x) for x in row] for row in self.rows]
        width = max((len(c) for row in cells for c in row), default=0)
        return "\n".join("[" + "  ".join(c.rjust(width) for c in row) + "]" for row in cells)

    def eliminated(self):
        """(upper triangular form, determinant), by partial pivoting."""
        rows = [row[:] for row in self.rows]
        n = len(rows)
        determinant = 1
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
            if rows[pivot][k] == 0:
                return Matrix(rows), 0
            if pivot != k:
                rows[k], rows[pivot] = rows[pivot], rows[k]
                determinant = -determinant
            determinant *= rows[k][k]
            for i in range(k + 1, n):
                factor = rows[i][k] / rows[k][k]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[k])]
        return Matrix(rows), determinant

    def solve(self, values):
        """x with self @ x = values. Raises ZeroDivisionError for singular matrices."""
        triangle, _ = Matrix([[*row, v] for row, v in zip(self.rows, values)]).eliminated()
        n = len(values)
        x = [0] * n
        for i in reversed(range(n)):
            *row, value = triangle[i]
            x[i] = (value - sum(row[j] * x[j] for j in range(i + 1, n))) / row[i]
        return x


def dominant(matrix, steps=200):
    """The largest eigenvalue and its vector."""
    v = [1.0] * len(matrix.rows)
    value = 0.0
    for _ in range(steps):
        w = [sum(a * b for a, b in zip(row, v)) for row in matrix.rows]
        value = math.sqrt(sum(x * x for x in w))
        v = [x / value for x in w]
    return value, v


def regression(xs, ys, degree):
    design = Matrix([[x**k for k in range(degree + 1)] for x in xs])
    normal = design.T @ design
    target = design.T @ Matrix([[y] for y in ys])
    return normal.solve(target[:, 0])


def histogram(values, bins, width=40):
    low, high = min(values), max(values)
    counts = [0] * bins
    for v in values:
        counts[min(bins - 1, int((v - low) / (high - low) * bins))] += 1
    for i, count in enumerate(counts):
        left = low + (high - low) * i / bins
        print(f"{left:8.3f} | {'#' * (count * width // max(counts)):<{width}} {count}")


def main():
    fib = Matrix([[1, 1], [1, 0]]) ** 90
    print(fib, fib[0, 1], sep="\n")
    hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
    print(hilbert)
    print("det", hilbert.eliminated()[1], "solution", *hilbert.solve([1, 2, 3, 4]))
    symmetric = Matrix([[4.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.25, 2.0]])
    value, vector = dominant(symmetric)
    print(f"{value:.10f}", [round(x, 8) for x in vector])
    rng = random.Random(99)
    xs = [i / 10 for i in range(60)]
    ys = [1.5 - 2 * x + 0.75 * x * x + rng.gauss(0, 0.3) for x in xs]
    print("fit:", ", ".join(f"{c:.4f}" for c in regression(xs, ys, 2)))
    residuals = [y - (1.5 - 2 * x + 0.75 * x * x) for x, y in zip(xs, ys)]
    mean = sum(residuals) / len(residuals)
    deviation = math.sqrt(sum((r - mean) ** 2 for r in residuals) / (len(residuals) - 1))
    print(f"residuals: mean {mean:+.5f}, deviation {deviation:.5f}")
    histogram([rng.gauss(0, 1) for _ in range(1500)], 12)
    for bad in (lambda: symmetric @ fib, lambda: Matrix([[1, 2], [3]]), lambda: Matrix([[0, 0], [0, 0]]).solve([1, 1])):
        try:
            bad()
        except (ShapeError, ZeroDivisionError) as error:
            print(type(error).__name__ + ":", error)


if __name__ == "__main__":
    main()
