x = [1]
x.__init__("abc")
print(x)
d = {}
d.__init__(a=1)
print(d)
