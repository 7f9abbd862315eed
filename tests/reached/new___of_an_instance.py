print((5).__new__(int, "12"), "".__new__(str, 5), ().__new__(tuple, "ab"))
