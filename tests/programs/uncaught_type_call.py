"""A missing argument of a method."""


class Robot:
    def move(self, x, y, *, speed=1):
        return x, y, speed


print(Robot().move(1, 2))
Robot().move(1, speed=3)
