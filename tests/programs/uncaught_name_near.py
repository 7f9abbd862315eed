"""An uncaught NameError asks about near names: a local variable first, then globals that are bound, then builtins."""


def distances(points):
    total = 0
    for first, second in points:
        total += abs(second - first)
    try:
        return totl, lenght
    except NameError as error:
        print(error, error.name)  # the question is not part of the message
        return [lenth_of_it for length_of_it in [total]]


length = 3
print(distances([(1, 5)]))
