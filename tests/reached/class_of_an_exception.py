try:
    1 // 0
except Exception as e:
    print(repr(e.__class__("new")), e.args)
