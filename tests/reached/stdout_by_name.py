import sys


class Upper:
    def write(self, text):
        sys.stderr.write(text.upper())

    def flush(self):
        pass


setattr(sys, "std" + "out", Upper())
print("to the class")
