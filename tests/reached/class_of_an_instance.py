print([1].__class__("ab"), {}.__class__(a=1), "x".__class__(5), (2.5).__class__("1.5"))
