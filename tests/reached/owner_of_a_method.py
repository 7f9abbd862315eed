print([].append.__self__, "a".upper.__self__, "a".__class__.upper.__objclass__(5))
