print(set(), complex())
