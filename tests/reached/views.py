d = {1: 2}
print(d.keys() & {1, 3}, d.items() - {(1, 2)}, list(d.values()))
