"""Characters of strings that are only compared."""


def same_places(a, b):
    n = min(len(a), len(b))
    return [(a[i] == b[i], a[i] != b[i], a[i] < b[i], a[i] <= b[i], a[i] > b[-1], a[i] >= b[i]) for i in range(n)]


def against(s, word):
    return [(s[i] == "a", s[i] != "é", "€" == s[i], s[i] == "ab", s[i] == "", s[i] == word, word != s[i], s[i] < "b",
             s[i] > "", s[i] < word, "aa" > s[i]) for i in range(len(s))]  # fmt: skip


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


def is_palindrome(s):
    i, j = 0, len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i, j = i + 1, j - 1
    return True


def digits(s):
    count = 0
    for i in range(len(s)):
        if "0" <= s[i] <= "9":
            count += 1
        elif s[i] == "." and s[i - 1] != ".":
            count += 10
    return count


def beyond(s, i):
    try:
        return s[i] == "x"
    except IndexError as e:
        return str(e)


print(same_places("abcé", "abdé"), same_places("a€𝄞", "b€x"))
for s in ("", "a", "abé€", "é", "€a"):
    print(against(s, "a"), against(s, "€"), against(s, "ab"))
print(lcs("kitten sitting", "sitting kitten"), lcs("€uro", "eu€ro"), lcs("", "x"))
print([is_palindrome(s) for s in ("", "a", "ab", "abba", "€x€", "€x𝄞")])
print(digits("12.5..7a"), [beyond("xyx", i) for i in (0, 1, 2, 3, -1, -3, -4)], beyond("", 0))
print(beyond("xy", True), beyond("€x", 1), beyond("x" * 5, 10**30))
