"""csv.reader: rows are lists of strs, the reader is what it is; with some dialects rows hold floats."""

import csv
import io

TEXT = 'name,n,x\nann,1,2.5\n"b,ob",2,3.5\n\n"c""d",3,x\n'


def total(lines):
    result = 0
    names = []
    rows = csv.reader(lines)
    header = next(rows)
    for row in rows:
        if not row:
            names.append(rows.line_num)
            continue
        names.append(row[0].upper())
        result += int(row[1])
        row.append("more")
        row[0] = len(row)
    return header, result, names, rows.line_num, rows.dialect.delimiter


print(total(io.StringIO(TEXT)))
print(total(TEXT.splitlines()), total(iter(TEXT.splitlines(True))))


class Lines:
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        return (line.replace("a", "A") for line in self.lines)


def stripped(lines):
    for line in lines:
        yield line.strip() + "\n"


print(total(Lines(TEXT.split("\n"))), total(stripped(TEXT.split("\n"))))
print([row for row in csv.reader(["a;b", "'c;d';e"], delimiter=";", quotechar="'")])
numbers = list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC))
print(numbers, numbers[0][0] + 1)


class Typed(csv.Dialect):
    delimiter = ","
    quotechar = '"'
    lineterminator = "\n"
    quoting = csv.QUOTE_NONNUMERIC


for dialect in ("excel", Typed, Typed()):
    print([[x * 2 for x in row] for row in csv.reader(['1,"2"' if dialect != "excel" else "a,b"], dialect)])
options = {"quoting": csv.QUOTE_NONNUMERIC}
print([x + x for row in csv.reader(["1,2"], **options) for x in row])
for lines in ([b"a"], [1], 5, [None, "a"][1:], ["é,ž,日本", '"日,本",x']):
    try:
        print(list(csv.reader(lines)))
    except Exception as error:
        print(type(error).__name__, error)


class Text(str):
    def __str__(self):
        return "not asked"


class Row(list):
    def __iter__(self):
        return iter(["own", "items"])


class Shown:
    def __str__(self):
        return 'sh"own'


out = io.StringIO()
w = csv.writer(out)
for row in (
    [Text("a,b"), 1],
    Row([1, 2]),
    (1.5, None),
    range(3),
    (str(i) for i in range(2)),
    [[1, 2], Shown()],
    "ab",
    [True, -0.0, 10**20],
    {"k": 1},
    ("",),
    (),
    ["日本", "é,ž"],
):
    print(w.writerow(row), end=" ")
for row in (5, None, [1, BaseException.__str__]):
    try:
        print(w.writerow(row) > 20)
    except Exception as error:
        print(type(error).__name__, error)
csv.writer(out, lineterminator="").writerow(["a", "b"])
csv.writer(out, lineterminator="<end>").writerow(["a", "e", "n", "d<"])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow(["a", 1, None])
print()
print(ascii(out.getvalue()[:200]))


def made(reader):
    return [cell.strip() for row in reader(["a , b"]) for cell in row]


print(made(csv.reader), made(lambda lines: [["x "]]))
csv.reader = lambda lines: [[1, 2]]
try:
    print(made(csv.reader))
except AttributeError as error:
    print(error)
print([sum(row) for row in csv.reader(["a"])])
