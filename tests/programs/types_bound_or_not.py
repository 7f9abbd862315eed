# Names of class bodies and modules that are bound under conditions, late, or deleted again.


# class cond
import sys


class A:
    def m(self):
        return 1

    y = 3


class B(A):
    if len(sys.argv) > 5:

        def m(self):
            return "B"

        y = "q"


b = B()
print(b.m() + 1, b.y + 1, B.y + 2)


# class del
class A:
    x = 1


class B(A):
    x = "s"


b = B()
print(b.x + "t")
del B.x
print(b.x + 1)


# classbody
x = 1.5


class C:
    y = x
    x = "s"
    z = x


c = C()
print(c.y + 1, c.x + "t", c.z + "u")


def setx():
    global x
    x = "later"


setx()


class D:
    y = x
    x = 3


print(D().y + "t", D().x + 1)


# main name
def show(n):
    global LAST
    LAST = n
    return n


LAST = 1.5
show(__name__)
print(LAST + "x")
if __name__ == "__main__":
    show(__file__)
print(type(LAST).__name__)
