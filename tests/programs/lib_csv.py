"""csv: reading and writing."""

import csv
import io

text = 'name,age,"note"\nAnn,30,"said ""hi"", left"\nBob,,"two\nlines"\n\n"",1,\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
reader = csv.DictReader(io.StringIO(text))
print(reader.fieldnames, [dict(row) for row in reader], reader.line_num)
print(list(csv.DictReader(["a,b", "1", "1,2,3"], restkey="rest", restval="-")))
out = io.StringIO()
writer = csv.writer(out)
print(writer.writerow(["a", 1, 2.5, None, "x,y", 'q"q', "two\nlines", True]))
writer.writerows([[], [""], ["", ""], [" pad "]])
print(repr(out.getvalue()))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["x", "y"], lineterminator="\n", quoting=csv.QUOTE_ALL)
w.writeheader()
w.writerow({"x": 1, "y": "b"})
w.writerows([{"x": 2}])
print(out.getvalue())
for options in (
    {"delimiter": ";"},
    {"quoting": csv.QUOTE_NONNUMERIC},
    {"quoting": csv.QUOTE_NONE, "escapechar": "\\"},
    {"quotechar": "'"},
    {"dialect": "excel-tab"},
    {"dialect": "unix"},
    {"doublequote": False, "escapechar": "!"},
):
    out = io.StringIO()
    csv.writer(out, **options).writerow(["a;b", 1.5, "it's", 'say "x"', "c,d", "e\tf"])
    print(options, repr(out.getvalue()), list(csv.reader([out.getvalue().rstrip()], **options)))
print(
    list(csv.reader(["a, b,  c"], skipinitialspace=True)), list(csv.reader(["1|2"], delimiter="|")), csv.list_dialects()
)


class Pipes(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("pipes", Pipes)
print(list(csv.reader(["a|'b|c'"], "pipes")), csv.get_dialect("pipes").delimiter)
for bad in (
    lambda: list(csv.reader(['"a"b'], strict=True)),
    lambda: list(csv.reader(["a"], delimiter="::")),
    lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}),
    lambda: csv.get_dialect("none"),
    lambda: csv.writer(io.StringIO()).writerow(1),
    lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]),
    lambda: list(csv.reader([b"bytes"])),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(csv.Sniffer().sniff("a;b\n1;2\n").delimiter)


# Quoted fields one by one and in whole lines; an escaped line end without one of its own joins records.
QUOTED = ['"a","b,c",d\n', '"x""y","",""""\n', 'p,"q"r,s\n', '"open\n', 'closed",z\n', '"a"\r\n', 'u"v,"w"\n', ',"",\n']
print(list(csv.reader(QUOTED)))
print(list(csv.reader(["'a;b';c\n", "d;'e''f'\n"], delimiter=";", quotechar="'")))
print(list(csv.reader(["a,b\\\n", 'c"d', "e\r\n"], escapechar="\\")))
for strict in (False, True):
    try:
        print(list(csv.reader(['"a"b,c\n'], strict=strict)))
    except csv.Error as error:
        print(error)


class Counted:
    times = 0

    def __str__(self):
        Counted.times += 1
        return f"no. {Counted.times}, quoted"


out = io.StringIO()
rows = csv.writer(out)
rows.writerows([["a", 1, None, 2.5], ["x,y", 'say "hi"', "two\nlines"], [Counted(), "z"], [], [""], ["", ""]])
csv.writer(out, delimiter="|", lineterminator="!\n").writerow(["a|b", "c!", "d"])
print(repr(out.getvalue()), Counted.times)
