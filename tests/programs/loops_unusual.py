"""Inner loops that leave their usual path in the middle: large ints, other items, negative indices, exceptions."""


def grow(n, rounds):
    total = 1
    for i in range(rounds):
        total = total * 3 + i
        if i % 7 == n:
            total -= 5
    return total


def shrink(x):
    steps = 0
    while x > 10:
        x = x // 3 if x % 2 else x // 2
        steps += 1
    return steps, x


def there_and_back(x, n):
    seen = []
    for i in range(n):
        x = x * x if i % 2 == 0 else x // (x // 3 + 1)
        seen.append(x > 2**63)
    return x, seen


def relative(xs, n):
    total = 0
    for i in range(n):
        total += xs[i] - xs[i - 1] * 2
    return total


def scaled(rows, n):
    for i in range(n):
        for j in range(n):
            rows[i][j] = rows[i][j] * 2 + rows[j - 1][i]
    return rows


def turned(xs, at, value):
    """The list stops being one of numbers in the middle."""
    total = 0
    for i in range(len(xs)):
        if i == at:
            xs[i] = value
        if i % 2:
            xs[i] += 1
        total += xs[i]
    return total, xs


def appended(xs, other):
    for i in range(len(xs) * 2):
        xs.append(xs[i] + other[i % 3])
        other[i % 3] = xs[i + 1] if i % 5 else xs[-1]
    return xs[-3:], other


def aliased(n):
    a = [0] * n
    b = a
    for i in range(n - 1):
        a[i] = i
        b[i + 1] = a[i] * 2 + b[i]
        if i % 4 == 0:
            b.append(a[i] + 1)
    return a, a is b


def popped(xs):
    i = total = 0
    while i < len(xs):
        total += xs[i]
        if xs[i] % 3 == 0:
            xs.pop()
        i += 1
    return total, xs


def cleared(xs, ys):
    total = 0
    for i in range(6):
        try:
            total += xs[i] + ys[i]
            if i == 3:
                ys.clear()
            ys[i] = xs[i]
        except IndexError as e:
            total += 1000
            ys.append(i)
            print("caught", e, i, len(ys))
    return total, xs, ys


def failing(xs, n):
    done = 0
    try:
        for i in range(n):
            xs[i] = xs[i] // (5 - i)
            done += xs[i]
    except (IndexError, ZeroDivisionError) as e:
        return done, i, type(e).__name__, xs
    return done, xs


class Grid:
    def __init__(self, n):
        self.n = n
        self.cells = [float(i) for i in range(n * n)]
        self.flags = [False] * n

    def sweep(self):
        total = 0.0
        for i in range(self.n):
            for j in range(self.n):
                self.cells[i * self.n + j] += 0.5
                total += self.cells[j * self.n + i]
                if total > 40 and not self.flags[i]:
                    self.flags[i] = True
                    self.cells = self.cells + [total]
        return total, len(self.cells), self.flags

    def shrink(self):
        count = 0
        for i in range(self.n):
            if self.flags[i]:
                self.n -= 1
                self.flags = self.flags[:]
            count += self.n
        return count


def bits(n):
    flags = [True] * n
    for i in range(2, n):
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = False
    flags[-1] = not flags[-1]
    return [i for i, flag in enumerate(flags) if flag]


print(grow(3, 30), grow(3, 50), grow(0, 90) % 1000003)
print(shrink(10**6), shrink(10**30), shrink(2**63), shrink(2**63 - 1))
print(there_and_back(3, 9), there_and_back(10**10, 4))
print(relative([3, 1, 4, 1, 5], 5), relative([2**62, 2**63, -(2**64)], 3), relative([1.5, 2, 3], 3))
print(scaled([[1, 2], [3, 4]], 2), scaled([[1.5, 2.5], [3.5, 4.5]], 2), scaled([[2**62, 1], [1, 2**63]], 2))
print(turned([1, 2, 3, 4], 2, 2**70), turned([1, 2, 3, 4], 1, 0.5), turned([1.0, 2.0, 3.0], 1, 7))
print(appended([1, 2, 3], [10, 20, 30]), appended([0.5, 1.5], [1.0, 2.0, 3.0]), aliased(9))
print(popped([1, 2, 3, 4, 6, 7, 9]), cleared([1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0]))
print(failing([60, 50, 40, 30], 4), failing([60, 50], 4), failing([9] * 8, 8), failing([2**65, 7], 2))
grid = Grid(4)
print(grid.sweep(), grid.sweep(), grid.shrink(), grid.n)
print(bits(60))


class Counter:
    def __init__(self):
        self.n = 0
        self.items = [1, 2]

    def bump(self):
        """Changes something on a path that raises, and catches that itself."""
        try:
            self.n += 1
            raise ValueError
        except ValueError:
            return 1

    def grow(self):
        try:
            self.items.append(self.n)
            self.items = self.items + [5]
            raise KeyError(self.n)
        except KeyError as e:
            return e.args[0]

    def fail(self):
        self.n += 10
        raise ValueError(self.n)


def bumped(counter, times):
    total = 0
    for _ in range(times):
        counter.bump()
        total += counter.n
    return total


def grown(counter, times):
    total = 0
    for i in range(times):
        total += counter.items[i] + counter.grow() + len(counter.items)
    return total, counter.items


def failed(counter, times):
    total = 0
    for _ in range(times):
        try:
            counter.fail()
        except ValueError:
            total += counter.n
        total += counter.n
    return total


print(bumped(Counter(), 6), grown(Counter(), 6), failed(Counter(), 5))
