"""Plots as SVG: horizontal bars in groups over a logarithmic axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape

from suite.figures import Figure

COLOURS = ("#2a6f97", "#e07a5f", "#81b29a", "#8d6a9f", "#b8a03a")
WIDTH, LEFT, RIGHT, TOP, BOTTOM = 760, 150, 60, 64, 34
BAR, GAP = 11, 9
STYLE = "font-family:system-ui,sans-serif;font-size:12px"


@dataclass(frozen=True)
class Series:
    title: str
    figures: dict[str, Figure]


class Axis:
    """A logarithmic scale whose ends are powers of ten or halves and fifths between them."""

    def __init__(self, values: list[float]) -> None:
        steps = [step * 10**power for power in range(-4, 8) for step in (1, 2, 5)]
        self.low = max(step for step in steps if step <= min(*values, 1))
        self.high = min(step for step in steps if step >= max(*values, 1))
        wide = math.log10(self.high / self.low) > 3
        self.ticks = [
            step for step in steps if self.low <= step <= self.high and (not wide or math.log10(step).is_integer())
        ]

    def x(self, value: float) -> float:
        """Extremes beyond the medians are cut off at the ends."""
        inside = max(self.low, min(self.high, value))
        share = math.log(inside / self.low) / math.log(self.high / self.low)
        return LEFT + share * (WIDTH - LEFT - RIGHT)


def bars(title: str, unit: str, series: list[Series], mark: float | None = None) -> str:
    """One group for each name. Bars begin at 1 (equally fast); `mark` is a line to reach."""
    names = sorted({name for each in series for name in each.figures})
    values = [found.median for each in series for found in each.figures.values()]
    axis = Axis([*values, mark or 1])
    group = len(series) * BAR + GAP
    height = TOP + len(names) * group + BOTTOM
    body = [_text(12, 20, title, weight="bold"), *_legend(series), *_grid(axis, height)]
    if mark is not None:
        body.append(_line(axis.x(mark), TOP, height - BOTTOM, "#c1121f", "4 3"))
    for row, name in enumerate(names):
        top = TOP + row * group + GAP / 2
        body.append(_text(LEFT - 8, top + len(series) * BAR / 2 + 4, name, anchor="end"))
        for index, each in enumerate(series):
            if name in each.figures:
                body += _bar(axis, each.figures[name], top + index * BAR, COLOURS[index])
    body.append(_text(WIDTH - RIGHT, height - 4, unit, anchor="end", colour="#555"))
    return _document(height, body)


def _bar(axis: Axis, figure: Figure, top: float, colour: str) -> list[str]:
    start, end = sorted((axis.x(1), axis.x(figure.median)))
    middle = top + BAR / 2
    place = f'x="{start:.1f}" y="{top + 1:.1f}" width="{max(end - start, 1):.1f}" height="{BAR - 2}"'
    return [
        f'<rect {place} fill="{colour}"/>',
        f'<path d="M{axis.x(figure.low):.1f} {middle:.1f}H{axis.x(figure.high):.1f}" stroke="#222"/>',
        _text(max(end, axis.x(figure.high)) + 4, top + BAR - 1.5, f"{figure.median:.3g}", size=10),
    ]


def _legend(series: list[Series]) -> list[str]:
    parts, x = [], 12.0
    for colour, each in zip(COLOURS, series, strict=False):
        parts.append(f'<rect x="{x:.0f}" y="30" width="12" height="10" fill="{colour}"/>')
        parts.append(_text(x + 17, 39, each.title))
        x += 34 + 7 * len(each.title)
    return parts


def _grid(axis: Axis, height: float) -> list[str]:
    parts = []
    for tick in axis.ticks:
        parts.append(_line(axis.x(tick), TOP, height - BOTTOM, "#888" if tick == 1 else "#ddd"))
        parts.append(_text(axis.x(tick), height - BOTTOM + 15, f"{tick:g}", anchor="middle", colour="#555"))
    return parts


def _line(x: float, top: float, bottom: float, colour: str, dashes: str = "") -> str:
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" stroke="{colour}"{dashed}/>'


def _text(
    x: float, y: float, text: str, anchor: str = "start", colour: str = "#222", weight: str = "normal", size: int = 12
) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{colour}" font-weight="{weight}" font-size="{size}">{escape(text)}</text>'


def _document(height: float, body: list[str]) -> str:
    size = f'width="{WIDTH}" height="{height:.0f}" viewBox="0 0 {WIDTH} {height:.0f}"'
    back = '<rect width="100%" height="100%" fill="#fff"/>'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size} style="{STYLE}">', back, *body, "</svg>", ""])
