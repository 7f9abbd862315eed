"""Perfect binary trees, built and counted: allocation and recursion."""


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


def check(node):
    if node.left is None:
        return 1
    return 1 + check(node.left) + check(node.right)


def main(most):
    least = 4
    print("stretch tree of depth", most + 1, "check:", check(build(most + 1)))
    long_lived = build(most)
    for depth in range(least, most + 1, 2):
        count = 1 << (most - depth + least)
        total = 0
        for _ in range(count):
            total += check(build(depth))
        print(count, "trees of depth", depth, "check:", total)
    print("long lived tree of depth", most, "check:", check(long_lived))


main(15)
