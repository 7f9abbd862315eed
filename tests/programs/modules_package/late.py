print("late loaded")
thing = [1]
