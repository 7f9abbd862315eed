def largest(xs):
    import heapq

    return heapq.nlargest(len(xs) - 1, [x + 0 for x in xs]), heapq.__name__


def absent():
    import heapq

    try:
        heapq.nothing(len("a"))
    except AttributeError as e:
        return str(e)


print(largest([3, 1, 2]), absent())
