"""Counting the words of a text: string methods, a dictionary, sorting by a key."""

SENTENCES = [
    "the quick brown fox jumps over the lazy dog",
    "a stitch in time saves nine, and the early bird catches the worm",
    "all that glitters is not gold; not all those who wander are lost",
    "to be, or not to be: that is the question",
    "in the beginning was the word, and the word was short",
]


def text(copies):
    seed = 42
    lines = []
    for _ in range(copies):
        seed = (seed * 1103515245 + 12345) % 2147483648
        lines.append(SENTENCES[seed % len(SENTENCES)].capitalize() + f" {seed % 97}.")
    return "\n".join(lines)


def count(source):
    counts = {}
    for line in source.splitlines():
        for word in line.split():
            word = word.strip(".,;:").lower()
            if word:
                counts[word] = counts.get(word, 0) + 1
    return counts


def main():
    counts = count(text(400000))
    for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:15]:
        print(f"{word:<12}{n:>8}")
    print(len(counts), sum(counts.values()))


main()
