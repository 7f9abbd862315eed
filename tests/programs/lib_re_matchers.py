"""re: what the compiled matchers find is what the engine finds, which gets the same pattern when the program runs."""

import re

TEXTS = [
    "", "a", "b", "ab", "abc", "aab", "abab", "aabbcc", "abcabcabc", "cab a", "ab ab-ab\n", "A ccc", "x=12,xyzx", "a1_b 2",
    '"b\\"c" "" "a', "[a][b]]", "aaaaaaaaaaaab", "abababababababc", "ABab aBc-", "éÉ a\u0300", "a\u0416b\u0416", "\n\na\n", "kK\u212a",
]


def shown(m):
    return m and (m.regs, m.lastindex, m.lastgroup, m.group())


def results(p, text):
    for find in (p.match, p.search, p.fullmatch):
        yield shown(find(text))
        yield shown(find(text, 1, 5))
    yield [shown(m) for m in p.finditer(text)]
    yield p.findall(text)
    yield p.split(text, maxsplit=3)
    yield p.sub("<>", text)


def check(pattern, known):
    flags = re.A if "(?a)" in pattern else re.U  # other flags: another object
    again = re.compile("".join(list(pattern)), flags)
    for text in TEXTS:
        for found, wanted in zip(results(known, text), results(again, text)):
            if found != wanted:
                print(ascii((pattern, text, found, wanted)))
    return again is not known


def part0():
    assert check('', re.compile(''))
    assert check('a', re.compile('a'))
    assert check('abc', re.compile('abc'))
    assert check('a*', re.compile('a*'))
    assert check('a+b', re.compile('a+b'))
    assert check('a*ab', re.compile('a*ab'))
    assert check('(a*)(ab)*(b*)', re.compile('(a*)(ab)*(b*)'))
    assert check('a??b', re.compile('a??b'))
    assert check('a{2,3}?a', re.compile('a{2,3}?a'))
    assert check('(a|ab)(c|bcd)(d*)', re.compile('(a|ab)(c|bcd)(d*)'))
    assert check('(?:a|b)*?c', re.compile('(?:a|b)*?c'))
    assert check('(a)|b', re.compile('(a)|b'))
    assert check('(?:(a)|b)*', re.compile('(?:(a)|b)*'))
    assert check('((a)|(b))*', re.compile('((a)|(b))*'))
    assert check('(?:(?:a|b)+c)*', re.compile('(?:(?:a|b)+c)*'))
    assert check('(a*)*', re.compile('(a*)*'))
    assert check('(a*)+', re.compile('(a*)+'))
    assert check('(?:a?)*?b', re.compile('(?:a?)*?b'))
    assert check('(?:a?){3}', re.compile('(?:a?){3}'))
    assert check('^a', re.compile('^a'))
    assert check('a$', re.compile('a$'))
    assert check('(?m)^a', re.compile('(?m)^a'))
    assert check('(?m)a$', re.compile('(?m)a$'))
    assert check('\\Aa', re.compile('\\Aa'))
    assert check('a\\Z', re.compile('a\\Z'))
    assert check('\\ba', re.compile('\\ba'))
    assert check('a\\B', re.compile('a\\B'))
    assert check('(?=a)(.)', re.compile('(?=a)(.)'))
    assert check('(?!a).', re.compile('(?!a).'))
    assert check('(?<=a)b', re.compile('(?<=a)b'))
    assert check('(?<!a)b', re.compile('(?<!a)b'))
    assert check('(?<=(a))b', re.compile('(?<=(a))b'))
    assert check('(a)\\1', re.compile('(a)\\1'))
    assert check('(?i)(a)\\1', re.compile('(?i)(a)\\1'))
    assert check('(?i:A)b', re.compile('(?i:A)b'))
    assert check('(?i)[a-b]+', re.compile('(?i)[a-b]+'))
    assert check('[^a]', re.compile('[^a]'))
    assert check('[^ab]+', re.compile('[^ab]+'))
    assert check('[a-c\xe9]+', re.compile('[a-c\xe9]+'))
    assert check('(?i)\xc9', re.compile('(?i)\xc9'))


def part1():
    assert check('(?s).*b', re.compile('(?s).*b'))
    assert check('.*b', re.compile('.*b'))
    assert check('.*?b', re.compile('.*?b'))
    assert check('(a)?(?(1)b|c)', re.compile('(a)?(?(1)b|c)'))
    assert check('(a)?(?(1)b)c', re.compile('(a)?(?(1)b)c'))
    assert check('(?>a*)b', re.compile('(?>a*)b'))
    assert check('(?>a|ab)c', re.compile('(?>a|ab)c'))
    assert check('a*+a', re.compile('a*+a'))
    assert check('a++b', re.compile('a++b'))
    assert check('(?:ab)*+a', re.compile('(?:ab)*+a'))
    assert check('(?:a|b){1,2}+b', re.compile('(?:a|b){1,2}+b'))
    assert check('(a|b)*+c', re.compile('(a|b)*+c'))
    assert check('\\d+|\\w', re.compile('\\d+|\\w'))
    assert check('\\s*\\S', re.compile('\\s*\\S'))
    assert check('[\\w-]+', re.compile('[\\w-]+'))
    assert check('(?a)\\w+', re.compile('(?a)\\w+'))
    assert check('(?:(?=(a))a|b)+', re.compile('(?:(?=(a))a|b)+'))
    assert check('(?:a|(?!b)c)*', re.compile('(?:a|(?!b)c)*'))
    assert check('(a(b)?)+', re.compile('(a(b)?)+'))
    assert check('(?:(a)|(b)|c)+?$', re.compile('(?:(a)|(b)|c)+?$'))
    assert check('[\xe9-\u0300]', re.compile('[\xe9-\u0300]'))
    assert check('[\u0100-\u0200a]+', re.compile('[\u0100-\u0200a]+'))
    assert check('(?i)[\u0430-\u043f]', re.compile('(?i)[\u0430-\u043f]'))
    assert check('(?i)\u0416+', re.compile('(?i)\u0416+'))
    assert check('(?!)', re.compile('(?!)'))
    assert check('x*', re.compile('x*'))
    assert check('(?:|a)+', re.compile('(?:|a)+'))
    assert check('(?:a|)+b', re.compile('(?:a|)+b'))
    assert check('((a|b)c?){2,}', re.compile('((a|b)c?){2,}'))
    assert check('(?:a{2})*', re.compile('(?:a{2})*'))
    assert check('(?P<x>a)(?P<y>b)?', re.compile('(?P<x>a)(?P<y>b)?'))
    assert check('b|a|', re.compile('b|a|'))
    assert check('(?:b(?:a|c)*)*$', re.compile('(?:b(?:a|c)*)*$'))
    assert check('(a*?)(b*?)$', re.compile('(a*?)(b*?)$'))
    assert check('(?=(a+))a*b\\1', re.compile('(?=(a+))a*b\\1'))
    assert check('[\U00010400-\U0001040f]', re.compile('[\U00010400-\U0001040f]'))
    assert check('(?i)[\U00010400-\U0001040f]', re.compile('(?i)[\U00010400-\U0001040f]'))
    assert check('(?<![ab])c', re.compile('(?<![ab])c'))
    assert check('(?<=a|b)c', re.compile('(?<=a|b)c'))
    assert check('((?:a|b)*)(c)', re.compile('((?:a|b)*)(c)'))


def part2():
    assert check('(?i)\u212a', re.compile('(?i)\u212a'))
    assert check('(c?)\\b.(?:\\w)+', re.compile('(c?)\\b.(?:\\w)+'))
    assert check('\\b[a-c]+\\b', re.compile('\\b[a-c]+\\b'))
    assert check('(\\w+)=(\\d+)(?:,(x|yz)*)?', re.compile('(\\w+)=(\\d+)(?:,(x|yz)*)?'))
    assert check('"(?:[^"\\\\]|\\\\.)*"', re.compile('"(?:[^"\\\\]|\\\\.)*"'))
    assert check('(a|ab)(c|bcd)(d*)$', re.compile('(a|ab)(c|bcd)(d*)$'))
    assert check('(?P<n>\\d+(\\.\\d*)?)|(?P<i>[a-c]\\w*)|(?P<s>[ \\t]+)|(?P<m>.)', re.compile('(?P<n>\\d+(\\.\\d*)?)|(?P<i>[a-c]\\w*)|(?P<s>[ \\t]+)|(?P<m>.)'))
    assert check('a.*?b', re.compile('a.*?b'))
    assert check('(a.+?)(b|$)', re.compile('(a.+?)(b|$)'))
    assert check('\\[(.*?)\\]', re.compile('\\[(.*?)\\]'))
    assert check('(?:a|b|ab)+?c', re.compile('(?:a|b|ab)+?c'))
    assert check('[^\\W\\d_]+', re.compile('[^\\W\\d_]+'))
    assert check('a{2}b{1,2}c?', re.compile('a{2}b{1,2}c?'))
    assert check('(?:ab?)*$', re.compile('(?:ab?)*$'))
    assert check('\\w*\\b ', re.compile('\\w*\\b '))
    assert check('x*$', re.compile('x*$'))
    assert check('(?m:a+$)', re.compile('(?m:a+$)'))
    assert check('(?i)[a-c]+B', re.compile('(?i)[a-c]+B'))
    assert check('(?:(?:a|b)c?)+-', re.compile('(?:(?:a|b)c?)+-'))
    assert check('((?:[ab]|c\\b)+)1', re.compile('((?:[ab]|c\\b)+)1'))
    assert check('a*?$', re.compile('a*?$'))
    assert check('[ab]*[bc]', re.compile('[ab]*[bc]'))


part0()
part1()
part2()
print("done")
