# An int is divided by a number that is an int of any size or a float, in two halves.
inf = float("inf")
h = 0


def divided(y):
    global h
    quotients = []
    seven = 7
    h = -1
    for _ in range(3):
        quotients.append(2**31 / (abs(1) - +h))
        quotients.append(seven < (abs(1) - +h))
        quotients.append(seven == (abs(1) - +h))
        quotients.append(2**31 // (abs(1) - +h))
        quotients.append(2**31 % (abs(1) - +h))
        quotients.append(3 - (abs(1) - +h))
        h = y
    return quotients


print(divided(2), divided(0.5), divided(2**70), divided(inf), divided(-6), h)
