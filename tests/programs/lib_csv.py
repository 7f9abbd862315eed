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
print(list(csv.reader(["a, b,  c"], skipinitialspace=True)), list(csv.reader(["1|2"], delimiter="|")), csv.list_dialects())


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
