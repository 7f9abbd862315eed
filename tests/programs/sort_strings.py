"""Sorting text: its characters, short strs, strs with a common beginning."""

import random

rng = random.Random(7)


def characters():
    for s in ["", "a", "ba", "listening", "zyx" * 20, "a\x00b\xff\x01", "Ω and \u00e9", "Hello, World! " * 9]:
        print(sorted(s), sorted(s, reverse=True))
        print("".join(sorted(s)) == "".join(reversed(sorted(s, reverse=True))))
        print(sorted(s, key=str.lower) == sorted(list(s), key=str.lower), sorted(s, key=None) == sorted(list(s)))
    made = sorted("cab")
    made.append("z")
    made.sort(reverse=True)
    print(made, tuple(sorted("tea")) == tuple(sorted("eat")), sorted(made[0]))


class Backwards(str):
    def __iter__(self):
        return iter(str(self)[:2])


def words():
    alphabet = ["a", "b", "\x00", "\xff", "é"]
    for most in (2, 7, 8, 12):
        for n in (3, 60, 200, 900):
            w = ["".join(rng.choice(alphabet) for _ in range(rng.randrange(most + 1))) for _ in range(n)]
            w.append("abababab"[:most])
            naive = []
            for x in w:
                i = len(naive)
                while i > 0 and naive[i - 1] > x:
                    i -= 1
                naive.insert(i, x)
            print(most, n, sorted(w) == naive, sorted(w, reverse=True) == naive[::-1], hash(tuple(map(len, naive))))
            pairs = [(x, i) for i, x in enumerate(w)]
            rng.shuffle(pairs)
            print(sorted(pairs) == [(x, i) for x in dict.fromkeys(naive) for i in range(len(w)) if w[i] == x])
            pairs.sort(key=lambda p: p[0])
            print([p[0] for p in pairs] == naive)


characters()
words()
print(sorted(Backwards("zya")))
w = ["pear", "fig", "banana", "apple", "Cherry", "fig", "kiwi\x00", "kiwi", "blueberries", "blueberry", "Ωmega", ""]
print(sorted(w), sorted(w[:-2]), sorted(w, key=len), sorted(w, key=lambda s: (len(s), s)))
