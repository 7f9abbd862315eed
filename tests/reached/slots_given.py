C = type("C", (), {"__slots__": ["x"]})
c = C()
c.x = 1
try:
    c.y = 2
except AttributeError as e:
    print(e)
