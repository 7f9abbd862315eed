"""Trains a byte-pair-encoding tokenizer on a text, then encodes and decodes with it."""

import re
from collections import Counter

TEXT = """
It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness,
it was the spring of hope, it was the winter of despair, we had everything before us, we had nothing before us,
we were all going direct to Heaven, we were all going direct the other way. Naïve café owners served 3 crêpes for €12.50.
"""
WORD = re.compile(r" ?[^\W\d_]+| ?\d+| ?[^\s\w]+|\s+(?!\S)|\s+")


def pairs(ids):
    return zip(ids, ids[1:])


def merge(ids, pair, new):
    """The ids with every occurrence of the pair replaced."""
    out = []
    i = 0
    while i < len(ids):
        if i + 1 < len(ids) and (ids[i], ids[i + 1]) == pair:
            out.append(new)
            i += 2
        else:
            out.append(ids[i])
            i += 1
    return out


class Tokenizer:
    def __init__(self):
        self.merges = {}
        self.vocabulary = {i: bytes([i]) for i in range(256)}

    def train(self, text, size, verbose=False):
        words = Counter(WORD.findall(text))
        chunks = {word: list(word.encode("utf-8")) for word in words}
        while len(self.vocabulary) < size:
            counts = Counter()
            for word, ids in chunks.items():
                for pair in pairs(ids):
                    counts[pair] += words[word]
            if not counts:
                break
            best, count = max(counts.items(), key=lambda item: (item[1], item[0]))
            if count < 2:
                break
            new = len(self.vocabulary)
            self.merges[best] = new
            self.vocabulary[new] = self.vocabulary[best[0]] + self.vocabulary[best[1]]
            for word, ids in chunks.items():
                chunks[word] = merge(ids, best, new)
            if verbose:
                print(f"{new}: {best} -> {self.vocabulary[new]!r} ({count}x)")

    def encode_word(self, word):
        ids = list(word.encode("utf-8"))
        while len(ids) > 1:
            best = min(pairs(ids), key=lambda pair: self.merges.get(pair, float("inf")))
            if best not in self.merges:
                break
            ids = merge(ids, best, self.merges[best])
        return ids

    def encode(self, text):
        return [i for word in WORD.findall(text) for i in self.encode_word(word)]

    def decode(self, ids):
        return b"".join(self.vocabulary[i] for i in ids).decode("utf-8", errors="replace")


def main():
    tokenizer = Tokenizer()
    tokenizer.train(TEXT, 256 + 90)
    for new in list(tokenizer.vocabulary)[256:276]:
        print(new, repr(tokenizer.vocabulary[new].decode("utf-8", "backslashreplace")))
    for sample in ("it was the best of times", "nothing was going before the winter", "café €9", "日本 ok"):
        ids = tokenizer.encode(sample)
        assert tokenizer.decode(ids) == sample
        print(f"{sample!r}: {len(sample.encode())} bytes, {len(ids)} tokens {ids}")
    total = tokenizer.encode(TEXT)
    print(f"{len(TEXT.encode('utf-8'))} bytes in {len(total)} tokens: {len(TEXT.encode('utf-8')) / len(total):.3f}")
    print(Counter(total).most_common(5))
    print(repr(tokenizer.decode(total[:3] + [0xE2, 0x82])))


if __name__ == "__main__":
    main()
