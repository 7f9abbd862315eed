"""A log analyser: reads the log of a web server (generated here), and reports traffic, errors, sessions and latencies."""

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Generator:
    """Lines in the combined log format, with a few broken ones."""

    METHODS = ["GET"] * 7 + ["POST", "POST", "HEAD"]
    PATHS = ["/", "/index.html", "/about", "/api/items", "/api/items/{n}", "/api/users/{n}", "/static/app.js", "/login"]
    AGENTS = ["Mozilla/5.0 (X11; Linux x86_64)", "curl/8.1.2", "Mozilla/5.0 (iPhone)", "ExampleBot/2.0 (+http://bot.test)"]

    def __init__(self, seed):
        self.seed = seed
        self.clock = 8 * 3600

    def below(self, limit):
        self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.seed >> 8) % limit

    def line(self):
        self.clock += self.below(9)
        if self.below(250) == 0:
            return "!! rotated log, garbage follows"
        day, rest = divmod(self.clock, 86400)
        hour, rest = divmod(rest, 3600)
        minute, second = divmod(rest, 60)
        path = self.PATHS[self.below(len(self.PATHS))].replace("{n}", str(self.below(40)))
        if self.below(4) == 0:
            path += f"?page={self.below(9)}&sort=name"
        status = [200, 200, 200, 200, 304, 301, 404, 403, 500, 503][self.below(10)]
        size = "-" if status == 304 else str(self.below(50000))
        address = f"10.0.{self.below(3)}.{self.below(60)}"
        stamp = f"{day + 1:02d}/{MONTHS[9]}/2026:{hour:02d}:{minute:02d}:{second:02d} +0000"
        method, agent = self.METHODS[self.below(10)], self.AGENTS[self.below(4)]
        millis = 2 + self.below(30) + (self.below(900) if status >= 500 else 0)
        return f'{address} - - [{stamp}] "{method} {path} HTTP/1.1" {status} {size} "-" "{agent}" {millis}'


@dataclass(frozen=True)
class Entry:
    address: str
    time: int
    method: str
    path: str
    query: str
    status: int
    size: int
    agent: str
    millis: int

    @property
    def is_error(self):
        return self.status >= 400

    @property
    def route(self):
        return "/".join(":id" if part.isdigit() else part for part in self.path.split("/"))


class BadLine(ValueError):
    pass


def parse_time(stamp):
    """Seconds since the beginning of the month."""
    date, hour, minute, second = stamp.split(" ")[0].split(":")
    day, month, year = date.split("/")
    if month not in MONTHS:
        raise BadLine(f"no month {month!r}")
    return ((int(day) - 1) * 24 + int(hour)) * 3600 + int(minute) * 60 + int(second)


def parse_line(line):
    try:
        start, request, middle, _, _, agent, millis = line.split('"')
        address, _, _, stamp = start.split(" ", 3)
        method, target, _ = request.split()
        status, size = middle.split()
        path, _, query = target.partition("?")
        return Entry(
            address=address,
            time=parse_time(stamp.strip().strip("[]")),
            method=method,
            path=path,
            query=query,
            status=int(status),
            size=0 if size == "-" else int(size),
            agent=agent.split("/")[0],
            millis=int(millis),
        )
    except ValueError as error:
        raise BadLine(line) from error


def percentile(ordered, share):
    position = share * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)


class Report:
    def __init__(self):
        self.sections = []

    def section(self, function):
        self.sections.append(function)
        return function

    def write(self, entries, out):
        for function in self.sections:
            title = function.__name__.replace("_", " ")
            print(f"== {title} ==", file=out)
            for line in function(entries):
                print("  " + line, file=out)


report = Report()


@report.section
def overview(entries):
    total = sum(entry.size for entry in entries)
    errors = sum(1 for entry in entries if entry.is_error)
    hosts = {entry.address for entry in entries}
    yield f"{len(entries)} requests from {len(hosts)} hosts, {total / 1e6:,.2f} MB"
    yield f"{errors} errors ({errors / len(entries):.2%})"


@report.section
def routes(entries):
    counts = Counter(entry.route for entry in entries)
    longest = max(map(len, counts))
    for route, count in counts.most_common(8):
        yield f"{route:<{longest}} {count:>6} {'*' * (count * 40 // len(entries))}"


@report.section
def statuses_by_method(entries):
    table = defaultdict(Counter)
    for entry in entries:
        table[entry.method][entry.status // 100] += 1
    for method, row in sorted(table.items()):
        yield method.ljust(6) + " ".join(f"{kind}xx={row[kind]:<6}" for kind in sorted(row))


@report.section
def latencies(entries):
    by_route = defaultdict(list)
    for entry in entries:
        by_route[entry.route].append(entry.millis)
    for route, times in sorted(by_route.items(), key=lambda item: -percentile(sorted(item[1]), 0.95)):
        times.sort()
        p50, p95, p99 = (percentile(times, share) for share in (0.5, 0.95, 0.99))
        yield f"{route:<18} p50 {p50:7.1f} p95 {p95:7.1f} p99 {p99:7.1f} max {times[-1]}"


@report.section
def sessions(entries):
    last, lengths, current = {}, [], {}
    for entry in sorted(entries, key=lambda e: (e.time, e.address)):
        before = last.get(entry.address)
        if before is not None and entry.time - before > 1800:
            lengths.append(current.pop(entry.address))
        last[entry.address] = entry.time
        current[entry.address] = current.get(entry.address, 0) + 1
    lengths.extend(current.values())
    yield f"{len(lengths)} sessions, mean {sum(lengths) / len(lengths):.2f} requests, longest {max(lengths)}"
    spread = Counter(length.bit_length() for length in lengths)
    yield " ".join(f"<{1 << bits}:{count}" for bits, count in sorted(spread.items()))


@report.section
def busiest_hours(entries):
    hours = Counter(entry.time // 3600 for entry in entries)
    for hour, count in sorted(hours.items(), key=lambda item: (-item[1], item[0]))[:5]:
        yield f"day {hour // 24 + 1} {hour % 24:02d}:00 {count}"


@report.section
def pages_asked_for(entries):
    queries = [dict(pair.split("=") for pair in entry.query.split("&")) for entry in entries if entry.query]
    pages = Counter(int(query["page"]) for query in queries)
    yield ", ".join(f"{page}: {count}" for page, count in sorted(pages.items()))


@report.section
def bots(entries):
    agents = Counter(entry.agent for entry in entries)
    for agent, count in sorted(agents.items()):
        yield f"{agent}: {count / len(entries):.1%}"


def main():
    generator = Generator(99)
    lines = [generator.line() for _ in range(90000)]
    entries, bad = [], 0
    for line in lines:
        try:
            entries.append(parse_line(line))
        except BadLine:
            bad += 1
    report.write(entries, sys.stdout)
    print(f"{bad} lines were not understood")


main()
