def say(x):
    print("evaluated", x)
    return x


items = None
items.append(say("never"))
