"""Strings by repeated +=, by join, by formatting, by slicing and by replacement."""


def appended(n):
    text = ""
    for i in range(n):
        text += chr(97 + i % 26)
        if i % 10 == 9:
            text += "-"
    return text


def joined(n):
    return ",".join(str(i * i) for i in range(n))


def formatted(n):
    return "\n".join(f"{i:05d} {i / 7:8.3f} {i:x}" for i in range(n))


def reversed_words(text):
    return " ".join(word[::-1] for word in text.replace("-", " ").split(" "))


def main():
    a = appended(3000000)
    b = joined(1600000)
    c = formatted(500000)
    d = reversed_words(a)
    print(len(a), len(b), len(c), len(d))
    print(a[:40], b[-40:], c[-24:], d[:40], sep="\n")
    print(a.count("abc"), b.find("1234"), c.upper().count("FF"))


main()
